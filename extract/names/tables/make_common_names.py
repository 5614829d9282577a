# extract/names/tables/make_common_names.py - common_names.tsv as a C table, sorted for binary search.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_common_names.py common_names.tsv common_name_table.inc"""
import sys


def read(path):
    """Word -> bits of the lines that have it as a given name, and as a surname."""
    words = {}
    lines = [(number, line.rstrip("\n").split("\t"))
             for number, line in enumerate(open(path, encoding="utf-8"), 1)
             if not line.startswith("#")]
    if len(lines) > 32:
        sys.exit(f"{path}: {len(lines)} lines are more than there are bits")
    for bit, (number, columns) in enumerate(lines):
        if len(columns) != 3:
            sys.exit(f"{path}:{number}: {len(columns)} columns, expected 3")
        for place, column in enumerate(columns[1:]):
            for word in column.split("|"):
                if not (word.isascii() and word.isalpha() and word.islower()):
                    sys.exit(f"{path}:{number}: {word!r} is not in lower case without accents")
                words.setdefault(word, [0, 0])[place] |= 1 << bit
    return words


def main():
    words = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("/* Made by make_common_names.py: edit common_names.tsv instead. */\n")
        out.write("static const common_word common_words[] = {\n")
        for word, (given, surname) in sorted(words.items()):
            out.write(f"    {{{{\"{word}\", {len(word)}}}, {given}u, {surname}u}},\n")
        out.write("};\n")


if __name__ == "__main__":
    main()
