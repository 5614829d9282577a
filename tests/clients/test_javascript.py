# tests/clients/test_javascript.py - graphology and Cytoscape.js hold what kith wrote for them.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_javascript.py MODULES WRITE_SAMPLES KITH TEXTS

That the files equal kith's other JSON, test_exports.py checks. MODULES is the node_modules that has
both. Exit status 77, a skip, when that or Node.js is missing.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

NETWORKS = ("sample", "single", "empty", "texts")
modules, write_samples, kith, texts = (Path(argument).resolve() for argument in sys.argv[1:])
folder = None


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=300,
                          env=os.environ | {"NODE_PATH": str(modules)}).stdout


class Javascript(unittest.TestCase):
    maxDiff = 2000

    def test_they_hold_what_was_written(self):
        script = Path(__file__).with_name("read_javascript.cjs")
        lines = run("node", script, *(folder / name for name in NETWORKS)).splitlines()
        for name, line in zip(NETWORKS, lines, strict=True):
            with self.subTest(name=name):
                held = json.loads(line)
                self.check_graphology(held["graphology"], self.written(name, "graphology.json"))
                self.check_cytoscape(held["cytoscape"], self.written(name, "cyjs")["elements"])

    @staticmethod
    def written(name, ending):
        return json.loads((folder / f"{name}.{ending}").read_text(encoding="utf-8"))

    def check_graphology(self, held, written):
        self.assertEqual(held["attributes"], written["attributes"])
        self.assertEqual(held["nodes"], written["nodes"])
        for edge in written["edges"]:  # graphology says it of the graph
            self.assertTrue(edge.pop("undirected"))
        self.assertEqual(held["edges"], written["edges"])

    def check_cytoscape(self, held, written):
        self.assertEqual([(node["data"], node["position"]) for node in held.get("nodes", [])],
                         [(node["data"], node.get("position", {"x": 0, "y": 0}))
                          for node in written["nodes"]])
        self.assertEqual([edge["data"] for edge in held.get("edges", [])],
                         [edge["data"] for edge in written["edges"]])


def main():
    global folder
    if not shutil.which("node") or not modules.exists():
        print(f"SKIPPED, nothing was tested: no node or no {modules}. "
              "'./bootstrap test clients' gets it where npm is.", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        run(write_samples, folder)
        run(kith, "build", texts, "-o", folder / "texts.kith")
        for ending in ("graphology.json", "cyjs"):
            run(kith, "export", folder / "texts.kith", "-o", folder / f"texts.{ending}")
        unittest.main(argv=sys.argv[:1], verbosity=2)


if __name__ == "__main__":
    sys.exit(main())
