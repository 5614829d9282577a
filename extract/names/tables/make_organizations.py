# extract/names/tables/make_organizations.py - organizations.tsv as C tables, sorted for binary search.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_organizations.py organizations.tsv organization_table.inc"""
import re
import sys
import unicodedata

from make_countries import quoted, write_beginnings

TYPES = {"company": "KITH_TYPE_COMPANY", "organization": "KITH_TYPE_ORGANIZATION"}


def key(name):
    """As kith_name_split() and kith_name_key() fold a name: the two must agree."""
    folded = unicodedata.normalize("NFD", name.casefold())
    words = re.split(r"[\s/\-]+", "".join(c for c in folded if not unicodedata.combining(c)))
    words = [re.sub(r"[^\w&+]", "", re.sub(r"'s$", "", word)) for word in words]
    return " ".join(word for word in words if word)


def read(path):
    """The organizations, the keys of their names and the names that are never anything else."""
    organizations, keys, written = [], {}, {}
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#"):
            continue
        columns = line.rstrip("\n").split("\t")
        if len(columns) != 3 or columns[1] not in TYPES:
            sys.exit(f"{path}:{number}: expected name, company or organization, other names")
        marked = [columns[0]] + [other for other in columns[2].split("|") if other]
        marked += [mark.replace(" & ", " and ") for mark in marked if " & " in mark]
        this = len(organizations)
        organizations.append((marked[0].rstrip("!"), columns[1]))
        for mark in marked:
            name = mark.rstrip("?!")
            if mark.endswith("!"):
                written[name] = written[name.upper()] = (this, True)
            entry = (this, not mark.endswith("?"))
            other = keys.setdefault(key(name), entry)
            if other[0] != this:
                # Two bear it: it is then nobody's.
                keys[key(name)] = (None, False)
                if other[1] or entry[1]:
                    sys.exit(f"{path}:{number}: {mark!r} already names {organizations[other[0]][0]!r}")
    return organizations, {name: entry for name, entry in keys.items() if entry[0] is not None}, written


def string(text):
    return f"{{{quoted(text)}, {len(text.encode())}}}"


def write_names(out, table, names):
    out.write(f"static const known_name {table}[] = {{\n")
    for name in sorted(names, key=str.encode):
        organization, sure = names[name]
        out.write(f"    {{{string(name)}, {organization}, {'true' if sure else 'false'}}},\n")
    out.write("};\n")


def main():
    organizations, keys, written = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("/* Made by make_organizations.py: edit organizations.tsv instead. */\n")
        out.write("static const kith_known_organization organizations[] = {\n")
        for name, kind in organizations:
            out.write(f"    {{{string(name)}, {TYPES[kind]}}},\n")
        out.write("};\n")
        write_names(out, "keys", keys)
        write_names(out, "written", written)
        behind = {words[i + 1] for words in map(str.split, keys)
                  for i, word in enumerate(words[:-1]) if i and word in ("and", "&")}
        write_beginnings(out, {re.split(r"[ ,]|'s", name)[0] for name in written})
        out.write("static const char *const behind_and[] = {\n")
        for word in sorted(behind, key=str.encode):
            out.write(f"    {quoted(word)},\n")
        out.write("};\n")


if __name__ == "__main__":
    main()
