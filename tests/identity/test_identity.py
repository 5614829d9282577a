#!/usr/bin/env python3
# tests/identity/test_identity.py - the corpus of identity is sound, and its scorer counts right.
# SPDX-License-Identifier: GPL-2.0-or-later
import contextlib
import io
import json
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

import score

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "quality"))
import gold

NETWORK = ("person:", "company:", "country:", "organization:")


def entities(documents):
    """Entities of a network, that is all but places."""
    return {entity for document in documents for entity in document.entities
            if entity.startswith(NETWORK)}


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.marked = gold.read_marked([HERE / "marked"])
        cls.held_back = gold.read_marked([HERE / "held-back"])
        cls.all = cls.marked + cls.held_back

    def test_nothing_looks_wrong(self):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            gold.check(self.all)
        self.assertEqual(printed.getvalue(), "")

    def test_it_is_large_enough(self):
        self.assertGreaterEqual(len(self.all), 66)
        self.assertGreaterEqual(len(entities(self.all)), 170)
        self.assertGreaterEqual(3 * len(self.held_back), len(self.all))

    def test_texts_are_short_dated_and_have_one_name_each(self):
        for document in self.all:
            with self.subTest(document.doc):
                self.assertRegex(document.header["date"], r"^\d{4}-\d\d-\d\d$")
                self.assertIn(len(document.sentences), range(4, 13))
        self.assertEqual(len({document.doc for document in self.all}), len(self.all))

    def test_held_back_stories_are_new(self):
        """But for countries and the very well known, the two folders share no entity."""
        shared = entities(self.marked) & entities(self.held_back)
        self.assertEqual({entity for entity in shared if not entity.startswith("country:")},
                         {"organization:United Nations", "person:Bill Clinton",
                          "person:Elon Musk", "person:Erna Solberg"})


def corpus(*documents):
    """Documents given as "surface|type:Entity" mentions, as score.read_documents() returns them."""
    read = {}
    for number, mentions in enumerate(documents):
        read[str(number)] = {}
        for at, mention in enumerate(mentions):
            text, _, entity = mention.partition("|")
            read[str(number)][at, at + 1] = {
                "text": text, "type": entity.partition(":")[0], "entity": entity}
    return read


class Scores(unittest.TestCase):
    GOLD = corpus(["Ada|person:1", "Ada|person:1", "Bob|person:2"],
                  ["Ada|person:1", "Ada|person:3", "Acme|company:4"])

    def mentions(self, *found):
        return score.match(self.GOLD, corpus(*found))

    def rows(self, *found):
        return score.b_cubed(self.mentions(*found))

    def test_the_gold_itself_is_perfect(self):
        mentions = score.match(self.GOLD, self.GOLD)
        rows = score.b_cubed(mentions)
        self.assertEqual((rows["all"]["f1"], rows["all"]["mentions"], rows["all"]["entities"]),
                         (100, 6, 4))
        self.assertEqual(score.torn(mentions, "found", "gold"), {})
        self.assertEqual(score.torn(mentions, "gold", "found"), {})

    def test_a_split_costs_recall_alone(self):
        found = (["Ada|person:a", "Ada|person:a", "Bob|person:b"],
                 ["Ada|person:c", "Ada|person:d", "Acme|company:e"])
        person = self.rows(*found)["person"]
        self.assertAlmostEqual(person["precision"], 100)
        self.assertAlmostEqual(person["recall"], 100 * (2 / 3 + 2 / 3 + 1 + 1 / 3 + 1) / 5)
        splits = score.torn(self.mentions(*found), "gold", "found")
        self.assertEqual(splits, {"person:1": {"person:a": {"Ada": 2}, "person:c": {"Ada": 1}}})
        self.assertEqual(score.excess(splits), 1)

    def test_an_over_merge_costs_precision_alone(self):
        found = (["Ada|person:a", "Ada|person:a", "Bob|person:a"],
                 ["Ada|person:a", "Ada|person:a", "Acme|company:e"])
        rows = self.rows(*found)
        self.assertAlmostEqual(rows["person"]["precision"], 100 * (3 * 3 / 5 + 1 / 5 + 1 / 5) / 5)
        self.assertAlmostEqual(rows["person"]["recall"], 100)
        self.assertAlmostEqual(rows["company"]["f1"], 100)
        self.assertAlmostEqual(rows["all"]["precision"], 100 * (3 * 3 / 5 + 2 / 5 + 1) / 6)
        merges = score.torn(self.mentions(*found), "found", "gold")
        self.assertEqual(list(merges), ["person:a"])
        self.assertEqual(score.excess(merges), 2)

    def test_company_and_organization_are_one_type_and_others_are_not(self):
        rows = self.rows(["Ada|person:1", "Ada|company:1", "Bob|person:2"],
                         ["Ada|person:1", "Ada|person:3", "Acme|organization:4"])
        self.assertEqual(rows["person"]["mentions"], 4)
        self.assertEqual(rows["company"]["mentions"], 1)
        self.assertEqual(rows["organization"]["mentions"], 0)

    def test_what_was_not_found_and_places_are_left_out(self):
        wanted = corpus(["Ada|person:1", "Rome|place:Rome", "Ada|person:1"])
        found = corpus(["Ada|person:x", "Rome|place:Rome"])
        self.assertEqual(score.match(wanted, found),
                         [score.Mention("person", "Ada", "person:1", "person:x")])

    def test_nothing_found_is_no_failure(self):
        self.assertEqual(self.rows([], [])["all"]["f1"], 0)


class Program(unittest.TestCase):
    def run_program(self, wanted, found, *options):
        """What score.py prints about marked texts, document by document."""
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, texts in (("gold", wanted), ("found", found)):
                path = pathlib.Path(folder) / name
                lines = []
                for number, text in enumerate(texts):
                    story = pathlib.Path(folder) / f"{number}.txt"
                    story.write_text("kind: test\n\n" + text, encoding="utf-8")
                    lines.append(json.dumps(gold.Document(story).gold()))
                path.write_text("\n".join(lines), encoding="utf-8")
                paths.append(str(path))
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed), \
                    mock.patch.object(sys, "argv", ["score.py", *paths, *options]):
                score.main()
        return printed.getvalue()

    WANTED = ("[Ada|person:Ada (poet)] met [Bob|person].\n", "[Ada|person:Ada (judge)] left [Rome|place].\n")
    FOUND = ("[Ada|person] met [Bob|person].\n", "[Ada|person] left [Rome|place].\n")

    def test_over_merges_are_listed_with_their_names(self):
        printed = self.run_program(self.WANTED, self.FOUND)
        self.assertIn("mentions looked at: 3 of 3\n", printed)
        self.assertIn("over-merges: 1, 33.33 % of 3 entities\n  person:Ada\n", printed)
        self.assertIn("    person:Ada (judge): Ada x1\n", printed)
        self.assertIn("splits: 0, 0.00 % of 3 entities\n", printed)

    def test_splits_are_listed_with_their_names(self):
        printed = self.run_program(self.FOUND, self.WANTED)
        self.assertIn("over-merges: 0,", printed)
        self.assertIn("splits: 1, 50.00 % of 2 entities\n  person:Ada\n", printed)

    def test_json_has_the_figures(self):
        figures = json.loads(self.run_program(self.WANTED, self.FOUND, "--json"))
        self.assertEqual((figures["over_merges"], figures["splits"], figures["entities"]), (1, 0, 3))
        self.assertAlmostEqual(figures["b_cubed"]["person"]["precision"], 100 * 2 / 3)

    def test_a_missing_document_is_refused(self):
        with self.assertRaises(SystemExit) as refused:
            self.run_program(self.WANTED, self.FOUND[:1])
        self.assertIn("lacks 1 document(s), first 1", str(refused.exception))


if __name__ == "__main__":
    unittest.main()
