# extract/names/tables/make_words.py - words.tsv as a C table, in the order that it is searched in.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_words.py words.tsv word_table.inc"""
import sys

from make_countries import hash_of, quoted

CLASSES_MAX = 12  # as in words.c


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
        names = classes.split(" ")
        if len(names) > CLASSES_MAX:
            sys.exit(f"{path}:{number}: {word!r} has more than {CLASSES_MAX} classes")
        yield word, names


def slots_of(listed):
    """By hash, open addressing: the number of each word, from 1; 0 where there is none."""
    slots = [0] * (1 << (2 * len(listed) - 1).bit_length())
    for number, word in enumerate(listed, 1):
        at = hash_of(word) % len(slots)
        while slots[at]:
            at = (at + 1) % len(slots)
        slots[at] = number
    return slots


def main():
    source, target = sys.argv[1:]
    with open(target, "w", encoding="utf-8") as out:
        out.write("static const classified_word words[] = {\n")
        for word, classes in read(source):
            ids = ", ".join(f"KITH_WORD_{name.upper()}" for name in classes)
            out.write(f"    {{{{{quoted(word)}, {len(word.encode())}}}, {len(classes)}, {{{ids}}}}},\n")
        out.write("};\n")
        slots = slots_of([word for word, _ in read(source)])
        longest = max(len(word.encode()) for word, _ in read(source))
        out.write(f"enum {{ SLOT_COUNT = {len(slots)}, LONGEST_WORD = {longest} }};\nstatic const uint16_t slots[SLOT_COUNT] = {{\n")
        for i in range(0, len(slots), 16):
            out.write("    " + ", ".join(map(str, slots[i:i + 16])) + ",\n")
        out.write("};\n")
        names = {name for _, classes in read(source) for name in classes}
        out.write("static const char *const class_rules[KITH_WORD_CLASS_COUNT] = {\n")
        for name in sorted(names):
            out.write(f"    [KITH_WORD_{name.upper()}] = {quoted('words: ' + name)},\n")
        out.write("};\n")


if __name__ == "__main__":
    main()
