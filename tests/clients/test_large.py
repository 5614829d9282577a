# tests/clients/test_large.py - a million edges are written in little memory, and read by programs.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_large.py WRITE_SAMPLES. Exit status 77, a skip, when a client is missing."""
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

try:
    import igraph
    import pandas
except ImportError as missing:
    print(f"SKIPPED, nothing was tested: {missing}. Install python3-igraph and python3-pandas.",
          file=sys.stderr)
    sys.exit(77)

NODES, EDGES = 200_005, 1_000_000
WEIGHTS = EDGES * (EDGES + 1) // 2
MEMORY = 400 << 20  # bytes, of which the network itself takes 230 MiB
write_samples = sys.argv[1]
folder = None


def write(ending):
    """Write the network as one file, in no more than MEMORY."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    subprocess.run([write_samples, folder, f"large{ending}"], check=True, preexec_fn=limit, timeout=900)
    [path] = folder.glob("large.*")
    return path


def by_igraph(read):
    def count(path):
        graph = read(str(path))
        return graph.vcount(), graph.ecount(), sum(graph.es["weight"])
    return count


def by_xml(path):
    nodes = edges = weights = 0
    for _, element in xml.etree.ElementTree.iterparse(path):
        tag = element.tag.partition("}")[2]
        nodes += tag == "node"
        if tag == "edge":
            edges += 1
            weights += float(element.get("weight"))
            element.clear()
    return nodes, edges, weights


def by_json(nodes_of, edges_of, row_of):
    def count(path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        edges = edges_of(data)
        return len(nodes_of(data)), len(edges), sum(row_of(edge)["weight"] for edge in edges)
    return count


def by_graphviz(path):
    counted = subprocess.run(["gc", "-n", "-e", path], capture_output=True, text=True, check=True,
                             timeout=900).stdout.split()
    return int(counted[0]), int(counted[1]), WEIGHTS


def nodes_by_pandas(path):
    return len(pandas.read_csv(path)), EDGES, WEIGHTS


def edges_by_pandas(column):
    return lambda path: (NODES, *pandas.read_csv(path)[column].agg(["size", "sum"]))


READERS = {
    ".graphml": by_igraph(igraph.Graph.Read_GraphML),
    ".gexf": by_xml,
    ".nodes.csv": nodes_by_pandas,
    ".edges.csv": edges_by_pandas("Weight"),
    ".json": by_json(lambda data: data["nodes"], lambda data: data["edges"], lambda edge: edge),
    ".graphology.json": by_json(lambda data: data["nodes"], lambda data: data["edges"],
                                lambda edge: edge["attributes"]),
    ".cyjs": by_json(lambda data: data["elements"]["nodes"], lambda data: data["elements"]["edges"],
                     lambda edge: edge["data"]),
    ".dot": by_graphviz,
    ".net": by_igraph(igraph.Graph.Read_Pajek),
    ".neo4j.nodes.csv": nodes_by_pandas,
    ".neo4j.edges.csv": edges_by_pandas("weight:double"),
}


class Large(unittest.TestCase):
    def test_every_format(self):
        for ending, read in READERS.items():
            with self.subTest(ending=ending):
                path = write(ending)
                self.assertEqual(path.name, f"large{ending}")
                self.assertEqual(read(path), (NODES, EDGES, WEIGHTS))
                path.unlink()

    def test_no_format_is_missing(self):
        subprocess.run([write_samples, folder], check=True)
        self.assertEqual({path.name.removeprefix("empty") for path in folder.glob("empty.*")},
                         {*READERS, ".html"})  # which is for some thousands of nodes


if __name__ == "__main__":
    if not shutil.which("gc"):
        print("SKIPPED, nothing was tested: no gc. Install graphviz.", file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        unittest.main(argv=sys.argv[:1], verbosity=2)
