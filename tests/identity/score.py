#!/usr/bin/env python3
# tests/identity/score.py - how well mentions are gathered into entities over a whole corpus.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare two JSON Lines files of documents whose mentions name entities of the whole corpus.

  score.py GOLD FOUND [--json]

Only mentions that FOUND has with the start and end of GOLD, and with its type where company and
organization are one, are looked at: the rest is a matter of finding, not of identity. Places are left
out, since kith's networks leave them out. The rows are B-cubed (Bagga and Baldwin 1998), over all
these mentions and over those of each type in GOLD. For a mention,
  precision  is the share of its found entity's mentions that are of its gold entity,
  recall     is the share of its gold entity's mentions that are of its found entity,
and a row is the mean of both over its mentions; F1 is that of the means.

Then follow the over-merges (found entities that hold two gold entities or more) and the splits (gold
entities that lie in two found entities or more), each with its parts and their names. A found entity
of three gold entities counts as two over-merges; a gold entity in three parts counts as two splits.
"""
import argparse
import collections
import json
import sys

TYPES = ("person", "company", "country", "organization")
Mention = collections.namedtuple("Mention", "kind text gold found")


def read_documents(path):
    """Name of a document -> (start, end) of a mention -> that mention, of a JSON Lines file."""
    with open(path, encoding="utf-8") as lines:
        return {document["doc"]: {(m["start"], m["end"]): m for m in document["mentions"]}
                for document in map(json.loads, lines)}


def coarse(kind):
    return "organization" if kind == "company" else kind


def match(gold, found):
    """The mentions of `gold` that `found` has, each with both entities."""
    return [Mention(wanted["type"], wanted["text"], wanted["entity"], got["entity"])
            for doc in gold
            for span, wanted in gold[doc].items()
            for got in [found[doc].get(span)]
            if wanted["type"] in TYPES and got and coarse(got["type"]) == coarse(wanted["type"])]


def b_cubed(mentions):
    """Row -> figures, over all `mentions` and by type."""
    gold = collections.Counter(m.gold for m in mentions)
    found = collections.Counter(m.found for m in mentions)
    both = collections.Counter((m.gold, m.found) for m in mentions)
    rows = {}
    for row in ("all", *TYPES):
        members = [m for m in mentions if row in ("all", m.kind)]
        shared = [both[m.gold, m.found] for m in members]
        count = len(members) or 1
        precision = sum(s / found[m.found] for s, m in zip(shared, members)) / count
        recall = sum(s / gold[m.gold] for s, m in zip(shared, members)) / count
        rows[row] = {"precision": 100 * precision, "recall": 100 * recall,
                     "f1": 200 * precision * recall / ((precision + recall) or 1),
                     "mentions": len(members), "entities": len({m.gold for m in members})}
    return rows


def torn(mentions, whole, part):
    """Entity of the side `whole` -> its entities of the side `part` -> their names, where these are
    two or more; names are counted."""
    parts = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for mention in mentions:
        parts[getattr(mention, whole)][getattr(mention, part)][mention.text] += 1
    return {entity: pieces for entity, pieces in sorted(parts.items()) if len(pieces) > 1}


def excess(pieces_of):
    return sum(len(pieces) - 1 for pieces in pieces_of.values())


def print_torn(title, pieces_of, entities):
    share = 100 * excess(pieces_of) / (entities or 1)
    print(f"\n{title}: {excess(pieces_of)}, {share:.2f} % of {entities} entities")
    for entity, pieces in pieces_of.items():
        print(f"  {entity}")
        for piece, names in sorted(pieces.items(), key=lambda item: -item[1].total()):
            listed = ", ".join(f"{name} x{count}" for name, count in names.most_common())
            print(f"    {piece}: {listed}")


def print_report(rows, merges, splits, wanted):
    print(f"{'':<14}{'P':>8}{'R':>8}{'F1':>8}{'mentions':>10}{'entities':>10}")
    for row, f in rows.items():
        print(f"{row:<14}{f['precision']:8.2f}{f['recall']:8.2f}{f['f1']:8.2f}"
              f"{f['mentions']:10d}{f['entities']:10d}")
    print(f"mentions looked at: {rows['all']['mentions']} of {wanted}")
    print_torn("over-merges", merges, rows["all"]["entities"])
    print_torn("splits", splits, rows["all"]["entities"])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("found")
    parser.add_argument("--json", action="store_true", help="one JSON object, no lists of names")
    arguments = parser.parse_args()
    gold, found = read_documents(arguments.gold), read_documents(arguments.found)
    missing = sorted(gold.keys() - found.keys())
    if missing:
        sys.exit(f"score.py: {arguments.found} lacks {len(missing)} document(s), first {missing[0]}")

    mentions = match(gold, found)
    wanted = sum(m["type"] in TYPES for document in gold.values() for m in document.values())
    rows = b_cubed(mentions)
    merges, splits = torn(mentions, "found", "gold"), torn(mentions, "gold", "found")
    if arguments.json:
        print(json.dumps({"b_cubed": rows, "over_merges": excess(merges), "splits": excess(splits),
                          "entities": rows["all"]["entities"], "gold_mentions": wanted}))
    else:
        print_report(rows, merges, splits, wanted)


if __name__ == "__main__":
    main()
