# SPDX-License-Identifier: GPL-2.0-or-later
"""Where texts come from: files, dictionaries, pandas or Arrow; and how the library takes them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Union

from kith._native import ffi, lib
from kith.errors import CancelledError, InputError
from kith.library import run, text_of

#: A path, or several; texts; dictionaries; a table of pandas, polars or Arrow.
Source = Union[str, "os.PathLike[str]", Iterable[Any], Any]


@dataclass(frozen=True)
class Problem:
    """An input that could not be used, and why."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass
class Totals:
    """What reading many texts came to."""

    taken: int = 0
    known: int = 0
    failed: int = 0
    words: int = 0
    mentions: int = 0
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Names:
    """What the fields of a record, or columns of a table, are called."""

    text: str | None = None
    id: str | None = None
    title: str | None = None
    date: str | None = None

    def usual(self) -> dict[str, str]:
        """The names to look for, as usual where none was given."""
        return {name: getattr(self, name) or name for name in ("text", "id", "title", "date")}


class Reading:
    """Many texts on their way into the library: the options of one call, and its callbacks."""

    def __init__(
        self,
        source: Source,
        names: Names,
        format: str | None = None,
        threads: int = 0,
        progress: bool | None = None,
    ) -> None:
        self.cancelled = False
        self.totals = Totals()
        self.error: BaseException | None = None
        self._bar = _bar(progress)
        self._kept: list[Any] = []
        self._records: Iterator[dict[str, Any]] | None = None
        self._handle = ffi.new_handle(self)
        self.options = ffi.new("kith_reading_options *")
        self.options.size = ffi.sizeof("kith_reading_options")
        self.options.threads = threads
        self.options.context = self._handle
        self.options.problem = lib.kith_python_problem
        self.options.progress = lib.kith_python_progress
        self.options.format = self._text(format)
        self._c_totals = ffi.new("kith_totals *")
        self._c_totals.size = ffi.sizeof("kith_totals")
        paths = _paths(source)
        if paths is None:
            self._records = _records(source, names)
            self.options.next = lib.kith_python_next
        else:
            kept = [self._text(path) for path in paths]
            self._paths = ffi.new("char *[]", kept)
            self.options.paths = self._paths
            self.options.path_count = len(kept)
            self.options.text_field = self._text(names.text)
            self.options.id_field = self._text(names.id)
            self.options.title_field = self._text(names.title)
            self.options.date_field = self._text(names.date)

    @property
    def c_totals(self) -> Any:
        """Where the library writes what it came to."""
        return self._c_totals

    def run(self, work: Callable[[], None]) -> Totals:
        """Do `work`, which hands these options to the library, and say what it came to.

        Raises what the source raised, and `kith.InputError` when no text could be used.
        """
        try:
            run(work, self)
        except CancelledError:
            if self.error is None:
                raise
        finally:
            if self._bar is not None:
                self._bar.close()
        if self.error is not None:
            raise self.error
        for name in ("taken", "known", "failed", "words", "mentions"):
            setattr(self.totals, name, int(getattr(self._c_totals, name)))
        if self.totals.problems and not self.totals.taken + self.totals.known:
            raise InputError(str(self.totals.problems[0]))
        return self.totals

    def give(self, out: Any) -> bool:
        """Put the next text into `out`, which has it until the next call."""
        if self.cancelled or self.error is not None or self._records is None:
            return False
        record = next(self._records, None)
        if record is None:
            return False
        self._given = []
        for name, value in record.items():
            data = value if isinstance(value, bytes) else _plain(value).encode("utf-8", "replace")
            kept = ffi.from_buffer(data)
            self._given.append(kept)
            into = getattr(out, name)
            into.ptr, into.len = kept, len(data)
        return True

    def told(self, totals: Any) -> bool:
        """Show how far it is; false: stop."""
        if self._bar is not None:
            if totals.bytes_all:
                self._bar.total = int(totals.bytes_all)
                self._bar.unit, self._bar.unit_scale = "B", True
                self._bar.update(int(totals.bytes_done) - self._bar.n)
            else:
                self._bar.update(int(totals.taken + totals.known + totals.failed) - self._bar.n)
        return not self.cancelled and self.error is None

    def _text(self, value: str | None) -> Any:
        if value is None:
            return ffi.NULL
        self._kept.append(ffi.new("char[]", os.fsencode(value)))
        return self._kept[-1]


def _plain(value: Any) -> str:
    """A value as text: nothing of what is no value, the day of a time."""
    if value is None or value != value:  # NaN and NaT differ from themselves
        return ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    return str(value)


def _paths(source: Source) -> list[str] | None:
    if isinstance(source, (str, os.PathLike)):
        return [os.fspath(source)]
    if (
        isinstance(source, (list, tuple))
        and source
        and all(isinstance(part, os.PathLike) for part in source)
    ):
        return [os.fspath(part) for part in source]
    return None


def _records(source: Any, names: Names) -> Iterator[dict[str, Any]]:
    """Texts with what is told of each."""
    usual = names.usual()
    if hasattr(source, "to_dict") and hasattr(source, "columns"):  # pandas
        return _columns(list(source.columns), [source[column] for column in source.columns], usual)
    if hasattr(source, "__arrow_c_stream__"):
        return _arrow(source, usual)
    return _items(source, usual)


def _columns(
    names: list[Any], columns: list[Any], usual: dict[str, str]
) -> Iterator[dict[str, Any]]:
    if usual["text"] not in names:
        raise KeyError(
            f"there is no column {usual['text']!r} of texts, but " + ", ".join(map(str, names))
        )
    wanted = {
        name: columns[names.index(column)] for name, column in usual.items() if column in names
    }
    return (dict(zip(wanted, cells)) for cells in zip(*wanted.values()))


def _arrow(source: Any, usual: dict[str, str]) -> Iterator[dict[str, Any]]:
    import pyarrow

    for batch in pyarrow.RecordBatchReader.from_stream(source):
        yield from _columns(
            batch.schema.names, [column.to_pylist() for column in batch.columns], usual
        )


def _items(source: Iterable[Any], usual: dict[str, str]) -> Iterator[dict[str, Any]]:
    for item in source:
        if isinstance(item, (str, bytes)):
            yield {"text": item}
        elif isinstance(item, dict):
            if usual["text"] not in item:
                raise KeyError(f"a record has no {usual['text']!r}, but " + ", ".join(item))
            yield {name: item[key] for name, key in usual.items() if key in item}
        else:
            raise TypeError(f"a text or a dictionary was expected, not {type(item).__name__}")


def _bar(progress: bool | None) -> Any:
    """tqdm's bar where it is installed; as usual only where somebody can see it."""
    if progress is False:
        return None
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return None
    return tqdm(disable=None if progress is None else False, unit=" documents", file=sys.stderr)


def _next(context: Any, out: Any) -> bool:
    reading: Reading = ffi.from_handle(context)
    try:
        return reading.give(out)
    except BaseException as error:
        reading.error = error
        return False


def _problem(context: Any, place: Any, problem: Any) -> None:
    reading: Reading = ffi.from_handle(context)
    reading.totals.problems.append(Problem(text_of(place), text_of(problem.message)))


def _progress(context: Any, totals: Any) -> bool:
    reading: Reading = ffi.from_handle(context)
    return reading.told(totals)


ffi.def_extern(name="kith_python_next", error=False)(_next)
ffi.def_extern(name="kith_python_problem")(_problem)
ffi.def_extern(name="kith_python_progress", error=False)(_progress)
