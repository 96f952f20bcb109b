/**
 * Alignment test sets for every language, from sentence pairs that a pack was not learned from:
 * node packs/test-sets.ts FOLDER --hold-out N --out DIR [language …]
 *
 * Each set is 20 documents or fewer of 20 pairs. At each pair, in turn: 2 % lose the source sentence, 2 % the target, 6 % are joined with the next on the target
 * side, 6 % on the source side. The pairs have little to do with each other, so lengths and words have to do it all.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { languagesIn, sentencePairs } from './sources.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, 'hold-out': { type: 'string' } },
})
const [folder, ...wanted] = positionals
const every = Number(values['hold-out'])
if (!folder || !values.out || !(every > 1)) throw new Error('usage: test-sets.ts FOLDER --hold-out N --out DIR [language …]')

const DOCUMENTS = 20
const PAIRS = 20
/** Shorter ones are exclamations. */
const LEAST = 25
const UNSPACED = new Set(['zh', 'ja'])

for (const language of wanted.length > 0 ? wanted : languagesIn(folder)) {
  const pairs = sentencePairs(folder, language).filter(([english], n) => n % every === 0 && english.length >= LEAST)
  const into = join(values.out, `en-${language}`)
  mkdirSync(into, { recursive: true })
  writeFileSync(join(into, 'set.json'), JSON.stringify({ src: 'en', tgt: language }))
  const random = generator(language)
  for (let d = 0; d < DOCUMENTS && (d + 1) * PAIRS <= pairs.length; d++) {
    const { source, target, gold } = disturbed(pairs.slice(d * PAIRS, (d + 1) * PAIRS), UNSPACED.has(language) ? '' : ' ', random)
    const name = join(into, String(d).padStart(2, '0'))
    writeFileSync(`${name}.src`, `${source.join('\n')}\n`)
    writeFileSync(`${name}.tgt`, `${target.join('\n')}\n`)
    writeFileSync(`${name}.gold`, `${gold.map(([a, b]) => `[${a}]:[${b}]`).join('\n')}\n`)
  }
}

function disturbed(pairs: readonly (readonly [string, string])[], joint: string, random: () => number) {
  const [source, target]: [string[], string[]] = [[], []]
  const gold: [number[], number[]][] = []
  for (let n = 0; n < pairs.length; n++) {
    const [a, b] = pairs[n]!
    const chance = random()
    if (chance < 0.02) gold.push([[], [target.push(b) - 1]])
    else if (chance < 0.04) gold.push([[source.push(a) - 1], []])
    else if (chance < 0.16 && n + 1 < pairs.length) {
      const [c, d] = pairs[++n]!
      const onTarget = chance < 0.1
      const sources = onTarget ? [source.push(a) - 1, source.push(c) - 1] : [source.push(`${a} ${c}`) - 1]
      const targets = onTarget ? [target.push(b + joint + d) - 1] : [target.push(b) - 1, target.push(d) - 1]
      gold.push([sources, targets])
    } else gold.push([[source.push(a) - 1], [target.push(b) - 1]])
  }
  return { source, target, gold }
}

/** The same numbers for the same language (mulberry32). */
function generator(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
