# tests/clients/test_periods.py - networks of periods: what each month has adds up to the whole.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_periods.py KITH EXAMPLES. Exit status 77, a skip, when a client is missing."""
import json
import math
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

try:
    import networkx
except ImportError as missing:
    print(f"SKIPPED, nothing was tested: {missing}. Install python3-networkx.", file=sys.stderr)
    sys.exit(77)

# A year of news, which kith does not ship; without it that test is skipped.
NEWS = Path(__file__).resolve().parents[3] / "shared/data/text/reuters21578.jsonl.gz"
GEXF = "{http://www.gexf.net/1.2draft}"
kith = examples = folder = None


def run(*arguments):
    return subprocess.run([kith, *arguments], check=True, capture_output=True, text=True).stderr


def dated_weights(path):
    """Of each edge: the weight of the whole, and [(start, end, weight), …]."""
    edges = {}
    for edge in xml.etree.ElementTree.parse(path).iter(f"{GEXF}edge"):
        ends = frozenset((edge.get("source"), edge.get("target")))
        edges[ends] = float(edge.get("weight")), [
            (value.get("start"), value.get("end"), float(value.get("value")))
            for value in edge.iter(f"{GEXF}attvalue") if value.get("for") == "weight"]
    return edges


class Periods(unittest.TestCase):
    maxDiff = None

    def check_file(self, path):
        """NetworkX opens it, and periods add up and are in order; returns what each one has."""
        graph = networkx.read_gexf(path)
        edges = dated_weights(path)
        periods = {}
        self.assertEqual(graph.graph["mode"], "dynamic")
        self.assertEqual(graph.number_of_edges(), len(edges))
        self.assertGreater(len(edges), 0)
        for one, other, data in graph.edges(data=True):
            whole, parts = edges[frozenset((one, other))]
            self.assertEqual(data["weight"], whole)
            self.assertTrue(math.isclose(sum(part[2] for part in parts), whole, rel_tol=1e-9))
            for start, end, weight in parts:
                self.assertTrue(any(first <= start and end <= last
                                    for first, last in data["spells"]), "a weight out of its edge")
                periods.setdefault((start, end), {})[frozenset((one, other))] = weight
        for _, data in [*graph.nodes(data=True), *((0, edge[2]) for edge in graph.edges(data=True))]:
            days = [day for spell in data["spells"] for day in spell]
            self.assertEqual(days, sorted(set(days)), "spells overlap")
        for one, other, data in graph.edges(data=True):
            for first, last in data["spells"]:
                for end in one, other:
                    self.assertTrue(any(start <= first and last <= stop
                                        for start, stop in graph.nodes[end]["spells"]),
                                    "an edge without its node")
        return periods

    def check_month(self, corpus, start, end, expected, *options):
        """The network of one month's documents has the edges and weights of that month."""
        path = folder / "month.json"
        run("export", corpus, "--since", start, "--until", end, *options, "-o", path)
        found = {frozenset((edge["source"], edge["target"])): edge["weight"]
                 for edge in json.loads(path.read_text(encoding="utf-8"))["edges"]}
        self.assertEqual(found.keys(), expected.keys())
        for ends, weight in found.items():
            self.assertTrue(math.isclose(weight, expected[ends], rel_tol=1e-9))

    def test_the_examples(self):
        corpus, path = folder / "examples.kith", folder / "examples.gexf"
        run("build", "-o", corpus, examples)
        for options in (["--weight", "windows"], ["--weight", "documents"],
                        ["--weight", "newman", "--window", "section"],
                        ["--weight", "decay", "--window", "sentence:3"]):
            options += ["--since", "1900"]  # which leaves out those without a date
            run("export", corpus, "--by", "month", *options, "-o", path)
            periods = self.check_file(path)
            self.assertGreater(len(periods), 1)
            for (start, end), edges in periods.items():
                self.check_month(corpus, start, end, edges, *options[:-2])

    def test_a_year_of_news(self):
        if not NEWS.exists():
            print(f"SKIPPED, periods of a year of news: {NEWS} is not there.", file=sys.stderr)
            self.skipTest("no news")
        corpus, path = folder / "news.kith", folder / "news.gexf"
        run("build", "-o", corpus, NEWS)
        said = run("export", corpus, "--by", "month", "-o", path)
        self.assertNotIn("no date that tells", said)
        periods = self.check_file(path)
        (start, end), edges = min(periods.items(), key=lambda period: len(period[1]))
        self.check_month(corpus, start, end, edges)


if __name__ == "__main__":
    kith, examples = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        unittest.main(argv=sys.argv[:1], verbosity=2)
