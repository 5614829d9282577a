# SPDX-License-Identifier: GPL-2.0-or-later
"""Documents, mentions and entities in one file, and who is whom among them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from kith import library
from kith._native import ffi, lib
from kith.frame import Frame
from kith.network import Network, View
from kith.reading import part_of
from kith.texts import Names, Reading, Source, Totals

if TYPE_CHECKING:
    import pandas

Result = TypeVar("Result")

_PARTS = {
    "counts": lib.KITH_CORPUS_COUNTS,
    "documents": lib.KITH_CORPUS_DOCUMENTS,
    "mentions": lib.KITH_CORPUS_MENTIONS,
    "entities": lib.KITH_CORPUS_ENTITIES,
    "identities": lib.KITH_CORPUS_IDENTITIES,
    "members": lib.KITH_CORPUS_MEMBERS,
    "doubts": lib.KITH_CORPUS_DOUBTS,
    "decisions": lib.KITH_CORPUS_DECISIONS,
}


class Corpus:
    """A corpus file, made when it is missing; without a path, one in memory.

    Threads may share it: its calls wait for one another. What was added is safe in the file when
    ``add`` returns.

    >>> import kith
    >>> corpus = kith.Corpus()
    >>> texts = ["Angela Merkel met Tim Cook of Apple.", "Tim Cook runs Apple."]
    >>> corpus.add(texts, progress=False).taken
    2
    >>> corpus.network().edges.shape[0]
    3
    >>> corpus.find("Tim Cook")["name"]
    ['Tim Cook']
    """

    def __init__(
        self, path: str | os.PathLike[str] | None = None, *, read_only: bool = False
    ) -> None:
        self.path = ":memory:" if path is None else os.fspath(path)
        mode = lib.KITH_CORPUS_READ if read_only else lib.KITH_CORPUS_EXTEND
        self._lock = threading.RLock()
        self._written = path is not None and not read_only
        self._handle: Any = library.make(
            lib.kith_corpus_open, "kith_corpus", lib.kith_corpus_close, os.fsencode(self.path), mode
        )

    def close(self) -> None:
        """Make it one file, with all that was added, and close it; raises what hindered that."""
        with self._lock:
            if self._handle is None:
                return
            try:
                if self._written:
                    library.call(lib.kith_corpus_finish, self._handle)
            finally:
                ffi.release(self._handle)
                self._handle = None

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(
        self,
        source: Source,
        *,
        text: str | None = None,
        id: str | None = None,
        title: str | None = None,
        date: str | None = None,
        format: str | None = None,
        threads: int = 0,
        progress: bool | None = None,
    ) -> Totals:
        """Add the texts that the corpus does not have; sources as of `kith.mentions`.

        What is interrupted keeps what it has done, and completes when it is done again. Inputs that
        could not be used are in ``problems`` of what is returned.
        """
        reading = Reading(source, Names(text, id, title, date), format, threads, progress)

        def work() -> None:
            with self._lock:
                library.call(
                    lib.kith_corpus_read,
                    self._open(),
                    library.model(),
                    reading.options,
                    reading.c_totals,
                )

        return reading.run(work)

    def append(self, other: Corpus) -> int:
        """Add the documents of another corpus that this one does not have: how many were new."""
        added = ffi.new("uint64_t *")

        def work() -> None:
            with self._lock, other._lock:
                library.call(lib.kith_corpus_append, self._open(), other._open(), added)

        library.run(work)
        return int(added[0])

    def network(self, **view: Any) -> Network:
        """The measured network: what options there are, `kith.View` says.

        >>> import kith
        >>> corpus = kith.Corpus()
        >>> _ = corpus.add(["Tim Cook runs Apple."], progress=False)
        >>> corpus.network(types=["person", "company"]).nodes["label"].tolist()
        ['Apple', 'Tim Cook']
        """
        return Network(self, View(**view))

    def frame(self, part: str) -> Frame:
        """``documents``, ``mentions``, ``entities``, ``identities``, ``members``, ``doubts``,
        ``decisions`` or ``counts`` as a table."""
        which = part_of(_PARTS, part)
        return self._frame(lib.kith_corpus_frame, which)

    @property
    def documents(self) -> pandas.DataFrame:
        """A row a document."""
        return self.frame("documents").to_pandas()

    @property
    def mentions(self) -> pandas.DataFrame:
        """A row a mention."""
        return self.frame("mentions").to_pandas()

    @property
    def entities(self) -> pandas.DataFrame:
        """A row an identity: those that were joined are one, under the name of the first."""
        return self.frame("identities").to_pandas()

    @property
    def doubts(self) -> pandas.DataFrame:
        """Pairs that may be one, the likeliest first."""
        return self.frame("doubts").to_pandas()

    @property
    def decisions(self) -> pandas.DataFrame:
        """What was decided by hand, first to last."""
        return self.frame("decisions").to_pandas()

    def find(self, name: str) -> Frame:
        """The identities that go by a name, the closest and most mentioned first."""
        return self._frame(lib.kith_corpus_find, name.encode())

    def suggest(self, name: str) -> Frame:
        """Up to five identities whose names are like it."""
        return self._frame(lib.kith_corpus_suggest, name.encode())

    def identity(self, name: str) -> Frame:
        """All entities that are one with who goes by that name, each with the rule that joined it.

        Raises `kith.NotFoundError` when nobody goes by it.
        """
        return self._frame(lib.kith_corpus_identity, name.encode())

    def why(
        self, first: str, second: str, *, order: str = "newest", limit: int = 0, **view: Any
    ) -> Frame:
        """The sentences that name both; at most `limit`, 0: all."""
        asked = View(**view)
        return self._frame(
            lib.kith_corpus_evidence,
            first.encode(),
            second.encode(),
            asked.c,
            order.encode(),
            limit,
        )

    def merge(self, first: str, second: str) -> None:
        """Decide, for good, that two are one."""
        self._decide("merge", first, second)

    def forbid(self, first: str, second: str) -> None:
        """Decide that two are not one."""
        self._decide("forbid", first, second)

    def split(self, name: str) -> None:
        """Take an identity apart."""
        self._decide("split", name, None)

    def rename(self, name: str, to: str) -> None:
        """Give an identity another name to be shown by."""
        self._decide("rename", name, to)

    def retype(self, name: str, type: str) -> None:
        """Say what an identity is: person, company, country, organization or place."""
        self._decide("retype", name, type)

    def undo(self) -> None:
        """Take the last decision back, as if it had never been."""
        self._with(lib.kith_corpus_undo)

    def tables(self, folder: str | os.PathLike[str]) -> list[Path]:
        """Write documents, mentions, entities and ties to a folder as Parquet, for DuckDB, Spark,
        polars and others: which files were written."""
        import pyarrow
        import pyarrow.parquet

        where = Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        frames = {
            "documents": self.frame("documents"),
            "mentions": self.frame("mentions"),
            "entities": self.frame("identities"),
            "members": self.frame("members"),
            "ties": self.network(ties_only=True, types="all").frame("edges"),
        }
        written = []
        for name, frame in frames.items():
            written.append(where / f"{name}.parquet")
            pyarrow.parquet.write_table(pyarrow.table(frame), written[-1])
        return written

    def __repr__(self) -> str:
        counts = next(self.frame("counts").rows())
        return (
            f"<kith.Corpus {self.path}: {counts['documents']} documents, "
            f"{counts['entities']} entities>"
        )

    def _decide(self, verb: str, first: str, second: str | None) -> None:
        other = ffi.NULL if second is None else second.encode()
        self._with(lib.kith_corpus_decide, verb.encode(), first.encode(), other)

    def _open(self) -> Any:
        if self._handle is None:
            raise ValueError("the corpus is closed")
        return self._handle

    def _with(self, function: Callable[..., int], *arguments: Any) -> None:
        def work() -> None:
            with self._lock:
                library.call(function, self._open(), *arguments)

        library.run(work)

    def _frame(self, function: Callable[..., int], *arguments: Any) -> Frame:
        def work() -> Frame:
            with self._lock:
                return Frame(
                    library.make(
                        function, "kith_frame", lib.kith_frame_free, self._open(), *arguments
                    )
                )

        return library.run(work)
