# docs/make_man.py - makes kith.1 of kith.1.in and of what the program's --help says.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: make_man.py KITH KITH_1_IN OUTPUT"""
import re
import sys
import textwrap

import verb_help


def literal(words):
    """A line that is neither a request nor has escapes."""
    escaped = words.replace("\\", "\\e")
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped


def text(words):
    """Lines of running text, a new one for each sentence."""
    sentences = re.split(r"(?<=[.?!]) (?=[A-Z])", words.replace("\n", " "))
    return "\n".join(literal(line) for sentence in sentences
                     for line in textwrap.wrap(sentence, 78, break_on_hyphens=False))


def words_of(operands):
    """mdoc for what follows the verb on a command line."""
    for word in operands.split():
        if word.startswith("-"):
            yield f".Fl {word[1:]}"
        elif word[0].isupper():
            yield f".Ar {word}"
        else:
            yield f".No {word}"


def synopsis(verb):
    yield from (".Nm", f".Cm {verb.name}", ".Op Ar options", *words_of(verb.operands))


def option(item):
    argument = f" Ar {item.argument}" if item.argument else ""
    letter = f"Fl {item.letter}{argument} , " if item.letter else ""
    yield f".It {letter}Fl -{item.name}{argument}"
    yield text(item.help)


def section(part):
    yield f".Pp\n{text(part.title)}:"
    if part.options:
        yield ".Bl -tag -width Ds"
        for item in part.options:
            yield from option(item)
        yield ".El"
    elif part.rows:
        yield ".Bl -tag -width neo4j.nodes.csv -compact"
        for word, meaning in part.rows:
            yield from (f".It Cm {word}", text(meaning))
        yield ".El"
    else:
        yield from (".Bd -literal", *map(literal, part.lines), ".Ed")


def description(verb):
    yield f".Ss kith {verb.name}"
    yield text(verb.summary)
    for part in verb.sections:
        yield from section(part)
    yield from (".Pp", "For example:", ".Bd -literal -offset indent")
    yield from map(literal, verb.examples)
    yield ".Ed"


def main():
    kith, frame, output = sys.argv[1:]
    verbs = list(verb_help.read_verbs(kith))
    made = {"@SYNOPSIS@": synopsis, "@VERBS@": description}
    with open(frame, encoding="utf-8") as source, open(output, "w", encoding="utf-8") as page:
        for line in source:
            make = made.get(line.strip())
            if make:
                page.writelines(f"{row}\n" for verb in verbs for row in make(verb))
            else:
                page.write(line)


if __name__ == "__main__":
    main()
