/**
 * Accuracy of language identification on sentence pairs: `node bench/detect-language.ts FOLDER`, where FOLDER holds `en-XX.tsv.gz` files of
 * english TAB translation rows. Takes sentences of 60 characters and more, single and in windows of five.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { detectLanguage } from '../src/text/detect-language.ts'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node bench/detect-language.ts FOLDER')
const PER_LANGUAGE = 300
const totals = { sentence: [0, 0], window: [0, 0] }
for (const file of readdirSync(folder).filter((name) => /^en-\w+\.tsv\.gz$/.test(name))) {
  const language = file.slice(3, -'.tsv.gz'.length)
  const rows = gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
  const all = rows.map((row) => row.split('\t')[1] ?? '').filter((sentence) => sentence.length >= 60)
  const step = Math.max(1, Math.floor(all.length / PER_LANGUAGE))
  const sentences = all.filter((_, n) => n % step === 0).slice(0, PER_LANGUAGE)
  const windows = sentences.flatMap((_, n) => (n % 5 === 0 ? [sentences.slice(n, n + 5).join(' ')] : []))
  const wrong = new Map<string, number>()
  const right = (text: string) => {
    const found = detectLanguage(text).language?.split('-')[0] ?? 'null'
    if (found !== language) wrong.set(found, (wrong.get(found) ?? 0) + 1)
    return found === language ? 1 : 0
  }
  const w = windows.reduce((sum, text) => sum + right(text), 0)
  wrong.clear()
  const s = sentences.reduce((sum, text) => sum + right(text), 0)
  totals.sentence[0]! += s
  totals.sentence[1]! += sentences.length
  totals.window[0]! += w
  totals.window[1]! += windows.length
  const confusions = [...wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([to, n]) => `${to} ${n}`)
    .join(' ')
  console.log(
    `${language.padEnd(4)} sentences ${((100 * s) / sentences.length).toFixed(1)} %  windows ${((100 * w) / windows.length).toFixed(1)} %  ${confusions}`,
  )
}
for (const [unit, [right, all]] of Object.entries(totals))
  console.log(`${unit}: ${((100 * right!) / all!).toFixed(2)} % of ${all}`)
