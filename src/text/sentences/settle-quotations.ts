/** What closes what. German and Czech close „ with the mark that opens in English; « and » are used both ways round. */
const CLOSES: Readonly<Record<string, string>> = {
  '»': '«»',
  '«': '»',
  '”': '“„',
  '“': '„',
  '’': '‘‚',
  '‘': '‚',
  '"': '"',
  ')': '(',
  ']': '[',
  '）': '（',
  '」': '「',
  '』': '『',
  '》': '《',
  '】': '【',
}
const OPENS = new Set('«»“„‘‚"([（「『《【')
/** 1 for the characters above, so that all others are passed over quickly. */
const marks = new Uint8Array(0x10000)
for (const mark of [...Object.keys(CLOSES), ...OPENS]) marks[mark.charCodeAt(0)] = 1
const isMark = (code: number): boolean => marks[code] === 1

/** Quotations nested deeper are not followed: the work stays linear in hostile text. */
const DEEPEST = 12
const SPACE = /\s/
const LETTER = /[\p{L}\p{N}]/u
const STOP = /[.!?…。！？]/

/**
 * Moves the ends of sentences so that a closing mark stays with what it closes and an opening mark goes to what it opens.
 *
 * @param ends ascending offsets into `text` where `Intl.Segmenter` ends a sentence
 * @param from start of the paragraph
 * @returns ends in order; there are fewer where a sentence held nothing but the moved marks. Linear in the length.
 */
export function settleQuotations(text: string, ends: readonly number[], from: number): number[] {
  const limit = ends.at(-1) ?? from
  const open: { readonly mark: string; readonly at: number }[] = []
  const settled: number[] = []
  let scanned = from

  /** Index in `open` of what the mark at an offset closes, −1 if nothing. */
  const closed = (at: number): number => {
    const mark = text[at]!
    const partners = CLOSES[mark]
    if (!partners || open.length === 0) return -1
    const index = open.findLastIndex((entry) => partners.includes(entry.mark))
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    // A straight mark with a letter behind it and a space before it opens; so does a repeated » at the start of a line.
    if ((mark === '"' || open[index]?.mark === '»') && SPACE.test(before) && LETTER.test(after)) return -1
    if (mark === '’' && LETTER.test(after) && LETTER.test(before)) return -1
    return index
  }
  const scan = (to: number) => {
    for (; scanned < to; scanned++) {
      if (!isMark(text.charCodeAt(scanned))) continue
      const index = closed(scanned)
      if (index >= 0) open.length = index
      else if (OPENS.has(text[scanned]!)) {
        if (open.length === DEEPEST) open.shift()
        open.push({ mark: text[scanned]!, at: scanned })
      }
    }
  }

  for (const end of ends) {
    if (end <= scanned && end !== limit) continue
    scan(end)
    let settledEnd = end
    if (end < limit) {
      let next = end
      while (next < limit && SPACE.test(text[next]!)) next++
      while (next < limit && (closed(next) >= 0 || (settledEnd > end && STOP.test(text[next]!)))) {
        scan(next + 1)
        settledEnd = ++next
      }
      if (settledEnd === end) settledEnd = withoutHanging(text, end, open)
    }
    if (settledEnd > (settled.at(-1) ?? from)) settled.push(settledEnd)
  }
  return settled
}

/** The offset in front of the opening marks that stand at the very end of a piece. */
function withoutHanging(text: string, end: number, open: readonly { readonly at: number }[]): number {
  let settled = end
  for (let depth = open.length - 1; depth >= 0; depth--) {
    let last = settled - 1
    while (last > 0 && SPACE.test(text[last]!)) last--
    if (open[depth]!.at !== last) break
    settled = last
  }
  return settled
}
