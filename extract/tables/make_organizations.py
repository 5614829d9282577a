# extract/tables/make_organizations.py - organizations.tsv as a C table, sorted for binary search.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_organizations.py organizations.tsv organization_table.inc"""
import re
import sys
import unicodedata

from make_countries import quoted


def key(name):
    """As kith_name_split() and kith_name_key() fold a name: the two must agree."""
    folded = unicodedata.normalize("NFD", name.casefold())
    words = re.split(r"[\s/\-]+", "".join(c for c in folded if not unicodedata.combining(c)))
    words = [re.sub(r"[^\w&+]", "", re.sub(r"'s$", "", word)) for word in words]
    return " ".join(word for word in words if word)


def read(path):
    known = {}
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#"):
            continue
        columns = line.rstrip("\n").split("\t")
        if len(columns) != 2:
            sys.exit(f"{path}:{number}: {len(columns)} columns, expected 2")
        name, others = columns
        marks = [name] + [o for o in others.split("|") if o]
        marks += [m.replace(" & ", " and ") for m in marks if " & " in m]
        for mark in marks:
            entry = (name, not mark.endswith("?"))
            folded = key(mark.rstrip("?"))
            other = known.setdefault(folded, entry)
            if other[0] != name:
                # Two bear it: it is then nobody's.
                known[folded] = (None, False)
                if other[1] or entry[1]:
                    sys.exit(f"{path}:{number}: {mark!r} already names {other[0]!r}")
    return {folded: entry for folded, entry in known.items() if entry[0]}


def main():
    known = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("/* Made by make_organizations.py: edit organizations.tsv instead. */\n")
        out.write("static const known_name known_names[] = {\n")
        for folded in sorted(known, key=str.encode):
            name, sure = known[folded]
            out.write(f"    {{{{{quoted(folded)}, {len(folded.encode())}}}, "
                      f"{{{quoted(name)}, {len(name.encode())}}}, {'true' if sure else 'false'}}},\n")
        out.write("};\n")
        behind = {words[i + 1] for words in map(str.split, known)
                  for i, word in enumerate(words[:-1]) if i and word in ("and", "&")}
        out.write("static const char *const behind_and[] = {\n")
        for word in sorted(behind, key=str.encode):
            out.write(f"    {quoted(word)},\n")
        out.write("};\n")


if __name__ == "__main__":
    main()
