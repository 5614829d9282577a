"""tests/clients/test_why.py - the evidence of edges: each has a sentence, which holds both names.

Usage: test_why.py KITH examples|news. The examples are all checked; of the news, which is ../shared's
and not shipped, a thousand edges drawn at random: exits with 77 (skipped) when it is missing.
"""
# SPDX-License-Identifier: GPL-2.0-or-later
import concurrent.futures
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NEWS = ROOT.parent / "shared/data/text/reuters21578.jsonl.gz"
DRAWN = 1000


def spaced(text):
    return " ".join(text.split())


def read_forms(corpus):
    """The surface forms of each identity, by its id."""
    forms = {}
    rows = sqlite3.connect(f"file:{corpus}?mode=ro", uri=True).execute(
        "SELECT head.key, alias.text FROM identity"
        " JOIN entity AS head ON head.id = identity.head"
        " JOIN alias ON alias.entity = identity.entity")
    for key, text in rows:
        forms.setdefault(key, set()).add(spaced(text))
    return forms


def check(kith, corpus, edge, forms):
    """What is wrong with the evidence of an edge; empty when nothing is."""
    ends = edge["source"], edge["target"]
    done = subprocess.run([kith, "why", corpus, *ends, "-n", "0", "--json"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        return f"{ends}: {done.stderr.decode()}"
    found = json.loads(done.stdout)
    if len(found) != edge["windows"] or not found:
        return f"{ends}: {len(found)} sentences, {edge['windows']} windows"
    for row in found:
        for end, name in zip(ends, ("first", "second")):
            shown = spaced(row["sentence"][row[f"{name}_start"]:row[f"{name}_end"]])
            if row[name] != end or shown not in forms[end]:
                return f"{ends}: {shown!r} is no name of {end}, in {row['sentence']!r}"
    return ""


def main():
    kith, which = sys.argv[1:]
    source = NEWS if which == "news" else ROOT / "examples/news"
    if not source.exists():
        print(f"SKIPPED, NOTHING WAS CHECKED: there is no {source}", file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        corpus, graph = f"{folder}/corpus.kith", f"{folder}/graph.json"
        subprocess.run([kith, "build", "-o", corpus, source], check=True)
        subprocess.run([kith, "export", corpus, "--types", "all", "-o", graph], check=True)
        with open(graph, encoding="utf-8") as file:
            edges = json.load(file)["edges"]
        if which == "news":
            edges = random.Random(21578).sample(edges, DRAWN)
        forms = read_forms(corpus)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            wrong = [problem for problem in
                     pool.map(lambda edge: check(kith, corpus, edge, forms), edges) if problem]
    for problem in wrong[:20]:
        print(problem, file=sys.stderr)
    if wrong or not edges:
        sys.exit(f"the evidence of {len(wrong)} of {len(edges)} edges is wrong")
    print(f"{len(edges)} edges have their sentences, and each sentence both names")


if __name__ == "__main__":
    main()
