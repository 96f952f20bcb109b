import { strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import type { Random } from './random.ts'
import { type SeedFile, seedFiles } from './seed-files.ts'

/** What has broken programs before: in texts, numbers, names and markup. */
const HOSTILE = [
  '\0',
  '\ufffe',
  '\ud800',
  '\u202e',
  '\ufeff',
  '𠮷'.repeat(40),
  'a'.repeat(5_000),
  '́'.repeat(2_000),
  '-1',
  '1e309',
  '99999999999999999999',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1/',
  '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '&d;',
  '&#x110000;',
  '&#0;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?xml version="1.0" encoding="utf-7"?>',
  '<script>alert(1)</script>',
  '" onload="x',
  '<a xmlns:x="" x:y="1"/>',
  '=cmd|" /C calc"!A0',
  '{{{{',
  '%s%n',
  '\r\r\n\u2028\u2029\u0085',
  '&a *a',
  '!!js/function "x"',
  '<<: *x',
  '"',
  "'",
  '\\',
  '\t\t\t',
  ';;;,,,',
  String.raw`\bin99999999 `,
  String.raw`\u-99999?`,
  String.raw`\'zz`,
  String.raw`{\*\objdata `,
  '/Kids[2 0 R]',
  '/Length 4294967295',
  '1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj',
  'stream\n',
  '\u0000\u0000\u0000\u0000',
  'PK\u0003\u0004',
] as const

/** Opened again and again: `[before, inside, after]`. */
const NESTED = [
  ['<a>', '', '</a>'],
  ['<div>', '', ''],
  ['<g id="1">', '', '</g>'],
  ['<table><tr><td>', '', ''],
  ['<bpt>', 'x', '</bpt>'],
  ['[', '', ']'],
  ['{"a":', '1', '}'],
  ['{', '', ''],
  ['> ', 'x', ''],
  ['- ', 'x', ''],
  ['&a [', '', ']'],
  ['((', '', '))'],
  ['“', 'x', '”'],
  ['**', 'x', '**'],
  ['[![', 'x', '](y)]'],
  ['<<', '', '>>'],
  ['a.', '', ''],
  ['1,', '', ''],
] as const

/** More is refused before it is read. */
const MOST_SENT = 5_000_000

/** Larger ones are not made larger: what doubles a piece forty times would fill our own memory. */
const LARGEST = 400_000

const ENCODINGS = [
  'utf-16le',
  'utf-16be',
  'utf-7',
  'win1251',
  'gb18030',
  'shift_jis',
  'big5',
  'koi8-r',
  'iso-8859-6',
  'ibm866',
  'utf-32',
] as const

const nested = (random: Random): string => {
  const [before, inside, after] = random.pick(NESTED)
  const depth = random.pick([3, 60, 300, 3_000, 20_000])
  return before.repeat(depth) + inside + after.repeat(depth)
}

type Spoiler = (content: Uint8Array, random: Random) => Uint8Array

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const place = (content: Uint8Array, random: Random) => random.below(content.length + 1)

const noise = (random: Random, length: number) => Uint8Array.from({ length }, () => random.below(256))

const inserted = (content: Uint8Array, random: Random, more: Uint8Array) => {
  const at = place(content, random)
  return joined(content.subarray(0, at), more, content.subarray(at))
}

/** Places where something ends or begins: to be cut or doubled there. */
const seams = (content: Uint8Array) =>
  [...content.keys()].filter((n) => '<>{}[]"\n,;/ '.includes(String.fromCharCode(content[n]!)))

const spoilers: readonly Spoiler[] = [
  (content, random) => {
    const spoiled = content.slice()
    for (let left = 1 + random.below(12); left > 0 && spoiled.length > 0; left--)
      spoiled[random.below(spoiled.length)] = random.below(256)
    return spoiled
  },
  (content, random) => content.subarray(0, place(content, random)),
  (content, random) => inserted(content, random, strToU8(random.pick(HOSTILE))),
  (content, random) => inserted(content, random, strToU8(random.pick(HOSTILE))),
  (content, random) => inserted(content, random, strToU8(nested(random))),
  (content, random) => inserted(content, random, noise(random, random.pick([1, 8, 300]))),
  (content, random) => {
    const [a, b] = [place(content, random), place(content, random)].sort((x, y) => x - y) as [number, number]
    return joined(content.subarray(0, a), content.subarray(b))
  },
  (content, random) => {
    const at = seams(content.subarray(0, LARGEST))
    if (at.length < 2) return content
    const [a, b] = [random.pick(at), random.pick(at)].sort((x, y) => x - y) as [number, number]
    const times = Math.min(random.pick([1, 3, 40]), Math.ceil(LARGEST / (b - a + 1)))
    const again = Array.from({ length: times }, () => content.subarray(a, b))
    return joined(content.subarray(0, b), ...again, content.subarray(b))
  },
  // The beginning of one kind of file and the end of another.
  (content, random) => joined(content.subarray(0, place(content, random)), random.pick(seedFiles).bytes),
  (content, random) => iconv.encode(new TextDecoder().decode(content), random.pick(ENCODINGS), { addBOM: random.chance(0.5) }),
]

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b && content[2] === 3

/** The entries of an archive spoiled inside a good archive, or its directory made strange. */
function spoiledInside(content: Uint8Array, random: Random): Uint8Array {
  // A directory that was spoiled before may say any size, and that much would be set aside for it.
  const entries = unzipSync(content, { filter: ({ originalSize }) => originalSize < 20_000_000 })
  const names = Object.keys(entries)
  const name = random.pick(names)
  const changed: Record<string, Uint8Array> = { ...entries }
  switch (random.below(6)) {
    case 0:
      delete changed[name]
      break
    case 1:
      changed[random.pick(['../../etc/passwd', '/etc/passwd', 'constructor', 'a'.repeat(3_000), ''])] = entries[name]!
      break
    case 2:
      // A bomb of its size: 4 MB of one letter.
      changed[name] = joined(entries[name]!, new Uint8Array(4_000_000).fill(32))
      break
    default:
      changed[name] = random.pick(spoilers)(entries[name]!, random)
  }
  return zipSync(changed, { level: random.pick([0, 6]) })
}

/** Input n: a file of any kind, good in its structure and bad somewhere; now and then nothing but noise. */
export function spoiledFile(random: Random): SeedFile {
  const { name, bytes } = random.pick(seedFiles)
  if (random.chance(0.03)) return { name: random.pick(seedFiles).name, bytes: noise(random, random.pick([0, 1, 4, 100, 5_000])) }
  let content = bytes
  for (let left = 1 + random.below(3); left > 0 && content.length < LARGEST; left--)
    content = isZip(content) && random.chance(0.8) ? insideOrAs(content, random) : random.pick(spoilers)(content, random)
  // The name says something else than the content, sometimes.
  return { name: random.chance(0.1) ? random.pick(seedFiles).name : name, bytes: content.subarray(0, MOST_SENT) }
}

function insideOrAs(content: Uint8Array, random: Random): Uint8Array {
  try {
    return spoiledInside(content, random)
  } catch {
    // It is no archive any more.
    return random.pick(spoilers)(content, random)
  }
}
