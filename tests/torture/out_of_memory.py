#!/usr/bin/env python3
# tests/torture/out_of_memory.py - where memory runs out, kith says so or gives the whole right result.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Fail the n-th allocation of small runs, for every n: status 1 and a word on standard error, or the
very output of a run with memory enough. Never wrong data with status 0, no hang, no crash."""
import argparse
import concurrent.futures
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

TEXT = ('Meeting in Zürich\n\nAngela Merkel met Tim Cook of Apple Inc. in Paris. Merkel said that the '
        'German company Siemens & Co. and the United Nations (UN) would help China.\n\n'
        'James Capel and Co said Capel’s shares rose. Mr Cook, 58, did not agree with Ms Merkel.\n')
HTML = ('<html><head><title>Zürich</title><meta charset="utf-8"></head><body><nav><a href="/">Home</a></nav>'
        '<article><h1>Meeting</h1><p>' + TEXT.replace('&', '&amp;') * 2 + '</p><p>' + TEXT.replace('&', '&amp;') +
        '</p></article></body></html>')
RECORD = '{"id": "a1", "title": "Z\\u00fcrich", "date": "2019-02-21", "text": "%s"}\n'
GOLD = ('{"text": "Angela Merkel met Apple in Paris.", "mentions": [{"start": 0, "end": 13, "type": "person"},'
        ' {"start": 18, "end": 23, "type": "company"}, {"start": 27, "end": 32, "type": "place"}]}\n')
CONLL = 'Angela B-PER\nMerkel I-PER\nmet O\nApple B-ORG\n. O\n\nParis B-LOC\n'


def make_inputs(folder):
    def write(name, text):
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(text)

    plain = TEXT.replace('\n', ' ').replace('"', "'")
    write('a.txt', TEXT)
    write('a.html', HTML)
    write('a.jsonl', RECORD % plain + RECORD % (plain * 2))
    write('a.csv', 'id,date,text\n1,2019-02-21,"%s"\n2,2019-03-01,"%s"\n' % (plain, plain * 2))
    write('a.conll', CONLL)
    write('gold.jsonl', GOLD)
    write('names.tsv', 'name\ttype\tcanonical\nSiemens\tcompany\tSiemens AG\n')
    with open(os.path.join(folder, 'wide.txt'), 'wb') as file:
        file.write(b'\xff\xfe' + TEXT.encode('utf-16-le'))
    with open(os.path.join(folder, 'latin.html'), 'w', encoding='iso8859-2') as file:
        file.write(HTML.replace('utf-8', 'iso-8859-2').replace('\u2019', "'").replace('Zürich', 'Łódź'))
    with gzip.open(os.path.join(folder, 'a.txt.gz'), 'wb') as file:
        file.write(TEXT.encode())
    with zipfile.ZipFile(os.path.join(folder, 'a.zip'), 'w') as pack:
        pack.writestr('b.txt', TEXT, zipfile.ZIP_DEFLATED)
        pack.writestr('c.html', HTML)


# The command line, with OUT for what it writes, and then what shows what was written.
EXTRACT = [('extract ' + name, ['extract', '--threads', '1', '-t', 'all', name, '-o', 'OUT.jsonl'], None)
           for name in ('a.txt', 'a.html', 'latin.html', 'a.jsonl', 'a.csv', 'wide.txt', 'a.txt.gz', 'a.zip')]
SHOWN = ['export', 'OUT.kith', '-f', 'json', '-o', '-']
CASES = EXTRACT + [
    ('build', ['build', '--threads', '1', '-o', 'OUT.kith', 'a.jsonl', 'a.html'], SHOWN),
    ('build --aliases', ['build', '--threads', '1', '--aliases', 'names.tsv', '-o', 'OUT.kith', 'a.jsonl'], SHOWN),
    ('merge', ['merge', '-o', 'OUT.kith', 'one.kith', 'two.kith'], SHOWN),
    ('export graphml', ['export', 'one.kith', '-o', 'OUT.graphml'], None),
    ('export gexf', ['export', 'one.kith', '-o', 'OUT.gexf'], None),
    ('export json', ['export', 'one.kith', '-o', 'OUT.json'], None),
    ('export html', ['export', 'one.kith', '-o', 'OUT.html'], None),
    ('export csv', ['export', 'one.kith', '-o', 'OUT.csv'], None),
    ('stats', ['stats', 'one.kith'], None),
    ('rank', ['rank', 'one.kith'], None),
    ('show', ['show', 'one.kith', 'Merkel'], None),
    ('why', ['why', 'one.kith', 'Merkel', 'Apple'], None),
    ('identity', ['identity', 'one.kith'], None),
    ('tag', ['tag'], None),
    ('eval', ['eval', 'gold.jsonl', 'a.conll'], None),
    ('train', ['train', '-o', 'OUT.model', '--threads', '1', '--epochs', '1', '--folds', '0', '--features', '200',
               'gold.jsonl'], None),
]


def outputs(folder):
    found = {}
    for name in sorted(os.listdir(folder)):
        if name.startswith('OUT') and not name.endswith(('-wal', '-shm', '-journal')):
            with open(os.path.join(folder, name), 'rb') as file:
                found[name] = file.read()
    return found


class Trial:
    def __init__(self, options, inputs, case):
        self.options, self.inputs = options, inputs
        self.name, self.arguments, self.shown = case

    def run(self, arguments, folder, **failing):
        """Status (None: it hung), standard output, standard error."""
        environment = dict(os.environ, **failing)
        if failing:
            environment['LD_PRELOAD'] = self.options.shim
        standard_input = os.path.join(self.inputs, 'a.conll') if arguments[0] == 'tag' else os.devnull
        try:
            with open(standard_input, 'rb') as file:
                done = subprocess.run([self.options.kith, *arguments], cwd=folder, env=environment,
                                      stdin=file, capture_output=True, timeout=60, check=False)
        except subprocess.TimeoutExpired:
            return None, b'', b'hung'
        return done.returncode, done.stdout, done.stderr

    def result(self, folder, **failing):
        for name in os.listdir(self.inputs):
            if not os.path.exists(os.path.join(folder, name)):
                shutil.copy(os.path.join(self.inputs, name), folder)
        status, said, problems = self.run(self.arguments, folder, **failing)
        shown = b''
        if self.shown and status == 0:
            shown = self.run(self.shown, folder)[1]
        files = {} if self.shown else outputs(folder)
        return status, (said, shown, files), problems

    def count(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'count')
            status, self.right, problems = self.result(folder, FAIL_MEMORY_COUNT=path)
            assert status == 0, (self.name, problems)
            with open(path, encoding='ascii') as file:
                return int(file.read())

    def fail(self, at, lasting):
        """What was wrong, or None."""
        failing = {'FAIL_MEMORY_AT': str(at)}
        if lasting:
            failing['FAIL_MEMORY_LASTING'] = '1'
        with tempfile.TemporaryDirectory() as folder:
            status, result, problems = self.result(folder, **failing)
            left = [name for name in outputs(folder) if not name.endswith(('.kith', '.jsonl')) and '.' in name[4:]
                    and name not in self.right[2]]
        if status == 0:
            return None if result == self.right else 'wrong result with status 0'
        if status != 1:
            return f'status {status}: {problems[-200:]!r}'
        if b'memory' not in problems.lower():
            return f'not told: {problems[-200:]!r}'
        if any(text != self.right[2].get(name) for name, text in result[2].items()):
            return f'half a result: {sorted(result[2])} {left}'
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--kith', required=True, type=os.path.abspath)
    parser.add_argument('--shim', required=True, type=os.path.abspath)
    parser.add_argument('--short', action='store_true', help='some twenty places of each run, not two thousand')
    parser.add_argument('--only', help='the cases whose names begin so')
    options = parser.parse_args()
    tried = held = 0
    with tempfile.TemporaryDirectory() as inputs:
        make_inputs(inputs)
        for name, source in (('one', 'a.jsonl'), ('two', 'a.html')):
            subprocess.run([options.kith, 'build', '-o', name + '.kith', source], cwd=inputs, check=True,
                           capture_output=True)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for case in CASES:
                if options.only and not case[0].startswith(options.only):
                    continue
                trial = Trial(options, inputs, case)
                calls = trial.count()
                step = max(1, calls // (20 if options.short else 2000))
                # Off the beat of what the calls repeat.
                places = [(at, at % 2 == 0) for at in range(1, calls + 1, step)]
                wrong = list(pool.map(lambda place: trial.fail(*place), places))
                tried += len(places)
                held += wrong.count(None)
                print(f'{case[0]}: {wrong.count(None)} of {len(places)} held, of {calls} calls', flush=True)
                for place, what in list((p, w) for p, w in zip(places, wrong) if w)[:12]:
                    print(f'    call {place[0]}{" and on" if place[1] else ""}: {what}', flush=True)
    print(f'{held} of {tried} failures of memory held')
    return held != tried


if __name__ == '__main__':
    sys.exit(main())
