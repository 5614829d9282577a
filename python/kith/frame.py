# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of typed columns, which NumPy, pandas and Arrow read without copying."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Union

from kith._native import ffi, lib

if TYPE_CHECKING:
    import numpy
    import pandas

Cell = Union[str, int, float, None]
_C_TYPES = {
    lib.KITH_FRAME_BYTE: "uint8_t *",
    lib.KITH_FRAME_COUNT: "uint64_t *",
    lib.KITH_FRAME_NUMBER: "double *",
}
_NUMPY_TYPES = {lib.KITH_FRAME_BYTE: "u1", lib.KITH_FRAME_COUNT: "u8", lib.KITH_FRAME_NUMBER: "f8"}


class Frame:
    """A table; it never changes.

    It has Arrow's stream interface, so that ``pyarrow.table(frame)``, ``polars.DataFrame(frame)``
    and DuckDB take it as it is, without a copy. Text columns are UTF-8, others ``uint8``,
    ``uint64`` or ``float64``.

    >>> import kith
    >>> frame = kith.extract("Tim Cook left Apple.").frame("mentions")
    >>> frame.columns[:2], len(frame)
    (['start', 'end'], 2)
    >>> frame["text"]
    ['Tim Cook', 'Apple']
    """

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        count = lib.kith_frame_column_count(handle)
        self._columns = {}
        for index in range(count):
            column = lib.kith_frame_column_at(handle, index)
            self._columns[ffi.string(column.name).decode()] = column

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order."""
        return list(self._columns)

    def __len__(self) -> int:
        return int(lib.kith_frame_row_count(self._handle))

    def __getitem__(self, name: str) -> list[Cell]:
        """The cells of a column; ``None`` where a row has no value."""
        column = self._columns[name]
        cells: list[Cell]
        if column.type == lib.KITH_FRAME_TEXT:
            cells = list(self._texts(column))
        else:
            cells = ffi.unpack(ffi.cast(_C_TYPES[column.type], column.values), len(self))
        if column.null_count:
            valid = ffi.buffer(column.validity, (len(self) + 7) // 8)[:]
            cells = [
                cell if valid[row >> 3] >> (row & 7) & 1 else None for row, cell in enumerate(cells)
            ]
        return cells

    def rows(self) -> Iterator[dict[str, Cell]]:
        """Each row, as a dictionary by column."""
        names = self.columns
        for cells in zip(*(self[name] for name in names)):
            yield dict(zip(names, cells))

    def numpy(self, name: str) -> numpy.ndarray[Any, Any]:
        """A column of numbers as an array of shape (rows,) over the frame's own memory, read-only;
        where a row has no value it is NaN, or 0 of whole numbers."""
        import numpy

        column = self._columns[name]
        if column.type == lib.KITH_FRAME_TEXT:
            raise TypeError(f"{name} is text: use frame[{name!r}], or Arrow")
        array = numpy.frombuffer(self._buffer(column), _NUMPY_TYPES[column.type])
        array.flags.writeable = False
        return array

    def to_pandas(self) -> pandas.DataFrame:
        """A DataFrame: its numbers are the frame's own memory; its texts are Arrow's where pyarrow
        is installed, again without a copy, and else Python's."""
        import pandas

        arrow = self._arrow_texts()
        data: dict[str, Any] = {}
        for name, column in self._columns.items():
            if column.type != lib.KITH_FRAME_TEXT:
                data[name] = pandas.Series(self.numpy(name), copy=False)
            elif arrow is not None:
                data[name] = pandas.Series(pandas.arrays.ArrowExtensionArray(arrow[name]))
            else:
                data[name] = pandas.Series(self[name], dtype=object)
        return pandas.DataFrame(data, copy=False)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Arrow's PyCapsule interface: a stream of one batch, without a copy."""
        stream = lib.kith_python_stream(self._handle)
        if stream == ffi.NULL:
            raise MemoryError
        new = ctypes.pythonapi.PyCapsule_New
        new.restype = ctypes.py_object
        new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        free = int(ffi.cast("intptr_t", lib.kith_python_capsule_free()))
        return new(int(ffi.cast("intptr_t", stream)), b"arrow_array_stream", free)

    def __repr__(self) -> str:
        return f"<kith.Frame of {len(self)} rows: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str | None:
        try:
            return str(self.to_pandas().to_html(max_rows=20))
        except ImportError:
            return None

    def _arrow_texts(self) -> Any:
        try:
            import pyarrow
        except ImportError:
            return None
        return pyarrow.table(self)

    def _buffer(self, column: Any) -> Any:
        # What reads the buffer keeps it, and it keeps the frame's memory.
        owner = ffi.gc(ffi.cast("char *", column.values), lambda _, kept=self._handle: None)
        return ffi.buffer(owner, len(self) * column.stride)

    def _texts(self, column: Any) -> Iterator[str]:
        rows = len(self)
        offsets = ffi.unpack(column.offsets, rows + 1)
        bytes_of_all = ffi.buffer(column.values, offsets[rows])[:]
        for row in range(rows):
            yield bytes_of_all[offsets[row] : offsets[row + 1]].decode("utf-8", "replace")
