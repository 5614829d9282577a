# SPDX-License-Identifier: GPL-2.0-or-later
"""Corpora: added to, asked and decided on; interrupted and shared by threads."""

import concurrent.futures
import datetime
import os
import pathlib
import signal
import tempfile
import threading
import time
import unittest

import kith

TEXTS = [
    {"text": "Angela Merkel met Emmanuel Macron in Berlin. Merkel smiled.", "date": "2019-01-05"},
    {
        "text": "Angela Dorothea Merkel spoke with Tim Cook of Apple.",
        "date": datetime.date(2019, 2, 1),
    },
    {
        "text": "Volkswagen of Germany hired Herbert Diess; VW and Apple said nothing.",
        "date": datetime.datetime(2019, 3, 1, 12),
    },
]


def corpus(path=None):
    made = kith.Corpus(path)
    made.add(TEXTS, progress=False)
    return made


class CorpusTest(unittest.TestCase):
    def test_documents_are_added_once_with_their_dates(self):
        made = corpus()
        again = made.add(TEXTS, progress=False)
        self.assertEqual((again.taken, again.known), (0, 3))
        self.assertEqual(
            made.documents["date"].tolist(), ["2019-01-05", "2019-02-01", "2019-03-01"]
        )

    def test_a_file_is_what_it_was_when_opened_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "news.kith"
            with corpus(path) as made:
                names = made.entities["name"].tolist()
            with self.assertRaisesRegex(ValueError, "closed"):
                made.frame("documents")
            with kith.Corpus(path, read_only=True) as again:
                self.assertEqual(again.entities["name"].tolist(), names)
                with self.assertRaises(kith.Error):
                    again.add(["Huawei sued China."], progress=False)
            with self.assertRaises(kith.InputError):
                kith.Corpus(pathlib.Path(folder) / "other.kith", read_only=True)

    def test_decisions_are_kept_and_undone(self):
        made = corpus()
        made.merge("Apple", "Volkswagen")
        self.assertEqual(len(made.identity("Apple")), 2)
        self.assertEqual(made.decisions["verb"].tolist(), ["merge"])
        made.undo()
        self.assertEqual(made.decisions["verb"].tolist(), [])
        made.rename("Apple", "Apple Inc.")
        self.assertIn("Apple Inc.", made.entities["name"].tolist())
        with self.assertRaises(kith.NotFoundError):
            made.identity("Nobody Atall")

    def test_why_has_the_sentences(self):
        told = corpus().why("Angela Merkel", "Tim Cook")
        self.assertEqual(told["sentence"], [TEXTS[1]["text"]])

    def test_one_corpus_takes_in_another(self):
        left, right = kith.Corpus(), kith.Corpus()
        left.add(TEXTS[:2], progress=False)
        right.add(TEXTS[1:], progress=False)
        self.assertEqual(left.append(right), 1)
        self.assertEqual(left.entities["name"].tolist(), corpus().entities["name"].tolist())

    def test_problems_are_told_and_the_rest_is_kept(self):
        with tempfile.TemporaryDirectory() as folder:
            good, bad = pathlib.Path(folder) / "a.txt", pathlib.Path(folder) / "b.jsonl"
            good.write_text("Tim Cook left Apple.")
            bad.write_text("{\n")
            totals = kith.Corpus().add(folder, progress=False)
        self.assertEqual(totals.taken, 1)
        self.assertIn("b.jsonl", totals.problems[0].place)

    def test_threads_share_a_corpus(self):
        made = kith.Corpus()
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda record: made.add([record], progress=False), TEXTS))
            list(pool.map(lambda _: made.network(), range(4)))
        self.assertEqual(len(made.documents), 3)

    def test_an_interrupt_stops_and_keeps_what_was_done(self):
        made = kith.Corpus()
        began = threading.Event()

        def endless():
            number = 0
            while True:
                number += 1
                if number == 200:
                    began.set()
                yield f"Angela Merkel met Tim Cook of Apple on day {number}."

        def interrupt():
            began.wait(60)
            os.kill(os.getpid(), signal.SIGINT)

        threading.Thread(target=interrupt, daemon=True).start()
        start = time.monotonic()
        with self.assertRaises(KeyboardInterrupt):
            made.add(endless(), progress=False)
        self.assertLess(time.monotonic() - start, 60)
        self.assertEqual(made.add(["Huawei sued China."], progress=False).taken, 1)


if __name__ == "__main__":
    unittest.main()
