# extract/names/tables/make_countries.py - countries.tsv as a C table, sorted for binary search.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_countries.py countries.tsv country_table.inc"""
import sys
import unicodedata


def unaccented(form):
    return "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))


def key(form):
    """As normalise() of country.c leaves a name: the two must agree."""
    form = form.replace(".", "").replace("-", " ").replace("&", "and")
    return " ".join(form.split())


def spellings(form):
    variants = {form, form.replace("Saint ", "St ")}
    variants |= {unaccented(v) for v in variants}
    variants |= {v.upper() for v in variants}
    return {key(v) for v in variants}


def parse_form(marked):
    form = marked.rstrip("?+=@^")
    marks = marked[len(form):]
    return [form] + ([form + "s"] if "+" in marks else []), marks


def read(path):
    countries, forms, others, capitals = [], {}, {}, []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#"):
            continue
        columns = line.rstrip("\n").split("\t")
        if len(columns) != 4:
            sys.exit(f"{path}:{number}: {len(columns)} columns, expected 4")
        iso, name, names, demonyms = columns
        countries.append(("" if iso == "-" else iso, name.rstrip("?^")))
        marked = [(m, "NAME") for m in [name] + names.split("|") if m]
        marked += [(m, "DEMONYM") for m in demonyms.split("|") if m]
        for mark, kind in marked:
            written, marks = parse_form(mark)
            if "@" in marks:
                capitals.append((len(countries) - 1, written[0]))
                continue
            for spelling in {s for form in written for s in spellings(form)}:
                if "=" in marks:
                    others[spelling] = len(countries) - 1
                    continue
                entry = (len(countries) - 1, kind, "AMBIGUOUS" if "?" in marks else "SURE", "^" in marks)
                if forms.setdefault(spelling, entry)[0] != entry[0]:
                    sys.exit(f"{path}:{number}: {spelling!r} already names another country")
    for spelling in others:
        if forms.get(spelling, (0, "", "", False))[2] != "AMBIGUOUS":
            sys.exit(f"{path}: {spelling!r} is no other country's with a question mark")
    return countries, forms, others, capitals


def quoted(text):
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else
                         "".join(f"\\{b:03o}" for b in c.encode()) for c in text) + '"'


def hash_of(word):
    """As kith_word_hash() of words.h: the two must agree."""
    found = 2166136261
    for byte in word.encode():
        found = (found ^ byte) * 16777619 % 2**32
    return found


def write_beginnings(out, words):
    """The words, sorted, and a bit for each of them, so that hardly any other is searched for."""
    bits = [0] * 128
    for word in words:
        bits[hash_of(word) % 8192 // 64] |= 1 << hash_of(word) % 64
    out.write("static const char *const beginnings[] = {\n")
    for word in sorted(words, key=str.encode):
        out.write(f"    {quoted(word)},\n")
    out.write("};\nenum { BEGINNING_BITS = 8192 };\n")
    out.write("static const uint64_t beginning_bits[BEGINNING_BITS / 64] = {\n")
    for word in bits:
        out.write(f"    {word:#x},\n")
    out.write("};\n")


def main():
    countries, forms, others, capitals = read(sys.argv[1])
    longest = max(len(f.encode()) for f in forms)
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("/* Made by make_countries.py: edit countries.tsv instead. */\n")
        out.write(f"enum {{ COUNTRY_COUNT = {sum(bool(iso) for iso, _ in countries)}, LONGEST_FORM = {longest} }};\n")
        out.write("static const kith_country countries[] = {\n")
        for iso, name in countries:
            out.write(f"    {{{quoted(iso)}, {quoted(name)}}},\n")
        out.write("};\nstatic const country_capital capitals[] = {\n")
        for country, capital in capitals:
            out.write(f"    {{{country}, {quoted(capital)}}},\n")
        out.write("};\nstatic const country_form forms[] = {\n")
        for form in sorted(forms, key=str.encode):
            country, kind, certainty, given = forms[form]
            other = others.get(form, "NO_OTHER")
            out.write(f"    {{{{{quoted(form)}, {len(form.encode())}}}, {country}, {other}, KITH_FORM_{kind}, "
                      f"KITH_COUNTRY_{certainty}, {str(given).lower()}}},\n")
        out.write("};\n")
        write_beginnings(out, {form.split()[0] for form in forms if " " in form})


if __name__ == "__main__":
    main()
