# tests/accuracy/test_accuracy.py - the tagger learns, and the built-in model finds, well enough.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_accuracy.py KITH DEFAULT_MODEL

Needs tagged text and its scorer in ../shared, beside the sources, which kith does not ship. Exit
status 77, a skip, when they are missing. Floors are figures reached, less some room: bench/accuracy
measures the figures themselves.
"""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared"
DATA, SCORER = SHARED / "data", SHARED / "eval" / "score.py"
MODEL_SIZE_MAX = 24 * 1024 * 1024

if not (DATA.is_dir() and SCORER.is_file()):
    print(f"SKIPPED: accuracy was NOT tested, for there is no {DATA} with {SCORER}.",
          file=sys.stderr)
    sys.exit(77)


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE,
                          **options).stdout


def score(mode, gold, found, *options):
    """The scorer's rows for what `kith` printed: name -> {"f1": percent, ...}."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(found)
        file.flush()
        rows = json.loads(run(sys.executable, SCORER, mode, gold, file.name, "--json", *options))
    return {name.strip(): row for name, row in rows.items()}


class Accuracy(unittest.TestCase):
    kith = default_model = None

    def assert_at_least(self, floor, rows, name):
        print(f"{self.id()}: {name} F1 {rows[name]['f1']:.2f}, at least {floor}", file=sys.stderr)
        self.assertGreaterEqual(rows[name]["f1"], floor, name)

    def check_tagging(self, gold, floor, *options):
        """`kith tag` as the scorer sees it, and `kith eval`, which must see the same."""
        with open(gold, "rb") as tokens:
            rows = score("conll", gold, run(self.kith, "tag", *options, stdin=tokens))
        for row in json.loads(run(self.kith, "eval", "--json", *options, gold)):
            self.assertAlmostEqual(row["f1"], rows[row["type"]]["f1"], delta=0.01, msg=row["type"])
        self.assert_at_least(floor, rows, "all")

    def check_graph(self, name, nodes, edges, *options):
        gold = DATA / "graph" / f"{name}.dev.jsonl"
        found = run(self.kith, "extract", "--types", "all", "--id", "doc", "--text", "text", gold)
        rows = score("graph", gold, found, *options)
        self.assert_at_least(nodes, rows, "nodes")
        self.assert_at_least(edges, rows, "edges")

    def test_training_on_conll03_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "conll03.model"
            run(self.kith, "train", "-o", model, DATA / "train" / "conll03.train.conll")
            self.assertLessEqual(model.stat().st_size, MODEL_SIZE_MAX)
            self.check_tagging(DATA / "dev" / "conll03.dev.conll", 93.0, "--model", model)

    def test_built_in_model_on_conll03(self):
        self.check_tagging(DATA / "dev" / "conll03.dev.conll", 90.0)

    def test_built_in_model_on_news(self):
        self.check_graph("dwie", 90, 84, "--forms", "name,demonym")

    def test_built_in_model_on_the_papers_of_the_world(self):
        self.check_graph("worldwide", 80, 69, "--forms", "name,demonym")

    def test_built_in_model_is_small(self):
        self.assertLessEqual(Path(self.default_model).stat().st_size, MODEL_SIZE_MAX)


if __name__ == "__main__":
    Accuracy.kith, Accuracy.default_model = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
