# tests/clients/test_followthemoney.py - FollowTheMoney's own model takes what kith writes.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_followthemoney.py PYTHON WRITE_SAMPLES KITH TEXTS

PYTHON is one that has the package followthemoney. Exit status 77, a skip, when it is missing.
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import kith_json

try:
    from followthemoney import model
except ImportError as missing:
    if Path(sys.argv[1]).exists() and sys.executable != sys.argv[1]:
        os.execv(sys.argv[1], [sys.argv[1], *sys.argv])
    print(f"SKIPPED, nothing was tested: {missing}. "
          "'./bootstrap test clients' gets what can be had.", file=sys.stderr)
    sys.exit(77)

SCHEMAS = {"person": "Person", "company": "Company", "country": "PublicBody",
           "organization": "Organization", "place": "Address"}
folder = None


def words(values):
    """Without the spaces that the model makes one."""
    return sorted(" ".join(value.split()) for value in values)


class FollowTheMoney(unittest.TestCase):
    def read(self, name):
        """Entities by id, each as valid as the model wants it, with all its values."""
        entities = {}
        for line in (folder / f"{name}.ftm.json").read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            if len(line) < 10000:  # a name of ten thousand letters is none to the model
                model.get(data["schema"]).validate(data)
            entity = model.get_proxy(data, cleaned=False)
            for key, values in data["properties"].items():
                self.assertEqual(words(entity.get(key)), words(values))
            self.assertNotIn(entity.id, entities, "ids are unique")
            entities[entity.id] = entity
        return entities

    def test_entities_and_links_are_valid(self):
        for name in ("sample", "texts"):
            _, nodes, edges = kith_json.read(folder / f"{name}.json")
            entities = self.read(name)
            links = [entity for entity in entities.values() if entity.schema.name == "UnknownLink"]
            self.assertEqual(len(links), len(edges))
            kinds = [entity.schema.name for entity in entities.values()]
            for node in nodes.values():
                kinds.remove(SCHEMAS[node["type"]])
            self.assertEqual(set(kinds), {"Document", "UnknownLink"})
            for link in links:
                for key in ("subject", "object"):
                    self.assertTrue(entities[link.first(key)].schema.is_a("Thing"))
                for paper in link.get("proof"):
                    self.assertTrue(entities[paper].schema.is_a("Document"))

    def test_ids_stay_when_the_network_changes(self):
        whole, part = self.read("texts"), self.read("part")
        self.assertLess(len(part), len(whole))
        self.assertLessEqual(set(part), set(whole))


def main():
    global folder
    write_samples, kith, texts = sys.argv[2:]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        subprocess.run([write_samples, temporary], check=True)
        for ending in ("ftm.json", "json"):
            subprocess.run([kith, "graph", texts, "-o", folder / f"texts.{ending}"], check=True)
        subprocess.run([kith, "graph", texts, "--min-weight", "2", "--connected",
                        "-o", folder / "part.ftm.json"], check=True)
        outcome = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2)
    sys.exit(not outcome.result.wasSuccessful())


if __name__ == "__main__":
    main()
