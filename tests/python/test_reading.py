# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts in, mentions out: the same as the command's, from every kind of source, by any thread."""

import concurrent.futures
import json
import os
import pathlib
import resource
import subprocess
import unittest

import kith
import pandas

NEWS = os.environ["NEWS"]
TEXT = "Angela Merkel met Tim Cook of Apple in Berlin."


def command(*arguments):
    done = subprocess.run(
        [os.environ["KITH"], *arguments], check=True, capture_output=True, text=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def rows(table):
    return list(zip(table["document"], table["text"], table["entity"]))


class ReadingTest(unittest.TestCase):
    def test_a_document_says_who_is_named(self):
        document = kith.extract(TEXT, id="a", title="b", date="2019-02", types="all")
        self.assertEqual((document.id, document.title, document.date), ("a", "b", "2019-02"))
        self.assertEqual(
            [mention.text for mention in document.mentions],
            ["Angela Merkel", "Tim Cook", "Apple", "Berlin"],
        )
        for mention in document.mentions:
            self.assertEqual(TEXT[mention.start : mention.end], mention.text)
        self.assertIn("company:Apple", [entity.id for entity in document.entities])

    def test_offsets_are_those_of_python(self):
        text = "😀 Ångström — " + TEXT
        for mention in kith.extract(text).mentions:
            self.assertEqual(text[mention.start : mention.end], mention.text)

    def test_relations_say_who_is_what_to_whom(self):
        document = kith.extract("Tim Cook is the chief executive of Apple.", types="all")
        self.assertIn(
            ("person:Tim Cook", "head_of", "company:Apple"),
            [(told.left, told.relation, told.right) for told in document.relations],
        )

    def test_html_of_a_document_is_escaped(self):
        shown = kith.extract('<script>alert(1)</script> Tim Cook & "Apple"')._repr_html_()
        self.assertNotIn("<script>", shown)
        self.assertIn("<mark", shown)
        self.assertIn("&amp;", shown)

    def test_displacy_has_what_was_found(self):
        drawn = kith.extract(TEXT).displacy()
        self.assertEqual(
            [entity["label"] for entity in drawn["ents"]], ["PERSON", "PERSON", "COMPANY"]
        )

    def test_all_sources_give_the_same(self):
        texts = [TEXT, "Huawei sued China."]
        expected = rows(kith.mentions(texts, progress=False))
        records = [{"body": text, "n": 1} for text in texts]
        self.assertEqual(rows(kith.mentions(records, text="body", progress=False)), expected)
        self.assertEqual(rows(kith.mentions(iter(texts), progress=False)), expected)
        self.assertEqual(
            rows(kith.mentions([text.encode() for text in texts], progress=False)), expected
        )
        self.assertEqual(
            rows(kith.mentions(pandas.DataFrame(records), text="body", progress=False)), expected
        )

    def test_files_give_what_the_command_gives(self):
        told = command("extract", NEWS)
        table = kith.mentions(NEWS, threads=2, progress=False)
        expected = [
            (number, mention["text"], mention["entity"])
            for number, document in enumerate(told)
            for mention in document["mentions"]
        ]
        self.assertEqual(rows(table), expected)
        documents = kith.mentions(NEWS, part="document", progress=False)
        self.assertEqual(documents["title"], [document["title"] or "" for document in told])

    def test_paths_are_a_list_of_paths(self):
        files = sorted(pathlib.Path(NEWS).iterdir())[:3]
        self.assertEqual(len(set(kith.mentions(files, progress=False)["document"])), 3)

    def test_what_a_source_raises_is_raised(self):
        def source():
            yield TEXT
            raise ZeroDivisionError

        with self.assertRaises(ZeroDivisionError):
            kith.mentions(source(), progress=False)
        with self.assertRaisesRegex(KeyError, "no column 'text'.* body"):
            kith.mentions(pandas.DataFrame({"body": [TEXT]}), progress=False)
        with self.assertRaises(TypeError):
            kith.mentions([3], progress=False)

    def test_errors_say_what_the_library_says(self):
        with self.assertRaisesRegex(kith.ArgumentError, "there are person, company"):
            kith.extract(TEXT, types="beast")
        with self.assertRaisesRegex(ValueError, "there is no 'beasts', but mentions"):
            kith.extract(TEXT).frame("beasts")
        with self.assertRaisesRegex(kith.InputError, "/nowhere/at/all: "):
            kith.mentions("/nowhere/at/all", progress=False)

    def test_threads_read_side_by_side(self):
        expected = [mention.entity for mention in kith.extract(TEXT).mentions]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for document in pool.map(kith.extract, [TEXT] * 200):
                self.assertEqual([mention.entity for mention in document.mentions], expected)

    def test_many_calls_do_not_leak(self):
        for _ in range(300):
            kith.extract(TEXT)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(3000):
            kith.extract(TEXT)
        self.assertLess(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, 4096)


if __name__ == "__main__":
    unittest.main()
