#!/usr/bin/python3
# docs/draw.py - draws a GraphML file of kith as a picture, with the positions and colours it carries.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: draw.py demo.graphml -o docs/demo.png

Needs Debian's python3-networkx and python3-matplotlib. Position, size and colour of a node are those
of the file, the size being a diameter; its shape tells its type, an edge's width its weight. Labels
are set from the largest node down, among equals from the strongest, and left out where they would cover another label. Only the
largest component is drawn, as the pairs and threes around it would make it small; --all draws
everything.
"""
import argparse
import math

import matplotlib
matplotlib.use("Agg")
import matplotlib.patheffects
import matplotlib.pyplot as plt
import networkx
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

MARKERS = {"person": "o", "company": "s", "country": "D", "organization": "^", "place": "p"}
FILL = {"o": 1.0, "s": 0.9, "D": 0.78, "^": 1.0, "p": 1.0}  # evens out how large the shapes look
PLURALS = {"person": "people", "company": "companies", "country": "countries",
           "organization": "organizations", "place": "places"}
INK, PAPER = "#22252b", "#ffffff"


def colour(node):
    return tuple(node[channel] / 255 for channel in "rgb")


def mixed(left, right):
    return tuple((a + b) / 2 for a, b in zip(colour(left), colour(right)))


def make_axes(graph, width, height):
    """An empty picture whose data are the layout's units, the same in x and y."""
    figure = plt.figure(figsize=(width, height), facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    nodes = [node for _, node in graph.nodes(data=True)]
    left, right = min(n["x"] for n in nodes), max(n["x"] for n in nodes)
    bottom, top = min(n["y"] for n in nodes), max(n["y"] for n in nodes)
    unit = 1.1 * max((right - left) / width, (top - bottom) / height, 1)  # layout units an inch
    across, up = (left + right) / 2, (bottom + top) / 2
    axes.set_xlim(across - unit * width / 2, across + unit * width / 2)
    axes.set_ylim(up - unit * height / 2, up + unit * height / 2)
    return figure, axes


def points_per_unit(figure, axes):
    (x0, _), (x1, _) = axes.transData.transform([(0, 0), (1, 0)])
    return (x1 - x0) * 72 / figure.dpi


def draw_edges(graph, axes):
    edges = sorted(graph.edges(data="weight"), key=lambda edge: edge[2])
    ends = [(graph.nodes[a], graph.nodes[b]) for a, b, _ in edges]
    lines = [[(a["x"], a["y"]), (b["x"], b["y"])] for a, b in ends]
    heaviest = max((weight for _, _, weight in edges), default=1)
    share = [math.log1p(weight) / math.log1p(heaviest) for _, _, weight in edges]
    axes.add_collection(LineCollection(
        lines, colors=[(*mixed(a, b), 0.25 + 0.45 * s) for (a, b), s in zip(ends, share)],
        linewidths=[0.5 + 4 * s * s for s in share], capstyle="round", zorder=1))


def draw_nodes(graph, axes, unit):
    for kind, marker in MARKERS.items():
        nodes = [node for _, node in graph.nodes(data=True) if node["type"] == kind]
        axes.scatter([n["x"] for n in nodes], [n["y"] for n in nodes],
                     s=[(n["size"] * unit * FILL[marker]) ** 2 for n in nodes],
                     c=[colour(n) for n in nodes] or None, marker=marker,
                     edgecolors=PAPER, linewidths=0.8, zorder=2)


def label_places(radius):
    """Where a label may stand, best first: offset in points, alignment across and up."""
    gap = radius + 2
    return [((0, -gap), "center", "top"), ((gap, 0), "left", "center"),
            ((0, gap), "center", "bottom"), ((-gap, 0), "right", "center")]


def node_boxes(graph, axes, unit, dpi):
    """The pixels that nodes cover, for labels to keep clear of."""
    boxes = []
    for _, node in graph.nodes(data=True):
        x, y = axes.transData.transform((node["x"], node["y"]))
        reach = node["size"] / 2 * unit * dpi / 72
        boxes.append(Bbox.from_extents(x - reach, y - reach, x + reach, y + reach))
    return boxes


def write_label(axes, node, place, share):
    offset, across, up = place
    return axes.annotate(
        node["label"], (node["x"], node["y"]), offset, textcoords="offset points",
        ha=across, va=up, fontsize=6.5 + 6 * share, color=INK, zorder=3,
        fontweight="bold" if share > 0.75 else "normal",
        path_effects=[matplotlib.patheffects.withStroke(linewidth=2.2, foreground=PAPER)])


def draw_labels(graph, figure, axes, unit, count):
    """Name the largest nodes: each label where it hides fewest nodes, and no label at all."""
    renderer = figure.canvas.get_renderer()
    nodes = node_boxes(graph, axes, unit, figure.dpi)
    largest = max(node["size"] for _, node in graph.nodes(data=True))
    taken = []
    for _, node in sorted(graph.nodes(data=True), key=lambda n: (-n[1]["size"], -n[1]["strength"], n[0]))[:count]:
        share = math.sqrt(node["size"] / largest)
        best = None
        for place in label_places(node["size"] / 2 * unit):
            text = write_label(axes, node, place, share)
            box = text.get_window_extent(renderer)
            text.remove()
            on_page = figure.bbox.count_contains(box.corners()) == 4
            hidden = box.count_overlaps(nodes)
            if on_page and not box.count_overlaps(taken) and (not best or hidden < best[0]):
                best = hidden, place, box
        if best:
            write_label(axes, node, best[1], share)
            taken.append(best[2])


def draw_legend(graph, axes):
    present = {kind for _, kind in graph.nodes(data="type")}
    signs = [Line2D([], [], linestyle="", marker=marker, markersize=9 * FILL[marker],
                    color="#7a808c", label=PLURALS[kind])
             for kind, marker in MARKERS.items() if kind in present]
    axes.legend(handles=signs, loc="lower left", frameon=False, fontsize=10, labelcolor=INK,
                handletextpad=0.2, borderaxespad=1.2)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphml")
    parser.add_argument("-o", "--output", default="docs/demo.png")
    parser.add_argument("--width", type=float, default=14, help="inches")
    parser.add_argument("--height", type=float, default=10, help="inches")
    parser.add_argument("--dpi", type=int, default=110)
    parser.add_argument("--all", action="store_true", help="draw the small components, too")
    parser.add_argument("--labels", type=int, default=150, help="how many nodes to name at most")
    arguments = parser.parse_args()

    graph = networkx.read_graphml(arguments.graphml)
    if not graph:
        parser.error(f"{arguments.graphml} has no nodes")
    if not arguments.all:
        graph = graph.subgraph(max(networkx.connected_components(graph), key=len))
    figure, axes = make_axes(graph, arguments.width, arguments.height)
    unit = points_per_unit(figure, axes)
    draw_edges(graph, axes)
    draw_nodes(graph, axes, unit)
    draw_labels(graph, figure, axes, unit, arguments.labels)
    draw_legend(graph, axes)
    figure.savefig(arguments.output, dpi=arguments.dpi, facecolor=PAPER, metadata={"Software": None})


if __name__ == "__main__":
    main()
