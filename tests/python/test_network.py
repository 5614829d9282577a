# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks: cell by cell the command's own, in NetworkX, igraph, files and a notebook."""

import csv
import html
import os
import pathlib
import subprocess
import tempfile
import unittest

import igraph
import kith
import networkx

try:
    import pyarrow.parquet
except ImportError:
    pyarrow = None

CORPUS = kith.Corpus()
CORPUS.add(os.environ["NEWS"], progress=False)


class NetworkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.network = CORPUS.network()
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        corpus, files = cls.path / "news.kith", cls.path / "net.csv"
        kith_command = os.environ["KITH"]
        subprocess.run(
            [kith_command, "build", "-o", corpus, os.environ["NEWS"]],
            check=True,
            capture_output=True,
        )
        subprocess.run(
            [kith_command, "export", corpus, "-o", files], check=True, capture_output=True
        )

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def same_cells(self, part, extra):
        with open(self.path / f"net.{part}.csv", newline="", encoding="utf-8-sig") as file:
            told = list(csv.DictReader(file))
        table = self.network.frame(part)
        cells = {name.lower(): table[name] for name in table.columns if name not in extra}
        self.assertEqual(len(told), len(table))
        compared = 0
        for name in told[0]:
            if name.lower() not in cells:
                continue
            compared += 1
            for row, cell in zip(told, cells[name.lower()]):
                if isinstance(cell, str) or cell is None:
                    self.assertEqual(row[name], cell or "", name)
                else:
                    self.assertEqual(float(row[name]), float(cell), name)
        self.assertGreaterEqual(compared, len(told[0]) - 1)

    def test_nodes_are_those_of_csv(self):
        self.same_cells("nodes", ())

    def test_edges_are_those_of_csv(self):
        self.same_cells("edges", ("source_row", "target_row"))

    def test_networkx_agrees(self):
        graph, nodes, edges = (self.network.to_networkx(), self.network.nodes, self.network.edges)
        self.assertEqual(graph.number_of_nodes(), len(nodes))
        self.assertEqual(graph.number_of_edges(), len(edges))
        strength = dict(graph.degree(weight="weight"))
        for node in nodes.itertuples():
            self.assertAlmostEqual(strength[node.id], node.strength)
        networkx.write_graphml(graph, self.path / "again.graphml")

    def test_igraph_agrees(self):
        graph = self.network.to_igraph()
        self.assertIsInstance(graph, igraph.Graph)
        for told, strength in zip(graph.vs["strength"], graph.strength(weights="weight")):
            self.assertAlmostEqual(told, strength)
        self.assertEqual(graph.vs["id"], self.network.frame("nodes")["id"])

    def test_files_are_those_of_the_library(self):
        self.network.write(self.path / "net.graphml")
        self.assertEqual((self.path / "net.graphml").read_bytes(), self.network.to_bytes("graphml"))
        with self.assertRaises(kith.ArgumentError):
            self.network.write(self.path / "net.beast")
        with self.assertRaises(kith.InputError):
            self.network.write(self.path / "no" / "folder.gexf")

    def test_a_notebook_shows_the_page_shut_in_a_frame(self):
        shown = self.network._repr_html_()
        self.assertTrue(shown.startswith('<iframe srcdoc="'))
        page = html.unescape(shown.partition('srcdoc="')[2].partition('" style')[0])
        self.assertEqual(page.encode(), self.network.to_bytes("html"))

    def test_options_are_those_of_the_library(self):
        few = CORPUS.network(types=["person"], min_documents=2, sentences=2)
        self.assertEqual(set(few.nodes["type"]), {"person"})
        self.assertTrue((few.edges["documents"] >= 2).all())
        self.assertEqual(set(few.evidence["edge"]), set(range(len(few.edges))))
        with self.assertRaisesRegex(TypeError, "no option 'beast', but backbone"):
            CORPUS.network(beast=1)
        with self.assertRaises(kith.ArgumentError):
            CORPUS.network(since="yesterday")

    def test_why_is_of_the_networks_documents(self):
        tie = self.network.edges.iloc[0]
        told = self.network.why(tie["source"], tie["target"])
        self.assertEqual(len(set(told["sentence"])), int(tie["windows"]))

    @unittest.skipIf(pyarrow is None, "pyarrow is not installed")
    def test_parquet_has_the_same_tables(self):
        self.network.write(self.path / "net.parquet")
        read = pyarrow.parquet.read_table(self.path / "net.nodes.parquet")
        self.assertEqual(read["id"].to_pylist(), self.network.frame("nodes")["id"])
        written = CORPUS.tables(self.path / "tables")
        self.assertEqual(
            [path.stem for path in written],
            ["documents", "mentions", "entities", "members", "ties"],
        )


if __name__ == "__main__":
    unittest.main()
