# tests/clients/test_neo4j.py - neo4j-admin imports what kith writes, Cypher merges it, and Neo4j holds it.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_neo4j.py JARS WRITE_SAMPLES KITH TEXTS

JARS is the folder of what neo4j.xml names. Exit status 77, a skip, when that or Java is missing.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import kith_json

NETWORKS = ("sample", "single", "empty", "texts")
jars, write_samples, kith, texts = (Path(argument).resolve() for argument in sys.argv[1:])
folder = None


def run(*command, **environment):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600,
                          cwd=folder, env=os.environ | environment)
    if done.returncode:
        raise AssertionError(f"{command}: status {done.returncode}\n{done.stderr[-3000:]}")
    return done.stdout


def java(*arguments, **environment):
    return run("java", "-Xmx1g", "-cp", f"{folder}:{jars}/*", *arguments, **environment)


def import_into(home, name):
    """As docs/exports.md says; neo4j-admin is this class."""
    home.mkdir()
    return java("org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j",
                f"--nodes={folder}/{name}.neo4j.nodes.csv",
                f"--relationships={folder}/{name}.neo4j.edges.csv",
                NEO4J_HOME=str(home), NEO4J_CONF=str(home))


def typed(row):
    """So that 1 is not 1.0."""
    return {name: (type(value), value) for name, value in row.items()}


class Neo4j(unittest.TestCase):
    maxDiff = 2000

    def test_they_hold_what_was_written(self):
        homes = [folder / f"{name}.home" for name in NETWORKS]
        for home, name in zip(homes, NETWORKS):
            self.assertIn("IMPORT DONE", import_into(home, name))
        java("Neo4jReads", folder / "read.json", *homes)
        graphs = json.loads((folder / "read.json").read_text(encoding="utf-8"))
        for name, graph in zip(NETWORKS, graphs, strict=True):
            with self.subTest(name=name):
                _, nodes, edges = kith_json.read(folder / f"{name}.json")
                self.check_nodes(graph["nodes"], nodes)
                self.check_edges(graph["edges"], edges)

    def test_scripts_merge_the_same(self):
        for path in folder.glob("sample.[cj]*"):  # Neo4j indexes no id of ten thousand letters
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("n" * 10000, "n" * 100), encoding="utf-8")
        java("Neo4jReads", folder / "merged.json", *(folder / f"{name}.cypher" for name in NETWORKS))
        graphs = json.loads((folder / "merged.json").read_text(encoding="utf-8"))
        for name, graph in zip(NETWORKS, graphs, strict=True):
            with self.subTest(name=name):
                _, nodes, edges = kith_json.read(folder / f"{name}.json")
                self.check_nodes(graph["nodes"], nodes)
                self.check_edges(graph["edges"], edges)

    def check_nodes(self, found, expected):
        self.assertEqual(len(found), len(expected))
        for node in found:
            row = expected[node["properties"].pop("id")]
            self.assertEqual(typed(node["properties"]), typed(row))
            self.assertEqual(set(node["labels"]), {"Entity", row["type"].capitalize()})

    def check_edges(self, found, expected):
        self.assertEqual(len(found), len(expected))
        for edge in found:
            row = expected[frozenset(edge["ends"])]
            self.assertEqual(typed(edge["properties"]), typed(row))
            self.assertEqual(edge["type"], "CO_OCCURS")


def main():
    global folder
    if not shutil.which("javac") or not jars.exists():
        print(f"SKIPPED, nothing was tested: no javac or no {jars}. "
              "'./bootstrap test clients' gets what can be had.", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        run("javac", "-cp", f"{jars}/*", "-d", folder, Path(__file__).with_name("Neo4jReads.java"))
        run(write_samples, folder)
        run(kith, "build", texts, "-o", folder / "texts.kith")
        for ending in ("neo4j.csv", "cypher", "json"):
            run(kith, "export", folder / "texts.kith", "-o", folder / f"texts.{ending}")
        unittest.main(argv=sys.argv[:1], verbosity=2)


if __name__ == "__main__":
    sys.exit(main())
