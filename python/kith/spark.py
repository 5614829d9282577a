# SPDX-License-Identifier: GPL-2.0-or-later
"""kith on Spark: texts are read where they lie, and the corpus that comes of it is one build's.

Workers need the package (and pyarrow); nothing else is sent to them. Each reads its rows with one
extractor, whose model is loaded once a Python worker.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import kith

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

    Batches = Iterator[pyarrow.RecordBatch]

#: What `mentions` gives: the columns of a mention, in Spark's types.
MENTIONS = (
    "id string, start long, end long, start_byte long, end_byte long, sentence long, text string, "
    "type string, form string, entity string, score double"
)
_LONGEST = 32 << 20  # bytes of a text, as lib/kith.h has it
_PIECE = 1 << 26  # bytes of a corpus in one row: Arrow's binary holds 2 GiB


def mentions(
    df: DataFrame,
    *,
    text: str = "text",
    id: str = "id",
    types: kith.library.Types = None,
) -> DataFrame:
    """A row a mention of the texts of `df`: ``id`` is that of the row, the others are those of
    `kith.mentions`. Rows that cannot be used have none."""
    chosen = df.select(df[id].cast("string").alias("id"), df[text].alias("text"))

    def read(batches: Batches) -> Batches:
        import pyarrow

        for batch in batches:
            texts = [_usable(text) for text in batch.column("text").to_pylist()]
            found = pyarrow.table(kith.mentions(texts, types=types, threads=1, progress=False))
            ids = batch.column("id").take(found["document"].combine_chunks())
            yield from _in_spark_types(found.drop_columns("document").add_column(0, "id", ids))

    return chosen.mapInArrow(read, MENTIONS)


def corpus(
    df: DataFrame,
    path: str | os.PathLike[str] | None = None,
    *,
    text: str = "text",
    id: str = "id",
    title: str | None = None,
    date: str | None = None,
) -> kith.Corpus:
    """The corpus of the texts of `df`, equal to one build of them all, at `path` of the driver.

    Each partition becomes a corpus on its worker; the driver appends them, which decides anew who
    is whom, and holds them all in one file: that is its limit.
    """
    names = {"text": text, "id": id, "title": title, "date": date}
    chosen = df.select(*(df[column].alias(name) for name, column in names.items() if column))
    made = chosen.mapInArrow(_build, "piece binary, last boolean")
    into = kith.Corpus(path)
    with tempfile.TemporaryDirectory() as folder:
        shard = os.path.join(folder, "shard.kith")
        for row in made.toLocalIterator():
            with open(shard, "ab") as file:
                file.write(row["piece"])
            if row["last"]:
                with kith.Corpus(shard, read_only=True) as part:
                    into.append(part)
                os.remove(shard)
    return into


def _usable(text: str | None) -> str:
    """The text, or none: each row must count as one, whatever is in it."""
    return "" if text is None or len(text.encode("utf-8", "replace")) > _LONGEST else text


def _build(batches: Batches) -> Batches:
    """Build the corpus of a partition, and give its file piece by piece."""
    import pyarrow

    with tempfile.TemporaryDirectory() as folder:
        shard = os.path.join(folder, "shard.kith")
        with kith.Corpus(shard) as part:
            rows = (row for batch in batches for row in batch.to_pylist())
            totals = part.add(rows, threads=1, progress=False)
        if not totals.taken:
            return  # a partition without rows makes no file
        size = os.path.getsize(shard)
        with open(shard, "rb") as file:
            while piece := file.read(_PIECE):
                yield pyarrow.RecordBatch.from_pydict(
                    {"piece": [piece], "last": [file.tell() == size]}
                )


def _in_spark_types(table: Any) -> Iterator[Any]:
    """Batches whose whole numbers and texts are of the types that Spark has."""
    import pyarrow

    kinds = {pyarrow.uint64(): pyarrow.int64(), pyarrow.large_string(): pyarrow.string()}
    schema = pyarrow.schema(
        [field.with_type(kinds.get(field.type, field.type)) for field in table.schema]
    )
    return iter(table.cast(schema).to_batches())
