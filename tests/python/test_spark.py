# SPDX-License-Identifier: GPL-2.0-or-later
"""A cluster of two workers finds what one machine finds, however the texts are dealt out."""

import os
import signal
import sys
import unittest

import kith
import kith.spark
from pyspark.sql import SparkSession
from pyspark.taskcontext import TaskContext

os.environ["PYSPARK_PYTHON"] = sys.executable


def records():
    """The news of the examples, as rows."""
    documents = kith.mentions(os.environ["NEWS"], part="document", progress=False)
    return [
        {name: row[name] for name in ("id", "title", "date", "text")} for row in documents.rows()
    ]


def tables(corpus):
    """The network of a corpus: nodes, edges and counts exactly, what is summed up to rounding."""
    network = corpus.network()
    return (
        {row["id"]: rounded(row) for row in network.frame("nodes").rows()},
        {(row["source"], row["target"]): rounded(row) for row in network.frame("edges").rows()},
    )


def rounded(row):
    return {name: round(cell, 9) if isinstance(cell, float) else cell for name, cell in row.items()}


def kill_once(batches):
    """Pass rows on; the first try of the first task dies on the way, as if the machine went."""
    context = TaskContext.get()
    if context.partitionId() == 0 and context.attemptNumber() == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    yield from batches


class SparkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,2048]")
            .config("spark.ui.enabled", False)
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("FATAL")
        cls.records = records()
        cls.alone = kith.Corpus()
        cls.alone.add(cls.records, progress=False)

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def rows(self, partitions, backwards=False):
        chosen = self.records[::-1] if backwards else self.records
        return self.spark.createDataFrame(chosen).repartition(partitions)

    def test_mentions_are_those_of_one_machine(self):
        expected = kith.mentions(self.records, progress=False)
        ids = [self.records[document]["id"] for document in expected["document"]]
        expected = sorted(
            zip(ids, expected["start"], expected["text"], expected["entity"], expected["score"])
        )
        for partitions in (1, 7):
            found = kith.spark.mentions(self.rows(partitions), id="id").collect()
            self.assertEqual(
                sorted(
                    (row["id"], row["start"], row["text"], row["entity"], row["score"])
                    for row in found
                ),
                expected,
            )

    def test_a_corpus_is_that_of_one_build(self):
        expected = tables(self.alone)
        for partitions, backwards in ((1, False), (7, True), (64, False)):
            made = kith.spark.corpus(self.rows(partitions, backwards), title="title", date="date")
            self.assertEqual(tables(made), expected, f"{partitions} partitions")

    def test_a_task_that_dies_changes_nothing(self):
        rows = self.rows(3)
        rows = rows.mapInArrow(kill_once, rows.schema)
        self.assertEqual(
            tables(kith.spark.corpus(rows, title="title", date="date")), tables(self.alone)
        )

    def test_rows_that_cannot_be_read_have_no_mentions(self):
        rows = self.spark.createDataFrame(
            [("a", None), ("b", "x" * (33 << 20)), ("c", "Tim Cook left Apple.")],
            "id string, text string",
        )
        found = kith.spark.mentions(rows.coalesce(1)).collect()
        self.assertEqual(
            [(row["id"], row["text"]) for row in found], [("c", "Tim Cook"), ("c", "Apple")]
        )


if __name__ == "__main__":
    unittest.main()
