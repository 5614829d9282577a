#!/usr/bin/env python3
# tests/quality/gold.py - turns the hand-marked texts into JSON Lines: gold answers, or plain input.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Read marked texts (see README.md here) and print JSON Lines.

  gold.py gold  [PATH...]   one document a line: text, sentences, sections, mentions, entities
  gold.py input [PATH...]   the same documents as plain records (id, date, text), for a program to read
  gold.py check [PATH...]   print nothing but what looks wrong: names that are marked in one place and
                            bare in another, one name with two types; exit status 1 if there is any

A PATH is a marked file or a folder of them; without any it is tests/quality/marked.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
TYPES = ("person", "company", "country", "organization", "place")
FORMS = ("name", "demonym")
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|:]+)(?::([^\[\]|]+))?(?:\|([^\[\]|]+))?\]")
LINE_BREAK = "⏎"  # in a marked file, a line break of the text itself


class Malformed(Exception):
    """A marked file breaks the format; the message names file and line."""


def read_header(lines, where):
    """The "key: value" lines before the first blank line, and how many lines that took."""
    header = {}
    for number, line in enumerate(lines):
        if not line:
            return header, number + 1
        key, colon, value = line.partition(": ")
        if not colon:
            raise Malformed(f"{where}:{number + 1}: no 'key: value' header line")
        header[key] = value
    raise Malformed(f"{where}: nothing but a header")


def read_mark(match, where):
    """(surface, type, entity id, name, form) of one [surface|type:Name|form]."""
    surface, kind, name, form = match.groups()
    name, form = name or surface, form or "name"
    if kind not in TYPES or form not in FORMS:
        raise Malformed(f"{where}: unknown type or form in {match.group()}")
    if kind == "country" and not re.fullmatch("[A-Z]{2}", name):
        raise Malformed(f"{where}: a country needs its ISO code: {match.group()}")
    if form == "demonym" and kind != "country":
        raise Malformed(f"{where}: only countries have demonyms: {match.group()}")
    if surface != surface.strip() or surface.endswith(("'s", "’s")) and name == surface[:-2]:
        raise Malformed(f"{where}: white space or possessive inside {match.group()}")
    return surface, kind, f"{kind}:{name}", name, form


class Document:
    """A marked file turned into text with spans; offsets count code points."""

    def __init__(self, path):
        self.doc = path.stem
        self.text = ""
        self.sentences, self.sections, self.mentions, self.entities = [], [], [], {}
        lines = path.read_text(encoding="utf-8").split("\n")
        self.header, first = read_header(lines, path)
        self.bare = set(self.header.get("bare", "").split(", "))
        gap, section_start = "", 0
        for number, line in enumerate(lines[first:], first + 1):
            where = f"{path}:{number}"
            if line.startswith("== "):
                self.sections.append([section_start, len(self.text)])
                section_start = len(self.text) + 2
            elif not line:
                gap = "\n\n" if self.text else ""
            else:
                self.text += gap
                gap = "\n" if line.endswith(LINE_BREAK) else " "
                self.add_sentence(line.removesuffix(LINE_BREAK), where)
        self.sections.append([section_start, len(self.text)])

    def add_sentence(self, line, where):
        start, at = len(self.text), 0
        for match in MARK.finditer(line):
            self.add_bare(line[at:match.start()], where)
            self.add_mention(*read_mark(match, where))
            at = match.end()
        self.add_bare(line[at:], where)
        self.sentences.append([start, len(self.text)])

    def add_bare(self, piece, where):
        if set("[]") & set(piece):
            raise Malformed(f"{where}: a mark that is none: {piece!r}")
        self.text += piece.replace(LINE_BREAK, "\n")

    def add_mention(self, surface, kind, entity, name, form):
        start = len(self.text)
        self.text += surface.replace(LINE_BREAK, "\n")
        self.mentions.append({
            "start": start, "end": len(self.text), "sentence": len(self.sentences),
            "text": self.text[start:], "type": kind, "form": form, "entity": entity})
        known = self.entities.setdefault(entity, {"type": kind, "name": name, "names": []})
        if form == "name" and self.text[start:] not in known["names"]:
            known["names"].append(self.text[start:])

    def gold(self):
        return {"doc": self.doc, "date": self.header.get("date", ""), "kind": self.header["kind"],
                "text": self.text, "sentences": self.sentences, "sections": self.sections,
                "mentions": self.mentions, "entities": self.entities}

    def input(self):
        return {"id": self.doc, "date": self.header.get("date", ""), "text": self.text}


def read_marked(paths):
    """The documents of marked files and of all *.txt of folders, these in the order of their names."""
    return [Document(file) for path in paths
            for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]


def broken_spans(document):
    """Mentions that overlap, leave their sentence, or do not lie on word boundaries."""
    last = 0
    for mention in document.mentions:
        start, end = mention["start"], mention["end"]
        first, beyond = document.sentences[mention["sentence"]]
        around = document.text[max(start - 1, 0):start], document.text[end:end + 1]
        if start < last or start < first or end > beyond or any(c.isalnum() for c in around):
            yield f"{document.doc}: broken span {mention['text']!r} at {start}"
        last = end


def forgotten_names(document):
    """Words that are marked somewhere in the document and bare elsewhere.

    A header line "bare: word, word" names those that are rightly so.
    """
    surfaces = {m["text"] for m in document.mentions} - document.bare
    marked = {(m["start"], m["end"]) for m in document.mentions}
    for surface in sorted(surfaces):
        for found in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", document.text):
            if not any(a <= found.start() and found.end() <= b for a, b in marked):
                around = document.text[max(found.start() - 20, 0):found.end() + 20]
                yield f"{document.doc}: {surface!r} is bare in {around!r}"


def two_typed_names(documents):
    """Entity names that carry two types."""
    types = collections.defaultdict(set)
    for document in documents:
        for entity in document.entities.values():
            types[entity["name"]].add(entity["type"])
    return (f"{name!r} is {' and '.join(sorted(kinds))}"
            for name, kinds in sorted(types.items()) if len(kinds) > 1)


def check(documents):
    problems = [p for d in documents for p in (*broken_spans(d), *forgotten_names(d))]
    problems += two_typed_names(documents)
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("gold", "input", "check"))
    parser.add_argument("paths", nargs="*", type=pathlib.Path, default=[HERE / "marked"])
    arguments = parser.parse_args()
    try:
        documents = read_marked(arguments.paths)
    except Malformed as problem:
        sys.exit(f"gold.py: {problem}")
    if arguments.what == "check":
        sys.exit(check(documents))
    for document in documents:
        print(json.dumps(getattr(document, arguments.what)(), ensure_ascii=False))


if __name__ == "__main__":
    main()
