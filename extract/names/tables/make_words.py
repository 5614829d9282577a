# extract/names/tables/make_words.py - words.tsv as a C table, in the order that it is searched in.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_words.py words.tsv word_table.inc"""
import sys

from make_countries import quoted


def read(path):
    """Each word with its classes; words in bytewise order, as a binary search needs them."""
    last = b""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#"):
            continue
        word, tab, classes = line.rstrip("\n").partition("\t")
        if not tab or not classes or word != " ".join(word.split()):
            sys.exit(f"{path}:{number}: expected a word, a tab and its classes")
        if word.encode() <= last:
            sys.exit(f"{path}:{number}: {word!r} is out of order, or twice")
        last = word.encode()
        yield word, classes.split(" ")


def main():
    source, target = sys.argv[1:]
    with open(target, "w", encoding="utf-8") as out:
        out.write("static const classified_word words[] = {\n")
        for word, classes in read(source):
            bits = " | ".join(f"BIT({name.upper()})" for name in classes)
            out.write(f"    {{{{{quoted(word)}, {len(word.encode())}}}, {bits}}},\n")
        out.write("};\n")
        names = {name for _, classes in read(source) for name in classes}
        out.write("static const char *const class_rules[KITH_WORD_CLASS_COUNT] = {\n")
        for name in sorted(names):
            out.write(f"    [KITH_WORD_{name.upper()}] = {quoted('words: ' + name)},\n")
        out.write("};\n")


if __name__ == "__main__":
    main()
