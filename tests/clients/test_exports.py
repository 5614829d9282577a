# tests/clients/test_exports.py - NetworkX, igraph, pandas and Python's csv and json read what kith writes.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_exports.py WRITE_SAMPLES KITH TEXTS. Exit status 77, a skip, when a client is missing."""
import csv
import json
import math
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

import kith_json

try:
    import igraph
    import networkx
    import pandas
except ImportError as missing:
    print(f"SKIPPED, nothing was tested: {missing}. "
          "Install python3-networkx, python3-igraph and python3-pandas.", file=sys.stderr)
    sys.exit(77)

DRAWN = {"x", "y", "size", "r", "g", "b"}
NETWORKS = ("sample", "single", "empty", "texts")
ENDINGS = ("graphml", "gexf", "csv", "json", "graphology.json", "cyjs", "net", "neo4j.csv",
           "matrix.csv", "kumu.csv", "vosviewer.json",
           *(f"{kind}.{form}" for kind in ("mentions", "evidence") for form in ("csv", "tsv", "jsonl")))
SHAPES = {"person": "ellipse", "company": "rectangle", "country": "diamond",
          "organization": "triangle", "place": "hexagon"}  # in yEd
folder = None


def read_json(name):
    return kith_json.read(folder / f"{name}.json")


def edges_of(graph):
    """A NetworkX graph's edges by their ends, without the ids that XML gives them."""
    return {frozenset(ends): {k: v for k, v in data.items() if k != "id"}
            for *ends, data in graph.edges(data=True)}


class Client(unittest.TestCase):
    maxDiff = None

    def assert_same(self, found, expected):
        """Equal, and of the same types: 1 is not 1.0."""
        self.assertEqual(found, expected)
        for key, row in expected.items():
            for name, value in row.items():
                self.assertIs(type(found[key][name]), type(value), f"{key}: {name}")


class Json(Client):
    def test_the_sample_is_what_was_made(self):
        data, nodes, edges = read_json("sample")
        self.assertEqual((len(nodes), len(edges)), (14, 5))
        self.assertEqual(len(data["nodes"]), len(nodes), "ids are unique")
        ada = nodes["person:Ada Lovelace"]
        self.assertEqual(ada["aliases"], "Countess of Lovelace; A. A. L.")
        self.assertEqual((ada["x"], ada["y"], ada["size"]), (-100.5, 1e20, 5.0))
        self.assertEqual((ada["r"], ada["g"], ada["b"]), (255, 0, 0))
        self.assertEqual(nodes["company:INFOSYS"]["label"], "INFOSYS")
        self.assertEqual(nodes["person:=1+1"]["label"], '=HYPERLINK("http://x","y")')
        self.assertEqual(nodes["person:Zoë 😀"]["label"], "Zoë 😀 🇬🇧")
        self.assertEqual(nodes["person:محمد علي"]["aliases"], "\u202eעדה")
        self.assertEqual(nodes["person:BadName Two Three#10"]["label"], "BadName Two Three")
        self.assertEqual(nodes["n" * 10000]["label"], "n" * 10000)
        edge = edges[frozenset(("person:Ada Lovelace", "country:NA"))]
        self.assertEqual(edge["weight"], 0.1 + 0.2)
        self.assertEqual(edge["distance"], 1 / (0.1 + 0.2))
        self.assertNotIn("pmi", edge, "it was not a number")
        for row in [*nodes.values(), *edges.values()]:
            for value in row.values():
                self.assertNotEqual(value, "")
                self.assertFalse(isinstance(value, float) and not math.isfinite(value))

    def test_networkx(self):
        for name in NETWORKS:
            data, nodes, edges = read_json(name)
            raw = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
            graph = networkx.node_link_graph(raw, link="edges")
            self.assertIs(type(graph), networkx.Graph)
            self.assertEqual(graph.graph, data["graph"])
            self.assertIn("that name both", graph.graph["weight"])
            self.assert_same(dict(graph.nodes(data=True)), nodes)
            self.assert_same(edges_of(graph), edges)


class GraphML(Client):
    def test_networkx(self):
        for name in NETWORKS:
            data, nodes, edges = read_json(name)
            graph = networkx.read_graphml(folder / f"{name}.graphml")
            self.assertIs(type(graph), networkx.Graph)
            self.assertEqual({key: value for key, value in graph.graph.items()
                              if key not in ("node_default", "edge_default")}, data["graph"])
            for node in graph.nodes:
                self.assertEqual(graph.nodes[node].pop("shape_type"), SHAPES[nodes[node]["type"]])
            self.assert_same(dict(graph.nodes(data=True)), nodes)
            self.assert_same(edges_of(graph), edges)

    def test_networkx_with_edge_ids(self):
        graph = networkx.read_graphml(folder / "sample.graphml", force_multigraph=True)
        self.assertEqual(graph.number_of_edges(), 5)
        self.assertEqual(len({key for _, _, key in graph.edges(keys=True)}), 5)

    def test_igraph(self):
        for name in NETWORKS:
            data, nodes, edges = read_json(name)
            with warnings.catch_warnings(record=True) as said:
                warnings.simplefilter("always")
                graph = igraph.Graph.Read_GraphML(str(folder / f"{name}.graphml"))
            self.assertEqual([str(warning.message).split(" because")[0] for warning in said],
                             [f'Ignoring <key id="{key}">' for key in ("nodelabel", "edgelabel")],
                             "it passes over what is yEd's")
            self.assertEqual({key: graph[key] for key in data["graph"]}, data["graph"])
            self.assertFalse(graph.is_directed())
            ids = [self.id_of(vertex) for vertex in graph.vs]
            self.assertEqual(dict(zip(ids, map(self.present, graph.vs))), nodes)
            self.assertEqual({frozenset((ids[edge.source], ids[edge.target])): self.present(edge)
                              for edge in graph.es}, edges)

    @staticmethod
    def id_of(vertex):
        """igraph 0.10 leaves an ampersand of an XML attribute as it is written."""
        return vertex["id"].replace("&#38;", "&")

    @staticmethod
    def present(element):
        """igraph gives every element every attribute: "" and NaN where the file has none."""
        return {name: value for name, value in element.attributes().items()
                if name != "id" and value != "" and value == value}


class Gexf(Client):
    def test_networkx(self):
        for name in NETWORKS:
            _, nodes, edges = read_json(name)
            graph = networkx.read_gexf(folder / f"{name}.gexf")
            self.assertIs(type(graph), networkx.Graph)
            self.assertEqual(graph.graph["mode"], "static")
            found = dict(graph.nodes(data=True))
            for node_id, node in nodes.items():
                self.check_drawing(found[node_id].pop("viz"), node)
                node.setdefault("label", None)
            plain = {node_id: {k: v for k, v in node.items() if k not in DRAWN}
                     for node_id, node in nodes.items()}
            self.assert_same(found, plain)
            self.assert_same(edges_of(graph), edges)

    def check_drawing(self, viz, node):
        self.assertEqual(viz["color"], {"r": node["r"], "g": node["g"], "b": node["b"], "a": 1.0})
        self.assertEqual(viz.get("size"), node.get("size"))
        if "x" in node and "y" in node:
            self.assertEqual(viz["position"], {"x": node["x"], "y": node["y"], "z": 0.0})
        else:
            self.assertNotIn("position", viz)


class Csv(Client):
    def read(self, name):
        with open(folder / name, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
        for row in rows:
            self.assertNotIn(None, row, "every row has a cell for each heading")
            self.assertNotIn(None, row.values())
        return rows

    def check_row(self, row, expected):
        """Each cell is the JSON value; a name that looked like a formula has an apostrophe."""
        self.assertEqual({name for name, cell in row.items() if cell}, set(expected))
        for name, value in expected.items():
            cell = row[name]
            if isinstance(value, str):
                self.assertFalse(cell.startswith(kith_json.FORMULA), cell)
                self.assertEqual(cell, kith_json.guard(value))
            else:
                self.assertEqual(type(value)(cell), value, name)

    def test_nodes(self):
        for name in NETWORKS:
            _, nodes, _ = read_json(name)
            rows = self.read(f"{name}.nodes.csv")
            self.assertEqual([row["Id"] for row in rows], list(nodes))
            for row in rows:
                row["label"] = row.pop("Label")
                self.check_row(row, nodes[row.pop("Id")])

    def test_edges(self):
        for name in NETWORKS:
            _, nodes, edges = read_json(name)
            rows = self.read(f"{name}.edges.csv")
            self.assertEqual(len(rows), len(edges))
            for row in rows:
                self.assertEqual(row.pop("Type"), "Undirected")
                row["weight"] = row.pop("Weight")
                ends = row.pop("Source"), row.pop("Target")
                self.assertLessEqual(set(ends), set(nodes))
                self.check_row(row, edges[frozenset(ends)])

    def test_networkx(self):
        _, _, edges = read_json("sample")
        graph = networkx.Graph()
        for row in self.read("sample.edges.csv"):
            graph.add_edge(row["Source"], row["Target"], weight=float(row["Weight"]))
        self.assertEqual({ends: data["weight"] for ends, data in edges_of(graph).items()},
                         {ends: data["weight"] for ends, data in edges.items()})

    def test_heading_without_rows(self):
        with open(folder / "empty.edges.csv", encoding="utf-8", newline="") as file:
            self.assertEqual(next(csv.reader(file))[:4], ["Source", "Target", "Type", "Weight"])


class Pandas(Client):
    def read(self, name):
        """The rows of a table as docs/exports.md says to read it, without the empty cells."""
        table = pandas.read_csv(folder / name, keep_default_na=False, na_values=[""],
                                float_precision="round_trip")
        for row in table.astype(object).to_dict("records"):
            yield {column: cell for column, cell in row.items() if not pandas.isna(cell)}

    @staticmethod
    def guarded(row):
        return {name: kith_json.guard(value) if isinstance(value, str) else value
                for name, value in row.items()}

    def test_nodes(self):
        for name in NETWORKS:
            _, nodes, _ = read_json(name)
            rows = {row.pop("Id"): {column.lower(): cell for column, cell in row.items()}
                    for row in self.read(f"{name}.nodes.csv")}
            self.assert_same(rows, {key: self.guarded(node) for key, node in nodes.items()})

    def test_edges(self):
        for name in NETWORKS:
            _, _, edges = read_json(name)
            rows = {}
            for row in self.read(f"{name}.edges.csv"):
                self.assertEqual(row.pop("Type"), "Undirected")
                ends = frozenset((row.pop("Source"), row.pop("Target")))
                rows[ends] = {column.lower(): cell for column, cell in row.items()}
            self.assert_same(rows, {ends: self.guarded(edge) for ends, edge in edges.items()})


class Matrix(Client):
    def test_pandas(self):
        for name in ("sample", "single", "texts"):
            _, nodes, edges = read_json(name)
            table = pandas.read_csv(folder / f"{name}.matrix.csv", index_col=0,
                                    float_precision="round_trip")
            self.assertEqual(list(table.columns), list(table.index))
            self.assertEqual(table.shape, (len(nodes), len(nodes)))
            self.assertEqual(len(set(table.index)), len(nodes), "names differ")
            place = {node: i for i, node in enumerate(nodes)}
            expected = [[0] * len(nodes) for _ in nodes]
            for ends, edge in edges.items():
                one, other = (place[end] for end in ends)
                expected[one][other] = expected[other][one] = edge["weight"]
            self.assertEqual(table.values.tolist(), expected)

    def test_networkx(self):
        _, nodes, edges = read_json("texts")
        table = pandas.read_csv(folder / "texts.matrix.csv", index_col=0)
        graph = networkx.from_pandas_adjacency(table)
        self.assertEqual((len(graph), graph.number_of_edges()), (len(nodes), len(edges)))


class Kumu(Client):
    def test_networkx(self):
        for name in NETWORKS:
            _, nodes, edges = read_json(name)
            elements = pandas.read_csv(folder / f"{name}.kumu.elements.csv", keep_default_na=False)
            ties = pandas.read_csv(folder / f"{name}.kumu.connections.csv", keep_default_na=False)
            self.assertEqual(list(elements["ID"]), list(nodes))
            self.assertEqual(list(elements["Type"]), [node["type"] for node in nodes.values()])
            graph = networkx.from_pandas_edgelist(ties, "From", "To", "Weight")
            self.assertLessEqual(set(graph), set(nodes))
            self.assertEqual({frozenset(ends) for ends in graph.edges}, set(edges))
            labels = dict(zip(elements["ID"], elements["Label"]))
            for tie in ties.to_dict("records"):
                self.assertEqual(tie["From Label"], labels[tie["From"]])
                self.assertEqual(tie["To Type"], nodes[tie["To"]]["type"])


class Vosviewer(Client):
    def test_same_as_json(self):
        for name in NETWORKS:
            _, nodes, edges = read_json(name)
            found = json.loads((folder / f"{name}.vosviewer.json").read_text(encoding="utf-8"))
            items, links = found["network"]["items"], found["network"]["links"]
            self.assertEqual([item["label"] for item in items],
                             [node.get("label", node_id) for node_id, node in nodes.items()])
            self.assertEqual([item["weights"]["mentions"] for item in items],
                             [node["mentions"] for node in nodes.values()])
            ids = dict(zip((item["id"] for item in items), nodes))
            self.assertEqual({frozenset((ids[link["source_id"]], ids[link["target_id"]])):
                              link["strength"] for link in links},
                             {ends: edge["weight"] for ends, edge in edges.items()})


class Mentions(Client):
    @staticmethod
    def read(name):
        return pandas.read_csv(folder / name, sep="\t" if name.endswith(".tsv") else ",",
                               keep_default_na=False, float_precision="round_trip")

    def test_a_row_is_a_mention_in_its_sentence(self):
        data, nodes, _ = read_json("texts")
        table = self.read("texts.mentions.csv")
        self.assertEqual(len(table), data["graph"]["mentions"])
        self.assertEqual(dict(table["entity"].value_counts()),
                         {node_id: node["mentions"] for node_id, node in nodes.items()})
        for row in table.to_dict("records"):
            self.assertEqual(row["sentence"][row["start"]:row["end"]], row["mention"])
            self.assertEqual((row["name"], row["type"]),
                             (nodes[row["entity"]]["label"], nodes[row["entity"]]["type"]))

    def test_evidence_adds_up_to_the_edges(self):
        _, _, edges = read_json("texts")
        table = self.read("texts.evidence.csv")
        found = {frozenset(ends): (len(rows), rows["document"].nunique())
                 for ends, rows in table.groupby(["source", "target"])}
        self.assertEqual(found, {ends: (edge["windows"], edge["documents"])
                                 for ends, edge in edges.items()})
        for row in table.to_dict("records"):
            self.assertIn(row["source_mention"], row["sentence"])
            self.assertIn(row["target_mention"], row["sentence"])

    def test_every_form_says_the_same(self):
        for name in ("sample", "texts"):
            for kind in ("mentions", "evidence"):
                table = self.read(f"{name}.{kind}.csv")
                pandas.testing.assert_frame_equal(self.read(f"{name}.{kind}.tsv"), table)
                lines = (folder / f"{name}.{kind}.jsonl").read_text(encoding="utf-8").splitlines()
                self.assertEqual(len(lines), len(table))
                for line, row in zip(map(json.loads, lines), table.to_dict("records")):
                    self.assertEqual({key: kith_json.guard(value) if isinstance(value, str) else value
                                      for key, value in line.items()},
                                     {key: value for key, value in row.items() if value != ""})


class TwoMode(Client):
    def test_networkx_projects_it_to_who_shares_a_document(self):
        graph = networkx.read_graphml(folder / "texts.two.graphml")
        documents = {node for node, kind in graph.nodes(data="type") if kind == "document"}
        self.assertTrue(networkx.bipartite.is_bipartite_node_set(graph, documents))
        self.assertEqual({kind for *_, kind in graph.edges(data="interaction")}, {"names"})
        table = Mentions.read("texts.mentions.csv")
        times = table.groupby(["title", "entity"]).size()
        self.assertEqual({(graph.nodes[paper]["label"], who): graph[paper][who]["weight"]
                          for paper in documents for who in graph[paper]}, times.to_dict())
        shared = networkx.bipartite.weighted_projected_graph(graph, set(graph) - documents)
        whole = read_json("texts.window")[2]
        self.assertLessEqual(set(whole), {frozenset(ends) for ends in shared.edges})


class Graphology(Client):
    def test_same_as_json(self):
        for name in NETWORKS:
            data, nodes, edges = read_json(name)
            found = json.loads((folder / f"{name}.graphology.json").read_text(encoding="utf-8"))
            self.assertEqual(found["attributes"], data["graph"])
            rows = {node["key"]: node["attributes"] for node in found["nodes"]}
            for row in rows.values():
                self.assertEqual(row.pop("color"),
                                 f"#{row['r']:02x}{row['g']:02x}{row['b']:02x}")
                row["type"] = row.pop("entity_type")
            for node_id, node in nodes.items():
                node.setdefault("x", 0.0)
                node.setdefault("y", 0.0)
            self.assert_same(rows, nodes)
            self.assertEqual(len({edge["key"] for edge in found["edges"]}), len(edges))
            self.assert_same({frozenset((edge["source"], edge["target"])): edge["attributes"]
                              for edge in found["edges"]}, edges)


class Cyjs(Client):
    def test_same_as_json(self):
        for name in NETWORKS:
            data, nodes, edges = read_json(name)
            found = json.loads((folder / f"{name}.cyjs").read_text(encoding="utf-8"))
            self.assertEqual(found["data"], data["graph"] | {"name": "kith"})
            rows = {}
            for element in found["elements"]["nodes"]:
                row = element["data"]
                self.assertEqual(row.pop("color"),
                                 f"#{row['r']:02x}{row['g']:02x}{row['b']:02x}")
                if "x" in row and "y" in row:
                    self.assertEqual(element["position"], {"x": row["x"], "y": -row["y"]})
                else:
                    self.assertNotIn("position", element)
                rows[row.pop("id")] = row
            self.assert_same(rows, nodes)
            ties = [edge["data"] for edge in found["elements"]["edges"]]
            self.assertEqual(len({tie.pop("id") for tie in ties}), len(edges))
            self.assert_same({frozenset((tie.pop("source"), tie.pop("target"))): tie
                              for tie in ties}, edges)


class Pajek(Client):
    @staticmethod
    def names_of(nodes):
        """Pajek has no way to write a quotation mark in a name."""
        return {node_id: node_id.replace('"', "'") + f"#{index}" if '"' in node_id else node_id
                for index, node_id in enumerate(nodes)}

    def test_networkx(self):
        for name in NETWORKS:
            _, nodes, edges = read_json(name)
            names = self.names_of(nodes)
            graph = networkx.read_pajek(folder / f"{name}.net")
            self.assertFalse(graph.is_directed())
            self.assertEqual(list(graph), list(names.values()))
            for node_id, node in nodes.items():
                found = graph.nodes[names[node_id]]
                self.assertTrue(0 <= found["x"] <= 1 and 0 <= found["y"] <= 1)
                self.assertEqual(found["ic"], f"RGB{node['r']:02X}{node['g']:02X}{node['b']:02X}")
                self.assertEqual(found.get("x_fact"), str(node["size"]) if "size" in node else None)
            self.assertEqual(
                {ends: row["weight"] for ends, row in edges_of(graph).items()},
                {frozenset(names[end] for end in ends): row["weight"]
                 for ends, row in edges.items()})

    def test_igraph(self):
        for name in NETWORKS:
            _, nodes, edges = read_json(name)
            graph = igraph.Graph.Read_Pajek(str(folder / f"{name}.net"))
            self.assertFalse(graph.is_directed())
            self.assertEqual(len(graph.vs), len(nodes))
            if nodes:
                self.assertEqual(graph.vs["name"], list(self.names_of(nodes).values()))
            self.assertEqual([edge["weight"] for edge in graph.es],
                             [edge["weight"] for edge in edges.values()])


class Neo4j(Client):
    """Its documented headings and types, read by csv; test_neo4j.py has neo4j-admin read them."""
    KINDS = {"string": str, "int": int, "long": int, "double": float}

    def read(self, name):
        with open(folder / name, encoding="utf-8", newline="") as file:
            heading, *rows = csv.reader(file, strict=True)
        for row in rows:
            self.assertEqual(len(row), len(heading))
            yield {field: cell for field, cell in zip(heading, row) if cell}

    def typed(self, row):
        return {name: self.KINDS[kind](cell)
                for (name, kind), cell in ((field.split(":"), cell) for field, cell in row.items())}

    def test_nodes(self):
        for name in NETWORKS:
            _, nodes, _ = read_json(name)
            found = {}
            for row in self.read(f"{name}.neo4j.nodes.csv"):
                node_id, label = row.pop("id:ID"), row.pop(":LABEL")
                found[node_id] = self.typed(row)
                self.assertEqual(label, "Entity;" + found[node_id]["type"].capitalize())
            self.assert_same(found, nodes)

    def test_edges(self):
        for name in NETWORKS:
            _, _, edges = read_json(name)
            found = {}
            for row in self.read(f"{name}.neo4j.edges.csv"):
                ends = frozenset((row.pop(":START_ID"), row.pop(":END_ID")))
                self.assertEqual(row.pop(":TYPE"), "CO_OCCURS")
                found[ends] = self.typed(row)
            self.assert_same(found, edges)


if __name__ == "__main__":
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_samples, kith, texts = sys.argv[1:]
        subprocess.run([write_samples, temporary], check=True)
        subprocess.run([kith, "build", texts, "-o", folder / "texts.kith"], check=True)
        for ending in ENDINGS:
            subprocess.run([kith, "export", folder / "texts.kith", "-o", folder / f"texts.{ending}"],
                           check=True)
        subprocess.run([kith, "export", folder / "texts.kith", "--two-mode",
                        "-o", folder / "texts.two.graphml"], check=True)
        subprocess.run([kith, "export", folder / "texts.kith", "--window", "document",
                        "-o", folder / "texts.window.json"], check=True)
        unittest.main(argv=sys.argv[:1], verbosity=2)
