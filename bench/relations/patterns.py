# bench/relations/patterns.py - marked sentences out of patterns.tsv.
# SPDX-License-Identifier: GPL-2.0-or-later
"""patterns.py patterns.tsv COUNT > sentences.jsonl

Fills each pattern COUNT times with made-up people, firms and bodies and with real countries and towns, so that what is
learned is how news says who is what to whom, and nobody's name."""
import json
import random
import re
import sys

GIVEN = ("Jane Peter Maria Carlos Yuki Ahmed Olga Chen Lucia Ivan Fatima George Ingrid Pablo Hana Samuel Aisha Viktor "
         "Elena Tomas Nina Rajesh Mei Omar Greta Felix Laura David Emma John").split()
SURNAMES = ("Foster Lang Keller Mendes Tanaka Hassan Petrova Wei Romano Sokolov Khan Miller Larsson Gomez Novak Osei "
            "Diallo Horvat Weber Svensson Rossi Patel Lin Farouk Berg Moreau Meier Stone Clark Doyle").split()
FIRMS = ("Brenta Foods,Norvik,Halden,Acme Motors,Zephyr,Orbital Systems,Lumen Energy,Tarn Group,Vela,Kestrel,Pinewood,"
         "Nordia Bank,Solaro,Maris Pharma,Quanta,Delphi Steel,Arcadia,Greenfield,Helios,Ferrand,Castell,Ostrava Motors,"
         "Sunrise Air,Blue Harbor,Titan Mining,Corvo,Mirado,Silvern,Trident,Polaris Telecom").split(",")
BODIES = ("Workers Party,Liberal Union,National Front,World Health Council,Senate,National Assembly,Red Star,Rovers,"
          "United,Athletic,Central University,Institute for Peace,Trade Federation,Green Party,House of Deputies,"
          "Football Association,Press Council,Energy Agency,Refugee Agency,Border Guard,Students Union,Olympia,Dynamo,"
          "Sporting,Labor Federation,Human Rights Watchers,Treasury,Supreme Court,Statistics Office,"
          "Antitrust Authority").split(",")
MEDIA = "Reuters,the Financial Herald,Bild,CNN,AFP,the Daily Post,Sky News,Der Spiegel,BBC,the Evening Times".split(",")
PLACES = ("Mumbai,Rotterdam,Munich,Lyon,Osaka,Davos,Malmo,Turin,Porto,Krakow,Boston,Geneva,Nairobi,Lagos,Lima,Hanoi,"
          "Dallas,Leeds,Antwerp,Bilbao,Gdansk,Izmir,Kyoto,Busan,Cali,Haifa,Basel,Graz,Bergen,Aarhus").split(",")
COUNTRIES = [line.split("/") for line in (
    "Denmark/Danish,Germany/German,France/French,Sweden/Swedish,Japan/Japanese,South Korea/South Korean,Russia/Russian,"
    "Norway/Norwegian,Italy/Italian,Brazil/Brazilian,India/Indian,China/Chinese,Pakistan/Pakistani,Poland/Polish,"
    "Ukraine/Ukrainian,Bulgaria/Bulgarian,Spain/Spanish,Mexico/Mexican,Kenya/Kenyan,Egypt/Egyptian,Turkey/Turkish,"
    "Canada/Canadian,Britain/British,Switzerland/Swiss,the Netherlands/Dutch,Austria/Austrian,Chile/Chilean,"
    "Iran/Iranian,Israel/Israeli,North Korea/North Korean,the United States/American,Finland/Finnish").split(",")]
RELATIONS = ("head_of plays_for founded owns spouse_of parent_of relative_of agent_of member_of part_of citizen_of "
             "based_in located_in opposes lives_in").split()


class Cast:
    """Who fills the places of one sentence."""

    def __init__(self, chance):
        self.chance, self.names, self.countries = chance, {}, {}

    def draw(self, key):
        """A name for a place, its type and form."""
        pick = self.chance.choice
        kind = key[0]
        if kind == "p":
            return pick(GIVEN) + " " + pick(SURNAMES), "person", "name"
        if kind in "nd":
            country = self.countries.setdefault(key[1:], pick(COUNTRIES))
            return (country[0], "country", "name") if kind == "n" else (country[1], "country", "demonym")
        lists = {"c": (FIRMS, "company"), "o": (BODIES, "organization"), "m": (MEDIA, "company"), "l": (PLACES, "place")}
        return pick(lists[kind][0]), lists[kind][1], "name"

    def name(self, key):
        """The same for the same place, another than those of others."""
        while key not in self.names:
            drawn = self.draw(key)
            if drawn not in self.names.values():
                self.names[key] = drawn
            elif key[0] in "nd":
                self.countries.pop(key[1:], None)
        return self.names[key]


def fill(pattern, relations, number, chance):
    """A sentence of a pattern."""
    text, mentions, places, cast = "", [], {}, Cast(chance)
    for part in re.split(r"(\{\w+\})", pattern):
        if not part.startswith("{"):
            text += part
            continue
        name, kind, form = cast.name(part[1:-1])
        name = name if text else name[0].upper() + name[1:]
        start = len(text) + (4 if name.lower().startswith("the ") else 0)
        text += name
        places[part[1:-1]] = len(mentions)
        mentions.append({"start": start, "end": len(text), "type": kind, "form": form, "entity": name})
    marks = [[places[left], relation, places[right]] for left, relation, right in map(str.split, relations)]
    return {"id": f"pattern#{number}", "text": text, "mentions": mentions, "relations": marks,
            "complete_for": RELATIONS}


def main():
    chance, number = random.Random(7), 0
    for line in open(sys.argv[1], encoding="utf-8"):
        pattern, _, relations = line.rstrip("\n").partition("\t")
        for _ in range(0 if line.startswith("#") else int(sys.argv[2])):
            sentence = fill(pattern, [r for r in relations.split("; ") if r], number, chance)
            print(json.dumps(sentence, ensure_ascii=False))
            number += 1


if __name__ == "__main__":
    main()
