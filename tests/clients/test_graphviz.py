# tests/clients/test_graphviz.py - Graphviz reads and draws what kith writes.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_graphviz.py WRITE_SAMPLES KITH TEXTS. Exit status 77, a skip, when Graphviz is missing."""
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

folder = None
SVG = "{http://www.w3.org/2000/svg}"


def graphviz(*command):
    """What a program of Graphviz prints; it may complain of nothing."""
    done = subprocess.run(command, capture_output=True, cwd=folder, check=True, timeout=60)
    if done.stderr:
        raise AssertionError(done.stderr.decode()[:1000])
    return done.stdout.decode("utf-8")


def read_json(name):
    data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return data["nodes"], data["edges"]


class Graphviz(unittest.TestCase):
    maxDiff = None

    def check_row(self, found, expected):
        """Graphviz holds texts alone."""
        for key, value in expected.items():
            if isinstance(value, float):
                self.assertEqual(float(found[key]), value)
            elif key not in ("id", "name", "source", "target"):
                self.assertEqual(found[key], str(value))

    def test_every_value_is_read(self):
        for name in ("sample", "single", "empty", "texts"):
            nodes, edges = read_json(name)
            graph = json.loads(graphviz("dot", "-Tdot_json", f"{name}.dot"))
            found = graph.get("objects", [])
            self.assertFalse(graph["directed"])
            self.assertEqual([node["name"] for node in found], [node["id"] for node in nodes])
            for row, node in zip(found, nodes):
                node.setdefault("label", "")
                self.check_row(row, node)
            ties = graph.get("edges", [])
            self.assertEqual(len(ties), len(edges))
            for row, edge in zip(ties, edges):
                self.assertEqual({found[row["head"]]["name"], found[row["tail"]]["name"]},
                                 {edge["source"], edge["target"]})
                self.check_row(row, edge)

    def test_our_picture_is_drawn(self):
        nodes, edges = read_json("picture")
        root = xml.etree.ElementTree.fromstring(graphviz("neato", "-n", "-Tsvg", "picture.dot"))
        groups = [group for group in root.iter(f"{SVG}g") if group.get("class") == "node"]
        self.assertEqual({group.find(f"{SVG}title").text for group in groups},
                         {node["id"] for node in nodes})
        shown = {group.find(f"{SVG}title").text: group for group in groups}
        for node in nodes:
            texts = [text.text for text in shown[node["id"]].iter(f"{SVG}text")]
            self.assertEqual(" ".join(texts).replace("\u00a0", " ").split(),
                             node.get("label", "").split())
        ada = shown["person:Ada Lovelace"].find(f"{SVG}ellipse")
        self.assertEqual((ada.get("fill"), ada.get("stroke")), ("#ff7f7f", "#ff0000"))
        self.assertEqual(float(ada.get("rx")), 5)
        minus = shown["person:-x"].find(f"{SVG}ellipse")
        self.assertAlmostEqual(float(minus.get("cx")) - float(ada.get("cx")), 6, places=1)
        country = shown["country:NA"].find(f"{SVG}polygon")
        self.assertEqual(len(country.get("points").split()), 5, "a diamond, closed")
        widths = {float(path.get("stroke-width", "1")) for path in root.iter(f"{SVG}path")}
        self.assertEqual(max(widths), 6)
        self.assertEqual(len(widths), len(edges), "each weight has its own")
        self.assertEqual(sum(group.get("class") == "edge" for group in root.iter(f"{SVG}g")),
                         len(edges))


def write_picture():
    """The sample without what no picture has room for: a place at 1e20, 10,000 letters."""
    data = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
    (folder / "picture.json").write_text(json.dumps(data), encoding="utf-8")
    text = (folder / "sample.dot").read_text(encoding="utf-8")
    (folder / "picture.dot").write_text(text.replace(",1e+20", ",0"), encoding="utf-8")


if __name__ == "__main__":
    if not shutil.which("dot"):
        print("SKIPPED, nothing was tested: no dot. Install graphviz.", file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_samples, kith, texts = sys.argv[1:]
        subprocess.run([write_samples, temporary], check=True)
        for ending in ("dot", "json"):
            subprocess.run([kith, "graph", texts, "-o", folder / f"texts.{ending}"], check=True)
        write_picture()
        unittest.main(argv=sys.argv[:1], verbosity=2)
