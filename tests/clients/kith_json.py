# tests/clients/kith_json.py - kith's own JSON, which every other reading must equal.
# SPDX-License-Identifier: GPL-2.0-or-later
import json

FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def read(path):
    """The file by the json module alone: itself, nodes by id and edges by their two ends."""
    data = json.loads(path.read_text(encoding="utf-8"))
    nodes = {node.pop("id"): node for node in data["nodes"]}
    edges = {frozenset((edge.pop("source"), edge.pop("target"))): edge for edge in data["edges"]}
    return data, nodes, edges


def guard(text):
    """`text` as CSV has it: an apostrophe before what a spreadsheet would run."""
    parts = []
    for part in text.split(";"):
        bare = part.lstrip(" ")
        spaces = part[:len(part) - len(bare)]
        parts.append(spaces + ("'" if bare.startswith(FORMULA) else "") + bare)
    return ";".join(parts)
