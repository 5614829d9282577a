// bench/peers/compromise.mjs - the names that compromise finds.
// SPDX-License-Identifier: GPL-2.0-or-later
// Read FOLDER/0.txt to FOLDER/COUNT-1.txt; print "number start end type", in UTF-16 units.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const nlp = createRequire(process.env.PEER_MODULES)('compromise')

const [folder, count] = process.argv.slice(2)
for (let i = 0; i < Number(count); i++) {
  const document = nlp(readFileSync(`${folder}/${i}.txt`, 'utf8'))
  const kinds = { PERSON: document.people(), ORGANIZATION: document.organizations(), LOCATION: document.places() }
  for (const [kind, names] of Object.entries(kinds))
    for (const { offset } of names.json({ offset: true, terms: false }))
      console.log([i, offset.start, offset.start + offset.length, kind].join('\t'))
}
