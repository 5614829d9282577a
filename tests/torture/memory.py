#!/usr/bin/env python3
# tests/torture/memory.py - no document takes more memory than its ceiling, whatever its words.
# SPDX-License-Identifier: GPL-2.0-or-later
"""kith extract on texts of repeated patterns: peak memory against extract/entity/extractor.h."""
import argparse
import itertools
import os
import random
import sys
import tempfile

import child

TIMES = 25  # of the text's bytes
BEYOND = 64 << 20  # of a thread: words it has seen, names that any text may have

REPEATED = (
    'Smith & ', 'A ', 'A\n', 'a\n', 'A. ', '.', ', ', 'IBM ', 'IBM, ', 'IBM\n', 'US ', 'U.S. ', '日',
    'é', 'e\u0301', '\u201c', '\ufffd', 'Ａ', 'x', ' ', '\n', '\t', '1 ', '(', '"', "'s", "n't ", '-', '&',
    '& ', 'A&', 'A-', 'a.b.c.', 'a\tA\t', 'Mr. Smith and Co. ', 'Smith and Jones & Co ', 'Li Wei. ',
    'Li Wei\n', 'Smith. ', 'Smith\n\n', 'China. ', 'BT and BP & ', 'J. P. Morgan & Co. ', 'Jr. ', 'Ltd ',
    'the A ', 'of A ', 'A, B and C. ', 'Read more: A\n', 'Latest news\nA\n', 'NATO (NATO) ',
    'Acme (AC) ', 'Mr Li, father, Mrs Li, ', 'the Smiths ', 'German, ', 'Congo ', 'A B C D E F G H. ',
    '"A," he said. ', 'www.a.b ', '@a ', '\u00a0A', 'Ltd & Co. and ', 'formerly A, B, ')

COUNTED = (
    '{0}\n', '{0} ', '{0} {1}. ', '{0} & ', '{0}, ', 'Mr {0}\n', '{0} Inc\n', '{0} and {1} & Co. ', 'J. {0} ',
    '{2}, ', '{3} ', '{0}-{1} ', '{0} Council {1}\n', '{2} ({2}) ', '{0} {1} ({2}). ', 'in {0}. ')


def counted(pattern):
    for i in itertools.count():
        a, b = child.word(i), child.word(i * 7)
        yield pattern.format(a, b, a.upper(), i).encode()


def mixed(seed):
    """Two to six of all pieces, in an order of their own, over and over."""
    chance = random.Random(seed)
    block = ''.join(chance.choices(REPEATED, k=chance.randint(2, 6)))
    return itertools.repeat(block.encode())


def texts(short):
    for pattern in REPEATED[::10] if short else REPEATED:
        yield repr(pattern), itertools.repeat(pattern.encode())
    for pattern in COUNTED[::4] if short else COUNTED:
        yield repr(pattern), counted(pattern)
    for seed in range(0 if short else 100 - len(REPEATED) - len(COUNTED)):
        yield f'mix {seed}', mixed(seed)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--kith', required=True)
    parser.add_argument('--short', action='store_true', help='ten texts of 2 MB, not 100 of 8 MB')
    options = parser.parse_args()
    size = 2_000_000 if options.short else 8_000_000
    tried = held = 0
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'a.txt')

        def measure():
            return child.run(options.kith, 'extract', '--threads', '1', '--input-format', 'text', path)

        child.write(path, [b'a\n'], 1)
        base = measure().peak
        for name, pieces in texts(options.short):
            child.write(path, pieces, size)
            run = measure()
            grown = run.peak - base
            fits = grown <= BEYOND + TIMES * os.path.getsize(path)
            # A list of more names than a text may have says so, and is read all the same.
            ended = run.status == 0 or (run.status == 1 and 'names are left out' in run.said)
            tried += 1
            held += fits and ended
            worst = max(worst, (grown - BEYOND) / size)
            if not (fits and ended):
                print(f'{name}: status {run.status}, {grown / size:.1f} bytes for one: {run.said.strip()}')
    print(f'{held} of {tried} texts within {BEYOND >> 20} MB and {TIMES} times their bytes; '
          f'the worst took {worst:.1f} times beyond the {BEYOND >> 20} MB')
    return held != tried


if __name__ == '__main__':
    sys.exit(main())
