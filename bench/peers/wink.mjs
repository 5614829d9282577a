// bench/peers/wink.mjs - runs of proper nouns, all that wink-nlp knows of names.
// SPDX-License-Identifier: GPL-2.0-or-later
// Read FOLDER/0.txt to FOLDER/COUNT-1.txt; print "number start end NAME", in UTF-16 units.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(process.env.PEER_MODULES)
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos'])

const [folder, count] = process.argv.slice(2)
for (let i = 0; i < Number(count); i++) {
  const text = readFileSync(`${folder}/${i}.txt`, 'utf8')
  let at = 0, start = -1, end = -1
  wink.readDoc(text).tokens().each((token) => {
    const word = token.out()
    const first = text.indexOf(word, at)
    if (first < 0) return
    const proper = token.out(wink.its.pos) === 'PROPN'
    if (start >= 0 && (!proper || /\n/.test(text.slice(end, first)))) {
      console.log([i, start, end, 'NAME'].join('\t'))
      start = -1
    }
    at = first + word.length
    if (proper) [start, end] = [start < 0 ? first : start, at]
  })
  if (start >= 0) console.log([i, start, end, 'NAME'].join('\t'))
}
