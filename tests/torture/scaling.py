#!/usr/bin/env python3
# tests/torture/scaling.py - what grows by four takes about four times as long, whatever its shape.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Time of the processor and peak memory of adversarial shapes at n, 2n and 4n: n log n and some noise may
pass, a square may not."""
import argparse
import os
import sys
import tempfile
import zipfile

import child

TIME_MAX = 9.0  # from n to 4n; n log n takes 4.7 times, a square 16
MEMORY_MAX = 7.0
BELOW = 0.1  # seconds more than nothing that are too few to tell
BELOW_BYTES = 16 << 20


def put(path, pieces):
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(pieces)


def names_of_a_sentence(n):
    put('in.txt', ['We met ', *(f'{child.word(i)} {child.word(7 * i)}, ' for i in range(n)), 'all.\n'])
    return ['extract', 'in.txt']


def names_of_a_document(n):
    put('in.txt', (f'{child.word(i)} {child.word(7 * i)} met Smith.\n\n' for i in range(n)))
    return ['build', '-o', 'out.kith', 'in.txt']


def documents_of_a_name(n):
    put('in.jsonl', (f'{{"id": "{i}", "text": "Angela Merkel met {child.word(i)} on day {i}."}}\n'
                     for i in range(n)))
    return ['build', '-o', 'out.kith', 'in.jsonl']


def spellings_of_a_surname(n):
    put('in.jsonl', (f'{{"id": "{i}", "text": "{child.word(i)} Smith spoke. Mr Smith left."}}\n'
                     for i in range(n)))
    return ['build', '-o', 'out.kith', 'in.jsonl']


def nested_markup(n):
    put('in.html', ['<html><body>', '<div>' * n, '<p>Angela Merkel met Tim Cook.</p>', '</div>' * n])
    return ['extract', 'in.html']


def unclosed_markup(n):
    put('in.html', ['<html><body>', '<p><b><i><a href="x">Merkel ' * n])
    return ['extract', 'in.html']


def aliases(n):
    put('names.tsv', ['name\ttype\tcanonical\n',
                      *(f'{child.word(i)} Smith\tperson\tJohn {child.word(i)} Smith\n' for i in range(n))])
    put('in.txt', ['Angela Merkel met Ba Smith.\n'])
    return ['build', '-o', 'out.kith', '--aliases', 'names.tsv', 'in.txt']


def hub(n):
    put('in.txt', (f'Angela Merkel met {child.word(i)} {child.word(3 * i)}.\n\n' for i in range(n)))
    return ['graph', 'in.txt', '-o', 'out.csv']


def entries_of_an_archive(n):
    with zipfile.ZipFile('in.zip', 'w') as pack:
        for i in range(n):
            pack.writestr(f'{i}.txt', f'Angela Merkel met {child.word(i)}.\n')
    return ['extract', 'in.zip']


def one_long_line(n):
    put('in.jsonl', ['{"text": "', 'Angela Merkel met Tim Cook. ' * n, '"}'])
    return ['extract', 'in.jsonl']


def decisions(n):
    put('in.jsonl', (f'{{"id": "{i}", "text": "{child.word(i)} {child.word(5 * i)} met Merkel."}}\n'
                     for i in range(n)))
    put('decided.tsv', (f'merge\tperson:{child.word(i)} {child.word(5 * i)}\t'
                        f'person:{child.word(i + 1)} {child.word(5 * i + 5)}\n' for i in range(0, n - 1, 2)))
    return ['build', '-o', 'out.kith', '--decisions', 'decided.tsv', 'in.jsonl']


def deep_json(n):
    put('in.jsonl', ['{"text": "Merkel met Cook.", "a": ' + '[' * 1000 + ']' * 1000 + '}\n' for _ in range(n)])
    return ['extract', 'in.jsonl']


def columns(n):
    put('in.csv', ['text,', ','.join(f'c{i}' for i in range(n)), '\nMerkel met Cook.', ',x' * n, '\n'])
    return ['extract', 'in.csv']


def one_huge_token(n):
    put('in.txt', ['Merkel met ', 'A' * n, ' and ', 'a-' * n, '.\n'])
    return ['extract', 'in.txt']


def merge(n):
    for name in ('one', 'two'):
        put(name + '.txt', (f'{child.word(i)} {child.word(9 * i)} met {name.capitalize()} Smith.\n'
                            for i in range(n)))
        if os.path.exists(name + '.kith'):
            os.remove(name + '.kith')
        made = child.run(kith, 'build', '-o', name + '.kith', name + '.txt')
        assert made.status <= 1, made.said
    return ['merge', '-o', 'out.kith', 'one.kith', 'two.kith']


SHAPES = {  # n of the short form; the long one has four times as much
    names_of_a_sentence: 8_000, names_of_a_document: 4_000, documents_of_a_name: 4_000,
    spellings_of_a_surname: 2_000, nested_markup: 20_000, unclosed_markup: 10_000, aliases: 10_000,
    hub: 1_000, entries_of_an_archive: 4_000, one_long_line: 10_000, decisions: 2_000, deep_json: 250,
    columns: 200_000, one_huge_token: 500_000, merge: 2_000}


def measure(shape, n):
    for name in os.listdir('.'):
        if name.startswith('out.'):
            os.remove(name)
    arguments = shape(n)
    return child.run(kith, arguments[0], '--threads', '1', *arguments[1:]) if arguments[0] != 'merge' else \
        child.run(kith, *arguments)


def ratio(small, large, base, below):
    """How much more `large` takes than `small`, beyond what nothing takes; 0 where both are too little."""
    return (large - base) / max(small - base, below / 4) if large - base > below else 0.0


def hold(shape, n, base):
    """Is the shape's cost in bounds? A busy machine gets three tries."""
    for _ in range(3):
        small, middle, large = (measure(shape, size) for size in (n, 2 * n, 4 * n))
        time = ratio(small.seconds, large.seconds, base.seconds, BELOW)
        memory = ratio(small.peak, large.peak, base.peak, BELOW_BYTES)
        ended = all(run.status in (0, 1) for run in (small, middle, large))
        if ended and time <= TIME_MAX and memory <= MEMORY_MAX:
            break
    else:
        print('FAIL', end=' ')
        ended = False
    print(f'{shape.__name__} {n}: {small.seconds:.2f} {middle.seconds:.2f} {large.seconds:.2f} s, '
          f'{small.peak >> 20} {middle.peak >> 20} {large.peak >> 20} MB; '
          f'times {time:.1f} and {memory:.1f}; status {large.status}', flush=True)
    return ended


def main():
    global kith  # noqa: every shape runs the same program
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--kith', required=True, type=os.path.abspath)
    parser.add_argument('--short', action='store_true', help='a quarter of each size')
    parser.add_argument('--only', help='the shapes whose names begin so')
    options = parser.parse_args()
    kith = options.kith
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        put('in.txt', ['a\n'])
        base = child.run(kith, 'extract', 'in.txt')
        shapes = [shape for shape in SHAPES if shape.__name__.startswith(options.only or '')]
        held = sum(hold(shape, SHAPES[shape] * (1 if options.short else 4), base) for shape in shapes)
        os.chdir('/')
    print(f'{held} of {len(shapes)} shapes grow no worse than n log n')
    return held != len(shapes)


if __name__ == '__main__':
    sys.exit(main())
