# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables: cells, NumPy and pandas over the same memory, Arrow where it is installed."""

import ctypes
import gc
import unittest

import kith
import numpy
import pandas

try:
    import pyarrow
except ImportError:
    pyarrow = None

TEXTS = ["— Angela Merkel met Tim Cook of Apple.", "", "Huawei sued China."]


def frame():
    return kith.mentions(TEXTS, types="all", threads=1, progress=False)


class FrameTest(unittest.TestCase):
    def test_cells_are_of_their_column(self):
        table = frame()
        self.assertEqual(table["text"][:3], ["Angela Merkel", "Tim Cook", "Apple"])
        self.assertEqual(table["start"][0], 2)
        self.assertEqual(set(table["document"]), {0, 2})
        self.assertEqual(len(list(table.rows())), len(table))

    def test_no_value_is_none(self):
        made = kith.Corpus()
        story = " ".join(f"On day {day} Tim Cook of Apple met Angela Merkel." for day in range(40))
        made.add([{"text": story, "title": "a"}, {"text": story, "title": "b"}], progress=False)
        documents = made.frame("documents")
        copies = documents["original"]
        self.assertEqual(copies.count(None), 1)
        self.assertEqual([row["original"] for row in documents.rows()], copies)

    def test_numbers_are_the_frames_own_memory(self):
        table = frame()
        first, again = table.numpy("score"), table.numpy("score")
        self.assertEqual(first.ctypes.data, again.ctypes.data)
        self.assertEqual(first.dtype, numpy.float64)
        with self.assertRaises(ValueError):
            first[0] = 1
        with self.assertRaises(TypeError):
            table.numpy("text")

    def test_arrays_outlive_their_frame(self):
        array = frame().numpy("start_byte")
        gc.collect()
        frame()
        self.assertEqual(array[0], 4)

    def test_pandas_has_the_same_cells_without_a_copy_of_numbers(self):
        table = frame()
        data = table.to_pandas()
        self.assertIsInstance(data, pandas.DataFrame)
        for name in table.columns:
            self.assertEqual(data[name].tolist(), table[name], name)
        self.assertTrue(numpy.shares_memory(data["score"].to_numpy(), table.numpy("score")))

    def test_an_empty_frame_has_its_columns(self):
        table = kith.mentions([], progress=False)
        self.assertEqual(len(table), 0)
        self.assertEqual(table["text"], [])
        self.assertEqual(len(table.to_pandas()), 0)
        self.assertEqual(len(table.numpy("score")), 0)

    def test_a_capsule_that_nobody_takes_frees_its_stream(self):
        for _ in range(10):
            capsule = frame().__arrow_c_stream__()
            valid = ctypes.pythonapi.PyCapsule_IsValid
            valid.argtypes = [ctypes.py_object, ctypes.c_char_p]
            self.assertTrue(valid(capsule, b"arrow_array_stream"))
            del capsule

    @unittest.skipIf(pyarrow is None, "pyarrow is not installed")
    def test_arrow_has_the_same_cells(self):
        table = frame()
        taken = pyarrow.table(table)
        del table
        gc.collect()
        expected = frame()
        self.assertEqual(taken.column_names, expected.columns)
        for name in taken.column_names:
            self.assertEqual(taken[name].to_pylist(), expected[name], name)


if __name__ == "__main__":
    unittest.main()
