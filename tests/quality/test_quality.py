#!/usr/bin/env python3
# tests/quality/test_quality.py - the marked texts are sound, agree with the examples, and score right.
# SPDX-License-Identifier: GPL-2.0-or-later
import contextlib
import html.parser
import io
import json
import pathlib
import tempfile
import unittest

import gold
import score

HERE = pathlib.Path(__file__).resolve().parent
NEWS = HERE.parent.parent / "examples" / "news"


class VisibleText(html.parser.HTMLParser):
    """All text of a page but that of scripts and styles."""

    def __init__(self):
        super().__init__()
        self.pieces, self.hidden = [], False

    def handle_starttag(self, tag, attrs):
        self.hidden = tag in ("script", "style")

    def handle_endtag(self, tag):
        self.hidden = False

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(data)


def words(text):
    return " ".join(text.split())


def example_texts():
    """Name of a story -> its visible text, for every story of examples/news."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in NEWS.glob("*.txt")}
    for path in NEWS.glob("*.html"):
        page = VisibleText()
        page.feed(path.read_text(encoding="utf-8"))
        texts[path.stem] = "".join(page.pieces)
    for line in (NEWS / "wire.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["title"] + "\n" + record["text"]
    return texts


def marked(body):
    """The gold of one document whose marked text is `body`."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "story.txt"
        path.write_text("kind: test\n\n" + body, encoding="utf-8")
        return gold.Document(path)


def figures(gold_body, found_body):
    """Row -> (right, found, gold) of two markings of one text."""
    tallies = {row: score.Tally() for row in
               ("sentences", "mentions", *("  " + row for row in score.ROWS), "nodes", "edges")}
    score.score_document(marked(gold_body).gold(), marked(found_body).gold(), tallies)
    return {row.strip(): (t.right, t.found, t.gold) for row, t in tallies.items()}


class MarkedTexts(unittest.TestCase):
    def test_nothing_looks_wrong(self):
        documents = gold.read_marked([HERE / "marked"])
        self.assertGreaterEqual(len(documents), 28)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            gold.check(documents)
        self.assertEqual(printed.getvalue(), "")

    def test_they_are_the_examples(self):
        for name, text in example_texts().items():
            story = gold.Document(HERE / "marked" / f"{name}.txt")
            for paragraph in story.text.split("\n\n"):
                self.assertIn(words(paragraph), words(text), name)


class Format(unittest.TestCase):
    def test_spans_sentences_and_sections(self):
        story = marked("[Ada Lovelace|person] met [Frenchmen|country:FR|demonym].\nThey left.⏎\n"
                       "So did she.\n\n== teasers\n\n[Ada|person:Ada Lovelace]'s news\n")
        self.assertEqual(story.text, "Ada Lovelace met Frenchmen. They left.\nSo did she.\n\nAda's news")
        self.assertEqual([story.text[a:b] for a, b in story.sentences],
                         ["Ada Lovelace met Frenchmen.", "They left.", "So did she.", "Ada's news"])
        self.assertEqual([story.text[a:b] for a, b in story.sections],
                         ["Ada Lovelace met Frenchmen. They left.\nSo did she.", "Ada's news"])
        self.assertEqual([(story.text[m["start"]:m["end"]], m["entity"], m["form"], m["sentence"])
                          for m in story.mentions],
                         [("Ada Lovelace", "person:Ada Lovelace", "name", 0),
                          ("Frenchmen", "country:FR", "demonym", 0),
                          ("Ada", "person:Ada Lovelace", "name", 3)])
        self.assertEqual(story.entities["person:Ada Lovelace"]["names"], ["Ada Lovelace", "Ada"])

    def test_malformed_marks_are_refused(self):
        for body in ("[Ada|human]", "[France|country:France]", "[Ada|person|demonym]", "[Ada]",
                     "[Ada's|person:Ada]", "Ada] left", "[Ada|person|nickname]"):
            with self.subTest(body), self.assertRaises(gold.Malformed):
                marked(body + "\n")

    def test_check_tells_what_is_forgotten(self):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            status = gold.check([marked("[Ada|person] left.\nAda came back to [Ada|company].\n")])
        self.assertEqual(status, 1)
        self.assertIn("'Ada' is bare", printed.getvalue())
        self.assertIn("'Ada' is company and person", printed.getvalue())


class Scores(unittest.TestCase):
    def test_company_and_organization_differ_in_the_fine_rows_alone(self):
        rows = figures("[Shell|company] left [Rome|place].\n", "[Shell|organization] left [Rome|place].\n")
        self.assertEqual(rows["mentions"], (2, 2, 2))
        self.assertEqual(rows["organization*"], (1, 1, 1))
        self.assertEqual(rows["company"], (0, 0, 1))
        self.assertEqual(rows["organization"], (0, 1, 0))

    def test_a_span_must_be_exact_for_a_mention_but_not_for_a_node(self):
        rows = figures("Mr [Ada Lovelace|person] left.\n", "[Mr Ada Lovelace|person] left.\n")
        self.assertEqual(rows["mentions"], (0, 1, 1))
        self.assertEqual(rows["nodes"], (1, 1, 1))

    def test_entities_without_a_common_mention_are_no_pair(self):
        rows = figures("[Ada|person] met Bob.\n", "Ada met [Bob|person].\n")
        self.assertEqual(rows["nodes"], (0, 1, 1))

    def test_a_split_entity_costs_a_node_and_an_edge(self):
        whole = "[Ada|person] met [Bob|person].\n[Ada|person] met [Eve|person].\n"
        split = "[Ada|person] met [Bob|person].\n[Ada|person:Ada 2] met [Eve|person].\n"
        rows = figures(whole, split)
        self.assertEqual(rows["mentions"], (4, 4, 4))
        self.assertEqual(rows["nodes"], (3, 4, 3))
        self.assertEqual(rows["edges"], (1, 2, 2))

    def test_places_make_no_edges_and_demonyms_do(self):
        rows = figures("[Ada|person] saw [French|country:FR|demonym] [Paris|place].\n",
                       "[Ada|person] saw [French|country:FR|demonym] [Paris|place].\n")
        self.assertEqual(rows["demonym"], (1, 1, 1))
        self.assertEqual(rows["country"], (0, 0, 0))
        self.assertEqual(rows["edges"], (1, 1, 1))

    def test_a_sentence_across_sections_is_told(self):
        story = marked("Ada left.\n\n== teasers\n\nBob came.\n").gold()
        glued = dict(story, sentences=[[0, len(story["text"])]])
        self.assertEqual(score.crossing_sentences(story, story), [])
        self.assertEqual(len(score.crossing_sentences(story, glued)), 1)


if __name__ == "__main__":
    unittest.main()
