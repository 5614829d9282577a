# tests/clients/test_gephi.py - Gephi's own importers read what kith writes, and its preview draws it.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_gephi.py TOOLKIT KITH TEXTS [WRITE_SAMPLES PICTURE]

Checks what Gephi makes of the network of TEXTS, also by month; with WRITE_SAMPLES also of awkward
networks, and how it scales and draws: its picture is left at PICTURE, a PNG. TOOLKIT is the jar of
gephi-toolkit. Exit status 77, a skip, when that, Java or TEXTS is missing.
"""
import calendar
import json
import math
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime, timezone
from pathlib import Path

import kith_json

FORMS = ("graphml", "gexf", "csv")
EVER = [-math.inf, math.inf]
OF_GEPHI = {"id", "label", "timeset", "x", "y", "size", "r", "g", "b"}
toolkit, kith, texts, *more = (Path(argument).resolve() for argument in sys.argv[1:])
folder = read = None


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800,
                          env=os.environ | {"TZ": "UTC"})
    if done.returncode:
        raise AssertionError(f"{command}: status {done.returncode}\n{done.stderr[-3000:]}")
    return done.stdout


def gephi(out, *graphs, scale="false"):
    run("java", "-Xmx3g", f"-Dscale={scale}", "-cp", f"{toolkit}:{folder}", "GephiReads", out,
        *graphs)


def read_by_gephi(asked, **options):
    """{(name, form): what Gephi holds after importing it} of all that are asked for."""
    paths = [f"{folder}/{name}.nodes.csv,{folder}/{name}.edges.csv" if form == "csv" else
             f"{folder}/{name}.{form}" for name, form in asked]
    gephi(folder / "read.json", *paths, **options)
    graphs = json.loads((folder / "read.json").read_text(encoding="utf-8"))
    return dict(zip(asked, graphs, strict=True))


def single(number):
    """The nearest of the 32 bits that Gephi has for places, sizes and the weights of XML."""
    return struct.unpack("f", struct.pack("f", number))[0]


def day(timestamps):
    """A date that Gephi took from a table: "<[1550707200000.0]>", in milliseconds."""
    seconds = float(timestamps.strip("<[]>")) / 1000
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d")


def milliseconds(year, month, of_month):
    return datetime(year, month, of_month, tzinfo=timezone.utc).timestamp() * 1000


def span(first, last):
    """From the first day of the month `first` to the last day of `last`, months since year 0."""
    year, month = last // 12, last % 12 + 1
    return [milliseconds(first // 12, first % 12 + 1, 1),
            milliseconds(year, month, calendar.monthrange(year, month)[1])]


def spells(months):
    """A span for each run of months."""
    runs = []
    for month in months:
        if runs and runs[-1][1] == month - 1:
            runs[-1][1] = month
        else:
            runs.append([month, month])
    return [span(*run) for run in runs]


def expected_in(form, row, singles):
    """A row of kith's JSON as Gephi is to hold it; docs/exports.md tells why."""
    row = dict(row)
    if form == "gexf" and "x" not in row:  # a place is both or none
        row.pop("y", None)
    for name, value in row.items():
        if form == "csv" and isinstance(value, str):
            row[name] = kith_json.guard(value)
        elif form != "csv" and name in singles and not isinstance(value, list):
            row[name] = single(value)
        elif form != "csv" and isinstance(value, str) and name != "label":
            row[name] = value.replace("INF", "Infinity")
    return row


def found_in(form, row, names):
    """A row of Gephi's as kith's JSON has it; of what Gephi has for all, only `names`."""
    row = {name.removeprefix("edge_"): value for name, value in row.items()
           if name in names or name not in OF_GEPHI}
    for name in {"first_date", "last_date"} & set(row):
        row[name] = day(row[name]) if form == "csv" else row[name]
    return row


class Client(unittest.TestCase):
    maxDiff = 2000

    def check_rows(self, form, found, expected, singles):
        self.assertEqual(set(found), set(expected))
        for key, row in expected.items():
            row = expected_in(form, row, singles)
            self.assertEqual(found_in(form, found[key], set(row)), row, key)

    def check_graph(self, form, graph, nodes, edges):
        self.assertEqual(graph["issues"], [])
        self.assertEqual(len(graph["nodes"]), len(nodes))
        self.assertEqual(len(graph["edges"]), len(edges))
        self.check_rows(form, {node["id"]: node for node in graph["nodes"]}, nodes,
                        ("x", "y", "size"))
        self.assertFalse(any(edge.pop("directed") for edge in graph["edges"]))
        ties = {frozenset((edge.pop("source"), edge.pop("target"))): edge
                for edge in graph["edges"]}
        self.check_rows(form, ties, edges, ("weight",))

    def check(self, name):
        for form in FORMS:
            with self.subTest(form=form):
                _, nodes, edges = kith_json.read(folder / f"{name}.json")
                self.check_graph(form, read[name, form], nodes, edges)


class Texts(Client):
    def test_their_network(self):
        self.check("texts")

    def test_their_months(self):
        """Spells and dated weights are what the networks of the single months have."""
        slices = {}
        for name in months_of_texts():
            year, month = map(int, name.split("-"))
            slices[year * 12 + month - 1] = kith_json.read(folder / f"{name}.json")[1:]
        self.assertGreater(len(slices), 1)
        _, nodes, edges = kith_json.read(folder / "months.json")
        for node_id, node in nodes.items():
            self.set_spells(node, [month for month, (there, _) in slices.items() if node_id in there])
        for ends, edge in edges.items():
            weights = {month: there[ends]["weight"]
                       for month, (_, there) in slices.items() if ends in there}
            self.set_spells(edge, weights)
            edge["weight"] = [[*span(month, month), weight] for month, weight in weights.items()] or [
                [*EVER, edge["weight"]]]
        self.assertTrue(any("timeset" in edge for edge in edges.values()))
        self.check_graph("gexf", read["months", "gexf"], nodes, edges)

    @staticmethod
    def set_spells(row, months):
        """Gephi has none for what no dated document names."""
        if months:
            row["timeset"] = spells(months)


class Samples(Client):
    def test_awkward_names(self):
        self.check("sample")

    def test_one_node(self):
        """Where all are at 0, 0, Gephi throws dice for places."""
        for form in FORMS:
            [node] = read["single", form]["nodes"]
            node.update(x=0.0, y=0.0)
        self.check("single")

    def test_no_node(self):
        self.check("empty")

    def test_scaling_keeps_the_picture(self):
        """The dialog's Auto-scale moves and stretches everything alike."""
        _, nodes, _ = kith_json.read(folder / "texts.json")
        scaled = read_by_gephi([("texts", "graphml"), ("texts", "gexf")], scale="true")
        for graph in scaled.values():
            for name in ("x", "y", "size"):
                pairs = sorted((nodes[node["id"]][name], node[name]) for node in graph["nodes"])
                (low, low_read), (high, high_read) = pairs[0], pairs[-1]
                factor = (high_read - low_read) / (high - low)
                self.assertGreater(factor, 0)
                for value, found in pairs:
                    self.assertAlmostEqual(found, low_read + factor * (value - low), delta=0.01)

    def test_preview(self):
        picture = folder / "texts.pdf"
        gephi(picture, folder / "texts.graphml", scale="true")
        run("pdftoppm", "-png", "-r", "84", "-singlefile", picture, more[1].with_suffix(""))
        drawn = run("pdftotext", picture, "-")
        for word in ("Volkswagen", "Huawei", "Déby"):
            self.assertIn(word, drawn)


def months_of_texts():
    """The months that the texts are of, as "2019-02", in order."""
    stats = json.loads(run(kith, "stats", "--by", "month", "--json", folder / "texts.kith"))
    return [row["period"] for row in stats["periods"]]


def export(name, *options):
    run(kith, "export", *options, folder / "texts.kith", "-o", folder / name)


def missing():
    """What is not there of what the test needs."""
    programs = [name for name in ("java", "javac", "pdftotext") if not shutil.which(name)]
    return programs + [path for path in (toolkit, texts) if not path.exists()]


def main():
    global folder, read
    if missing():
        print(f"SKIPPED, nothing was tested: no {', '.join(map(str, missing()))}. "
              "'./bootstrap test clients' gets what can be had.", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        run("javac", "-cp", toolkit, "-d", folder, Path(__file__).with_name("GephiReads.java"))
        run(kith, "build", texts, "-o", folder / "texts.kith")
        for form in (*FORMS, "json"):
            export(f"texts.{form}", "--connected")
        export("months.gexf", "--by", "month")
        export("months.json")
        for month in months_of_texts():
            export(f"{month}.json", "--since", month, "--until", month)
        asked = [*(("texts", form) for form in FORMS), ("months", "gexf")]
        if more:
            run(more[0], folder)
            asked += [(name, form) for name in ("sample", "single", "empty") for form in FORMS]
        read = read_by_gephi(asked)
        unittest.main(argv=sys.argv[:1], verbosity=2,
                      defaultTest=["Texts", "Samples"] if more else ["Texts"])


if __name__ == "__main__":
    sys.exit(main())
