import { levelOf, PACK_MAGIC, PACK_VERSION } from '../pack-format.ts'
import type { PackRow } from './types.ts'

/** A form with the stem it had when the pack was built: `el gobierno` finds nothing in a pack of other stems. */
export interface Probe {
  readonly language: string
  readonly form: string
  readonly stem: string
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Distinct strings in the order of their UTF-16 units, without what each has in common with the one before. */
export function frontCoded(strings: Iterable<string>) {
  const list = [...new Set(strings)].sort(byUnits)
  const shared = new Uint8Array(list.length)
  const rest = list.map((text, n) => {
    const before = n === 0 ? '' : list[n - 1]!
    let common = 0
    while (common < 255 && common < before.length && common < text.length && before[common] === text[common]) common++
    // Never between the two halves of a character.
    if ((text.charCodeAt(common) & 0xfc00) === 0xdc00) common--
    shared[n] = common
    return text.slice(common)
  })
  return { count: list.length, index: new Map(list.map((text, n) => [text, n])), shared, rest: rest.join('\n') }
}

/** The bytes of a pack before compression, as src/lexicon/pack-format.ts describes them. */
export function encodePack(rows: readonly PackRow[], probes: readonly Probe[] = []): Buffer {
  const sources = frontCoded(rows.map(({ source }) => source))
  const targets = frontCoded(rows.map(({ target }) => target))
  const order = rows
    .map((row) => ({
      source: sources.index.get(row.source)!,
      target: targets.index.get(row.target)!,
      forward: levelOf(row.forward),
      backward: levelOf(row.backward),
    }))
    .sort((a, b) => a.source - b.source || b.forward - a.forward || a.target - b.target)
  const [sourceText, targetText] = [Buffer.from(sources.rest, 'utf8'), Buffer.from(targets.rest, 'utf8')]
  const perSource = new Uint16Array(sources.count)
  for (const { source } of order) perSource[source]!++
  const probeText = Buffer.from(probes.map(({ language, form, stem }) => `${language}\t${form}\t${stem}`).join('\n'), 'utf8')
  const header = Uint32Array.of(
    PACK_MAGIC,
    PACK_VERSION,
    sources.count,
    targets.count,
    order.length,
    sourceText.length,
    targetText.length,
    probeText.length,
  )
  const plane = (shift: number) => Buffer.from(order.map(({ target }) => (target >> shift) & 255))
  const u16 = Buffer.from(perSource.buffer)
  return Buffer.concat([
    Buffer.from(header.buffer),
    sources.shared,
    sourceText,
    targets.shared,
    targetText,
    u16,
    plane(16),
    plane(8),
    plane(0),
    Buffer.from(order.map(({ forward }) => forward)),
    Buffer.from(order.map(({ backward }) => backward)),
    probeText,
  ])
}
