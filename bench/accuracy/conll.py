# bench/accuracy/conll.py - sentences of two-column files and the names that their labels mark.
# SPDX-License-Identifier: GPL-2.0-or-later


def sentences(path):
    """Lists of (token, label)."""
    sentence = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("-DOCSTART-"):
                columns = line.split("\t") if "\t" in line else line.split()
                sentence.append((columns[0], columns[-1]))
            elif sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def spans(sentence):
    """(start, end) -> type of a sentence of (token, label)."""
    found, start, kind = {}, None, None
    for i, (_, label) in enumerate(sentence + [("", "O")]):
        prefix, _, tag = label.partition("-")
        if start is not None and (prefix != "I" or tag != kind):
            found[start, i] = kind
            start = None
        if prefix != "O" and start is None:
            start, kind = i, tag
    return found
