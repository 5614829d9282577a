# extract/names/tables/make_given_names.py - given_names.tsv as a C table, sorted for binary search.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_given_names.py given_names.tsv given_name_table.inc"""
import sys


def read(path):
    """Forms and the number of a line that has them."""
    pairs = set()
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#"):
            continue
        columns = line.rstrip("\n").split("\t")
        if len(columns) != 2:
            sys.exit(f"{path}:{number}: {len(columns)} columns, expected 2")
        full, others = columns
        for form in [full] + others.split("|"):
            if not (form.isascii() and form.isalpha() and form.islower()):
                sys.exit(f"{path}:{number}: {form!r} is not in lower case without accents")
            pairs.add((form, number))
    return sorted(pairs)


def main():
    pairs = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("/* Made by make_given_names.py: edit given_names.tsv instead. */\n")
        out.write("static const given_name given_names[] = {\n")
        for form, line in pairs:
            out.write(f"    {{{{\"{form}\", {len(form)}}}, {line}}},\n")
        out.write("};\n")


if __name__ == "__main__":
    main()
