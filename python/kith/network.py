# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks of who is named with whom, measured."""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kith import library
from kith._native import ffi, lib
from kith.frame import Frame
from kith.reading import part_of

if TYPE_CHECKING:
    import igraph
    import networkx
    import pandas

    from kith.corpus import Corpus

_PARTS = {
    "nodes": lib.KITH_NETWORK_NODES,
    "edges": lib.KITH_NETWORK_EDGES,
    "facts": lib.KITH_NETWORK_FACTS,
    "evidence": lib.KITH_NETWORK_EVIDENCE,
}


class View:
    """Which documents, and which network of them, is meant. All is optional:

    since, until
        a day, month or year (a text, or a date).
    types
        those wanted, as ``"person,company"`` or a list; ``"all"``.
    window
        what ties: ``"sentence"`` (as usual), ``"sentence:3"``, ``"paragraph"``, ``"document"``.
    weight
        ``"windows"`` (as usual), ``"documents"``, ``"npmi"`` and others of ``kith export --help``.
    min_weight, min_documents, min_score
        leave out ties of less, and mentions of which kith is less sure.
    backbone, top_ties, core, giant, connected
        filters: ``backbone="disparity"``, ``giant=True``.
    ego, ego_depth
        only those around one.
    copies
        count copies of a story too.
    sentences
        how many of evidence each edge carries.
    seed, resolution, exact, ties_only, threads, by, size_by, colour_by
        as the command has them.
    """

    def __init__(self, **options: Any) -> None:
        self.c = ffi.new("kith_view *")
        self.c.size = ffi.sizeof("kith_view")
        self._kept: list[Any] = []
        known = {name: field.type for name, field in ffi.typeof("kith_view").fields}
        for name, value in options.items():
            if name not in known or name == "size":
                raise TypeError(
                    f"a network has no option {name!r}, but "
                    + ", ".join(sorted(known.keys() - {"size"}))
                )
            if value is None:
                continue
            setattr(self.c, name, self._value(known[name], value))
        self._sentences = int(self.c.sentences)

    def _value(self, kind: Any, value: Any) -> Any:
        if kind.kind != "pointer":
            return value
        if hasattr(value, "isoformat"):
            value = value.isoformat()[:10]
        elif not isinstance(value, str):
            value = ",".join(value)
        self._kept.append(ffi.new("char[]", value.encode()))
        return self._kept[-1]


class Network:
    """A measured network; it does not change when its corpus does. A notebook shows it live."""

    def __init__(self, corpus: Corpus, view: View) -> None:
        self._corpus = corpus
        self._view = view

        def work() -> Any:
            with corpus._lock:
                return library.make(
                    lib.kith_network_new,
                    "kith_network",
                    lib.kith_network_free,
                    corpus._open(),
                    view.c,
                )

        self._handle = library.run(work)

    def frame(self, part: str) -> Frame:
        """``nodes``, ``edges``, ``facts`` or ``evidence`` as a table."""
        which = part_of(_PARTS, part)
        return Frame(
            library.make(
                lib.kith_network_frame, "kith_frame", lib.kith_frame_free, self._handle, which
            )
        )

    @property
    def nodes(self) -> pandas.DataFrame:
        """A row a node, strongest first; the cells are those of ``kith export -f csv``."""
        return self.frame("nodes").to_pandas()

    @property
    def edges(self) -> pandas.DataFrame:
        """A row an edge; source and target are ids, source_row and target_row rows of nodes."""
        return self.frame("edges").to_pandas()

    @property
    def evidence(self) -> pandas.DataFrame:
        """A row a sentence, where the view asked for ``sentences``."""
        return self.frame("evidence").to_pandas()

    @property
    def facts(self) -> dict[str, str]:
        """What the network is made of, and its measures as a whole."""
        frame = self.frame("facts")
        return {str(name): str(value) for name, value in zip(frame["name"], frame["value"])}

    def to_networkx(self) -> networkx.Graph[str]:
        """A networkx.Graph with every column as an attribute."""
        import networkx

        graph: networkx.Graph[str] = networkx.Graph(**self.facts)
        for row in self.frame("nodes").rows():
            graph.add_node(row.pop("id"), **_given(row))
        for row in self.frame("edges").rows():
            source, target = row.pop("source"), row.pop("target")
            del row["source_row"], row["target_row"]
            graph.add_edge(source, target, **_given(row))
        return graph

    def to_igraph(self) -> igraph.Graph:
        """An igraph.Graph with every column as an attribute; of vertices, also ``id``."""
        import igraph

        nodes, edges = self.frame("nodes"), self.frame("edges")
        graph = igraph.Graph(
            n=len(nodes), edges=list(zip(edges["source_row"], edges["target_row"]))
        )
        for name in nodes.columns:
            graph.vs[name] = nodes[name]
        for name in edges.columns[4:]:
            graph.es[name] = edges[name]
        for name, value in self.facts.items():
            graph[name] = value
        return graph

    def why(self, first: str, second: str, *, order: str = "newest", limit: int = 0) -> Frame:
        """The sentences that name both, of the documents of this network."""
        return self._corpus._frame(
            lib.kith_corpus_evidence,
            first.encode(),
            second.encode(),
            self._view.c,
            order.encode(),
            limit,
        )

    def write(self, path: str | os.PathLike[str], format: str | None = None) -> None:
        """Write it to a file, in the format that its ending names.

        Formats are those of the command, and ``.parquet``. Two tables make two files: of
        ``net.parquet``, net.nodes.parquet and net.edges.parquet.
        """
        where = Path(path)
        if format == "parquet" or (format is None and where.suffix == ".parquet"):
            self._write_parquet(where)
            return
        kind = ffi.NULL if format is None else format.encode()
        library.run(
            lambda: library.call(lib.kith_network_write, self._handle, kind, os.fsencode(where))
        )

    def to_bytes(self, format: str) -> bytes:
        """The bytes of a format of one file, as ``"graphml"`` or ``"html"``."""
        written = _Bytes()
        handle = ffi.new_handle(written)
        library.run(
            lambda: library.call(
                lib.kith_network_stream,
                self._handle,
                format.encode(),
                lib.kith_python_write,
                handle,
            )
        )
        return b"".join(written.pieces)

    def __repr__(self) -> str:
        facts = self.facts
        return f"<kith.Network of {facts['nodes']} nodes and {facts['edges']} edges>"

    def _repr_html_(self) -> str:
        page = html.escape(self.to_bytes("html").decode("utf-8"), quote=True)
        return (
            f'<iframe srcdoc="{page}" style="width:100%;height:600px;border:1px solid #ccc" '
            'sandbox="allow-scripts allow-downloads" title="the network"></iframe>'
        )

    def _write_parquet(self, where: Path) -> None:
        import pyarrow
        import pyarrow.parquet

        for part in ("nodes", "edges"):
            pyarrow.parquet.write_table(
                pyarrow.table(self.frame(part)), where.with_suffix(f".{part}.parquet")
            )


class _Bytes:
    """What a stream has given so far."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []


def _write(context: Any, data: Any, size: int) -> bool:
    ffi.from_handle(context).pieces.append(ffi.buffer(data, size)[:])
    return True


ffi.def_extern(name="kith_python_write", error=False)(_write)


def _given(row: dict[str, Any]) -> dict[str, Any]:
    """The cells that have a value: graph formats have no word for none."""
    return {name: value for name, value in row.items() if value is not None}
