"""tests/clients/test_measures.py - kith's measures against those of NetworkX and igraph.

Usage: test_measures.py PRINT_MEASURES. Exact measures must agree to 1e-9, sampled ones within their
documented error. Exits with 77 (skipped) when NetworkX or igraph is not installed.
"""
# SPDX-License-Identifier: GPL-2.0-or-later
import math
import random
import subprocess
import sys
from fractions import Fraction

try:
    import igraph
    import networkx
    import scipy  # NetworkX asks for it in pagerank()
    import numpy
except ImportError as missing:
    print(f"SKIPPED, NOTHING WAS CHECKED: {missing} (apt install python3-networkx python3-igraph python3-scipy)",
          file=sys.stderr)
    sys.exit(77)

TYPES = 3


def type_of(node):
    return node * node % TYPES


def measure(program, count, edges):
    """Run kith over `edges`, {(source, target): weight}; return (whole, column by name)."""
    lines = [f"{count} {len(edges)}", *(str(type_of(node)) for node in range(count))]
    lines += [f"{a} {b} {float(w)!r}" for (a, b), w in sorted(edges.items())]
    done = subprocess.run([program], input="\n".join(lines), stdout=subprocess.PIPE, text=True,
                          check=True)
    whole, node, edge, values, *rows = [line.split() for line in done.stdout.splitlines()]
    columns = {name: [float(row[i]) for row in rows[:count]] for i, name in enumerate(node)}
    columns["bridge"] = [float(row[edge.index("bridge")]) for row in rows[count:]]
    return {name: float(value) for name, value in zip(whole, values)}, columns


def networkx_graph(count, edges):
    graph = networkx.Graph()
    graph.add_nodes_from((node, {"type": type_of(node)}) for node in range(count))
    for (a, b), weight in sorted(edges.items()):
        # Exact fractions: NetworkX compares lengths of paths with ==.
        graph.add_edge(a, b, weight=float(weight), distance=1 / Fraction(weight))
    return graph


def expected_eigenvector(graph):
    """Each component's own, its maximum its share of the largest component's nodes."""
    parts = [sorted(part) for part in networkx.connected_components(graph)]
    largest = max((len(part) for part in parts), default=0)
    scores = {node: 0.0 for node in graph}
    for part in parts:
        if len(part) > 1:
            matrix = networkx.to_numpy_array(graph, nodelist=part)
            vector = abs(numpy.linalg.eigh(matrix)[1][:, -1])
            scores.update(zip(part, vector / vector.max() * len(part) / largest))
    return [scores[node] for node in sorted(graph)]


def expected_by_networkx(graph):
    count = len(graph)
    pagerank = networkx.pagerank(graph, 0.85, max_iter=10000, tol=1e-15)
    closeness = networkx.harmonic_centrality(graph, distance="distance")
    columns = {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": networkx.betweenness_centrality(graph, weight="distance"),
        "closeness": {node: float(near) / max(count - 1, 1) for node, near in closeness.items()},
        "pagerank": pagerank,
        "clustering": networkx.clustering(graph),
        "constraint": networkx.constraint(graph, weight="weight"),
        "articulation": dict.fromkeys(graph, 0) |
                        dict.fromkeys(networkx.articulation_points(graph), 1),
        "core": networkx.core_number(graph),
    }
    expected = {name: [float(by_node[node]) for node in range(count)]
                for name, by_node in columns.items()}
    expected["eigenvector"] = expected_eigenvector(graph)
    bridges = {tuple(sorted(pair)) for pair in networkx.bridges(graph)}
    expected["bridge"] = [float(pair in bridges) for pair in sorted(graph.edges())]
    return expected


def varies(values):
    return len(set(values)) > 1


def expected_of_whole(graph):
    """By NetworkX; it leaves to numpy what an assortativity without variety is."""
    ends = [end for edge in graph.edges() for end in edge]
    degrees = varies(graph.degree(end) for end in ends)
    types = varies(type_of(end) for end in ends)
    parts = [graph.subgraph(part) for part in networkx.connected_components(graph)]
    largest = max(parts, key=len, default=graph)
    mean_path = networkx.average_shortest_path_length(largest) if len(largest) > 1 else 0
    return {
        "components": len(parts),
        "mean_path_hops": mean_path,
        "diameter_hops": networkx.diameter(largest) if len(graph) else 0,
        "density": networkx.density(graph),
        "transitivity": networkx.transitivity(graph),
        "degree_assortativity":
            networkx.degree_assortativity_coefficient(graph) if degrees else math.nan,
        "type_assortativity":
            networkx.attribute_assortativity_coefficient(graph, "type") if types else math.nan,
    }


def expected_by_igraph(count, edges):
    pairs = sorted(edges)
    weights = [float(edges[pair]) for pair in pairs]
    distances = [1 / weight for weight in weights]
    graph = igraph.Graph(count, pairs)
    pairs_of_others = (count - 1) * (count - 2) / 2
    return {
        "degree": graph.degree(),
        "strength": graph.strength(weights=weights),
        "betweenness": [b / pairs_of_others for b in graph.betweenness(weights=distances)],
        "closeness": graph.harmonic_centrality(weights=distances),
        "pagerank": graph.pagerank(weights=weights),
        "clustering": graph.transitivity_local_undirected(mode="zero"),
        "constraint": graph.constraint(weights=weights),
        "articulation": [float(node in graph.articulation_points()) for node in range(count)],
        "bridge": [float(edge in graph.bridges()) for edge in range(len(pairs))],
        "core": graph.coreness(),
    }


def agree(want, have):
    return math.isclose(want, have, rel_tol=1e-9, abs_tol=1e-9) or \
        (math.isnan(want) and math.isnan(have))


def compare(name, client, expected, found):
    for column, values in expected.items():
        if len(values) != len(found[column]):
            sys.exit(f"{name}: {len(found[column])} of {column}, {client} has {len(values)}")
        for node, (want, have) in enumerate(zip(values, found[column])):
            if not agree(want, have):
                sys.exit(f"{name}: {column} of node {node} is {have!r}, {client} says {want!r}")


def compare_whole(name, expected, whole):
    for measure_name, want in expected.items():
        if not agree(want, whole[measure_name]):
            sys.exit(f"{name}: {measure_name} is {whole[measure_name]!r}, NetworkX says {want!r}")


def check_bridging(name, graph, found):
    """By definition: NetworkX's betweenness of paths from each node to other communities."""
    count, community = len(graph), found["community"]
    passing = dict.fromkeys(graph, 0.0)
    for source in graph:
        others = [node for node in graph if community[node] != community[source]]
        part = networkx.betweenness_centrality_subset(graph, [source], others, weight="distance")
        for node, paths in part.items():
            passing[node] += paths
    for node, have in enumerate(found["bridging"]):
        rest = [community[other] for other in graph if other != node]
        pairs = (len(rest) ** 2 - sum(rest.count(one) ** 2 for one in set(rest))) / 2
        want = passing[node] / pairs if pairs else 0
        if not agree(want, have):
            sys.exit(f"{name}: bridging of node {node} is {have!r}, NetworkX says {want!r}")


def check_participation(name, graph, found):
    community = found["community"]
    for node, have in enumerate(found["participation"]):
        within = {}
        for other, tie in graph[node].items():
            within[community[other]] = within.get(community[other], 0) + tie["weight"]
        strength = sum(within.values())
        want = 1 - sum((weight / strength) ** 2 for weight in within.values()) if within else 0
        if not agree(want, have):
            sys.exit(f"{name}: participation of node {node} is {have!r}, not {want!r}")


def check_communities(name, graph, whole, found):
    groups = {}
    for node, number in enumerate(found["community"]):
        groups.setdefault(number, set()).add(node)
    modularity = (networkx.algorithms.community.modularity(graph, groups.values())
                  if graph.number_of_edges() else 0)
    if not math.isclose(modularity, whole["modularity"], abs_tol=1e-9):
        sys.exit(f"{name}: modularity is {whole['modularity']!r}, NetworkX says {modularity!r}")
    for group in groups.values():
        if not networkx.is_connected(graph.subgraph(group)):
            sys.exit(f"{name}: the community {sorted(group)} is not connected")
    if graph.number_of_edges():
        louvain = networkx.algorithms.community.louvain_communities(graph, seed=1)
        theirs = networkx.algorithms.community.modularity(graph, louvain)
        if whole["modularity"] < theirs - 0.02:
            sys.exit(f"{name}: modularity is {whole['modularity']}, Louvain's {theirs}")


def weighted(graph, weight):
    graph = networkx.convert_node_labels_to_integers(graph)
    return len(graph), {(min(pair), max(pair)): weight() for pair in sorted(graph.edges())}


def graphs():
    """Name, number of nodes and edges of each graph to compare."""
    dice = random.Random(20)
    whole = lambda: dice.choice([1, 1, 1, 2, 3, 5, 17])
    rough = lambda: Fraction(dice.uniform(0.01, 50))
    yield "nothing", 0, {}
    yield "one node", 1, {}
    yield "no edges", 5, {}
    yield "one edge", 2, {(0, 1): 7}
    yield ("star", *weighted(networkx.star_graph(9), whole))
    yield ("path", *weighted(networkx.path_graph(40), whole))
    yield ("cycle of equals", *weighted(networkx.cycle_graph(12), lambda: 1))
    yield ("grid of equals", *weighted(networkx.grid_2d_graph(6, 7), lambda: 1))
    yield ("two components", *weighted(networkx.disjoint_union(
        networkx.complete_graph(5), networkx.wheel_graph(7)), whole))
    yield ("two cliques and a bridge", *weighted(networkx.barbell_graph(6, 1), whole))
    yield ("karate club", *weighted(networkx.karate_club_graph(), whole))
    yield ("scattered", *weighted(networkx.gnm_random_graph(80, 60, seed=3), whole))
    yield ("scale-free", *weighted(networkx.barabasi_albert_graph(200, 3, seed=4), whole))
    yield ("rough weights", *weighted(networkx.gnm_random_graph(70, 160, seed=5), rough))
    count, edges = weighted(networkx.gnm_random_graph(90, 120, seed=6), whole)
    yield "far weights", count, {pair: Fraction(2) ** dice.randint(-14, 14) for pair in edges}


def main():
    program = sys.argv[1]
    checked = 0
    for name, count, edges in graphs():
        whole, found = measure(program, count, edges)
        graph = networkx_graph(count, edges)
        compare_whole(name, expected_of_whole(graph), whole)
        compare(name, "NetworkX", expected_by_networkx(graph), found)
        if count > 2:
            compare(name, "igraph", expected_by_igraph(count, edges), found)
        check_communities(name, graph, whole, found)
        check_participation(name, graph, found)
        if count <= 100:
            check_bridging(name, graph, found)
        checked += 1
    print(f"{checked} graphs agree with NetworkX {networkx.__version__} and igraph "
          f"{igraph.__version__}")


if __name__ == "__main__":
    main()
