# bench/identity/corpora.py - corpora whose identities are known, and what kith makes of them.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Gold documents (JSON Lines as `kith extract` writes them) beside a corpus that kith built of them."""
import collections
import contextlib
import json
import pathlib
import sqlite3
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
QUALITY = ROOT / "tests/quality/gold.py"
# Mentions in the order of `kith extract`: document, the entity and the identity that it belongs to.
MENTIONS = """SELECT d.name, e.key, h.key FROM mention m JOIN sentence s ON s.id = m.sentence
    JOIN document d ON d.id = s.document JOIN identity i ON i.entity = m.entity
    JOIN entity e ON e.id = m.entity JOIN entity h ON h.id = i.head ORDER BY m.sentence, m.start"""
COARSE = {"person": "person", "company": "organization", "organization": "organization",
          "country": "country"}


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def marked(part, folder):
    """The gold of a part of tests/identity, and the records to read, as files in `folder`."""
    texts = ROOT / "tests/identity" / part
    gold, records = folder / f"{part}.gold.jsonl", folder / f"{part}.jsonl"
    gold.write_text(output(sys.executable, QUALITY, "gold", texts), encoding="utf-8")
    records.write_text(output(sys.executable, QUALITY, "input", texts), encoding="utf-8")
    return gold, records


def linked(path, folder):
    """The records of a file of gold documents whose entities have links."""
    records = folder / (pathlib.Path(path).stem + ".jsonl")
    with open(records, "w", encoding="utf-8") as out:
        for document in read(path):
            record = {"id": document["doc"], "text": document["text"]}
            print(json.dumps(record, ensure_ascii=False), file=out)
    return records


def build(kith, records):
    """Build a corpus beside `records`; returns it, and the documents found with, for each mention,
    `entity` of the document and `identity` of the corpus."""
    corpus = records.with_suffix(".kith")
    output(kith, "build", "-o", corpus, records)
    of_document = collections.defaultdict(list)
    with contextlib.closing(sqlite3.connect(corpus)) as database:
        for document, entity, identity in database.execute(MENTIONS):
            of_document[document].append((entity, identity))
    found = [json.loads(line)
             for line in output(kith, "extract", "--types", "all", records).splitlines()]
    for document in found:
        pairs = zip(document["mentions"], of_document[document["doc"]], strict=True)
        for mention, (mention["entity"], mention["identity"]) in pairs:
            pass
    return corpus, found


def link(document, mention):
    """Whom a gold mention means over the corpus: the link of its entity, else its name there."""
    entity = document["entities"][mention["entity"]]
    return entity.get("wiki") or (document["doc"], mention["entity"])


def b_cubed(gold, found):
    """Precision, recall, F1 and how many mentions, of those names that are found with span and type
    right, companies being organizations; an entity without a link is its document's alone."""
    of_found, by_gold, by_found = {}, collections.defaultdict(set), collections.defaultdict(set)
    for document in found:
        for m in document["mentions"]:
            if m["type"] in COARSE and m["form"] == "name":
                key = document["doc"], m["start"], m["end"], COARSE[m["type"]]
                of_found[key] = m["identity"]
    for document in gold:
        for m in document["mentions"]:
            key = document["doc"], m["start"], m["end"], COARSE.get(m["type"])
            if key in of_found:
                by_gold[link(document, m)].add(key)
                by_found[of_found[key]].add(key)
    of_gold = {m: c for c in by_gold.values() for m in c}
    of_found = {m: c for c in by_found.values() for m in c}
    count = len(of_gold) or 1
    precision = sum(len(of_gold[m] & of_found[m]) / len(of_found[m]) for m in of_gold) / count
    recall = sum(len(of_gold[m] & of_found[m]) / len(of_gold[m]) for m in of_gold) / count
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1), len(of_gold)
