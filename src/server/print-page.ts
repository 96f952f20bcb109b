import { printPdf } from '../app/print-pdf.ts'
import { HexaplaError } from '../errors.ts'
import { selfContained } from './self-contained.ts'

/** A browser takes much memory: one prints at a time, and this many may wait for it. */
const MOST_WAITING = 4
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Prints a page of ours as PDF.
 *
 * @throws {HexaplaError} `print.no-browser` where the operator has none, `print.failed`, `request.too-many` when too many wait already
 */
export async function printPage(
  html: string,
  { chromium, assets }: { readonly chromium: string | undefined; readonly assets: string },
): Promise<Uint8Array> {
  if (chromium === undefined) throw new HexaplaError('print.no-browser')
  if (waiting >= MOST_WAITING) throw new HexaplaError('request.too-many')
  waiting++
  const printed = last.then(() => printPdf({ html: selfContained(html, assets) }, { chromium })).finally(() => waiting--)
  last = printed.catch(() => undefined)
  return printed
}
