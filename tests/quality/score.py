#!/usr/bin/env python3
# tests/quality/score.py - precision, recall and F1 of what kith found against hand-marked gold.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare two JSON Lines files of documents with sentences, mentions and entities.

  score.py GOLD FOUND [--json] [--errors]

Rows, each with precision, recall and F1 over all documents:
  sentences  sentences with the same start and end
  mentions   mentions with the same start, end and type, where company and organization are one type;
             then a row a type, with those two apart, and as one in "organization*"
  nodes      entities, paired one to one with those of the gold by the mentions they share
  edges      pairs of entities named in one sentence, after that pairing
Nodes and edges are those of persons, countries, companies and organizations, the latter two as one
type; places are left out, since kith's networks leave them out. Demonyms count as mentions of their
country. A predicted sentence that runs from one gold section into the next is counted too: none should.

--errors lists the mentions that were missed or made up, document by document.
"""
import argparse
import collections
import itertools
import json
import sys

COARSE = {"company": "organization*", "organization": "organization*"}
ROWS = ("person", "country", "demonym", "company", "organization", "organization*", "place")


def read_documents(path):
    with open(path, encoding="utf-8") as lines:
        return {document["doc"]: document for document in map(json.loads, lines)}


def spans_by_row(document):
    """Row -> set of (start, end), for the rows that ask for exact span and type."""
    spans = collections.defaultdict(set)
    for mention in document["mentions"]:
        kind, span = mention["type"], (mention["start"], mention["end"])
        spans["demonym" if mention["form"] == "demonym" else kind].add(span)
        if kind in COARSE:
            spans[COARSE[kind]].add(span)
    return spans


def network_entities(document):
    """(entity, coarse type) -> its mentions, without places."""
    entities = collections.defaultdict(list)
    for mention in document["mentions"]:
        if mention["type"] != "place":
            key = mention["entity"], COARSE.get(mention["type"], mention["type"])
            entities[key].append(mention)
    return entities


def shared_mentions(left, right):
    """How many mentions of `left` overlap one of `right`."""
    return sum(any(a["start"] < b["end"] and b["start"] < a["end"] for b in right) for a in left)


def pair_entities(gold, found):
    """Found entity -> gold entity, one to one, the pairs that share most mentions first."""
    candidates = []
    for ours, theirs in itertools.product(found, gold):
        if ours[1] == theirs[1]:
            shared = shared_mentions(found[ours], gold[theirs])
            if shared:
                candidates.append((-shared, theirs, ours))
    pairs = {}
    taken = set()
    for _, theirs, ours in sorted(candidates):
        if ours not in pairs and theirs not in taken:
            pairs[ours] = theirs
            taken.add(theirs)
    return pairs


def edges(entities, name_of):
    """Unordered pairs of entities that share a sentence; name_of(entity) says what to call one."""
    members = collections.defaultdict(set)
    for entity, mentions in entities.items():
        for mention in mentions:
            members[mention["sentence"]].add(name_of(entity))
    return {frozenset(pair) for together in members.values()
            for pair in itertools.combinations(together, 2)}


class Tally:
    """Right, found and gold counts of one row."""

    def __init__(self):
        self.right = self.found = self.gold = 0

    def add(self, right, found, gold):
        self.right += right
        self.found += found
        self.gold += gold

    def add_sets(self, gold, found):
        self.add(len(gold & found), len(found), len(gold))

    def figures(self):
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        both = precision + recall
        return {"precision": 100 * precision, "recall": 100 * recall,
                "f1": 200 * precision * recall / both if both else 0.0,
                "right": self.right, "found": self.found, "gold": self.gold}


def score_document(gold, found, tallies):
    tallies["sentences"].add_sets(set(map(tuple, gold["sentences"])),
                                  set(map(tuple, found["sentences"])))
    gold_spans, found_spans = spans_by_row(gold), spans_by_row(found)
    for row in ROWS:
        tallies["  " + row].add_sets(gold_spans[row], found_spans[row])
        if row not in COARSE:  # those two are in "organization*"
            tallies["mentions"].add_sets(gold_spans[row], found_spans[row])

    gold_entities, found_entities = network_entities(gold), network_entities(found)
    pairs = pair_entities(gold_entities, found_entities)
    tallies["nodes"].add(len(pairs), len(found_entities), len(gold_entities))
    tallies["edges"].add_sets(
        edges(gold_entities, lambda entity: entity),
        edges(found_entities, lambda entity: pairs.get(entity, ("unpaired", entity))))


def crossing_sentences(gold, found):
    """Found sentences that begin in one section of the gold and end in another."""
    return [(a, b) for a, b in found["sentences"]
            if any(a < end < b for _, end in gold["sections"][:-1])]


def print_errors(gold, found):
    def labelled(document):
        return {(m["start"], m["end"], m["form"] if m["form"] == "demonym" else m["type"])
                for m in document["mentions"]}
    wanted, got = labelled(gold), labelled(found)
    for start, end, kind in sorted(wanted ^ got):
        sign = "missed" if (start, end, kind) in wanted else "made up"
        print(f"{gold['doc']}\t{start}\t{sign}\t{kind}\t{gold['text'][start:end]!r}")


def print_table(tallies, crossings):
    print(f"{'':<18}{'P':>8}{'R':>8}{'F1':>8}{'right':>8}{'found':>8}{'gold':>8}")
    for row, tally in tallies.items():
        f = tally.figures()
        print(f"{row:<18}{f['precision']:8.2f}{f['recall']:8.2f}{f['f1']:8.2f}"
              f"{f['right']:8d}{f['found']:8d}{f['gold']:8d}")
    print(f"sentences across sections: {crossings}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("found")
    parser.add_argument("--json", action="store_true", help="one JSON object, no table")
    parser.add_argument("--errors", action="store_true", help="list what was missed and made up")
    arguments = parser.parse_args()
    gold, found = read_documents(arguments.gold), read_documents(arguments.found)
    missing = sorted(gold.keys() - found.keys())
    if missing:
        sys.exit(f"score.py: {arguments.found} lacks {len(missing)} document(s), first {missing[0]}")

    rows = ("sentences", "mentions", *("  " + row for row in ROWS), "nodes", "edges")
    tallies = {row: Tally() for row in rows}
    for doc, document in gold.items():
        score_document(document, found[doc], tallies)
    crossings = sum(len(crossing_sentences(gold[doc], found[doc])) for doc in gold)
    if arguments.errors:
        for doc in gold:
            print_errors(gold[doc], found[doc])
    elif arguments.json:
        figures = {row.strip(): tally.figures() for row, tally in tallies.items()}
        print(json.dumps({**figures, "crossings": crossings}))
    else:
        print_table(tallies, crossings)


if __name__ == "__main__":
    main()
