import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { HexaplaError } from '../errors.ts'
import { openBrowser } from './browser-pipe.ts'

/** Names under which Chromium and its kin are installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** The program that prints: the one that is named, else the first that PATH has. @throws {HexaplaError} `print.no-browser` */
export async function findChromium(named: string | null, path: string | undefined): Promise<string> {
  const folders = (path ?? '').split(delimiter).filter(isAbsolute)
  const candidates = named === null ? folders.flatMap((folder) => NAMES.map((name) => join(folder, name))) : [named]
  for (const candidate of candidates) if (await runs(candidate)) return candidate
  throw new HexaplaError('print.no-browser')
}

const runs = (file: string) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

/** What is printed: a page in one file, or an address that this machine serves. */
export type Printable = { readonly html: string } | { readonly url: string }

export interface PrintOptions {
  /** As `findChromium` found it. */
  readonly chromium: string
  readonly landscape?: boolean
  readonly timeoutMs?: number
}

const LONGEST_MS = 60_000
/** Skia writes when a file was made; the same page shall give the same bytes. As long as what it stands for, so that offsets stay. */
const DATES = /\((D:)\d{14}(?:[+-]\d\d'\d\d')?\)/g

/**
 * Prints a page as PDF with tags for those who hear it, an outline of its headings, and its languages and directions. Of a page in one file no script runs and
 * nothing is fetched. The same page gives the same bytes with the same browser and fonts.
 *
 * @throws {HexaplaError} `print.failed` with the reason
 * Cost: a browser that is started and ended, about a second.
 */
export async function printPdf(
  page: Printable,
  { chromium, landscape = false, timeoutMs = LONGEST_MS }: PrintOptions,
): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'hexapla-print-'))
  const browser = openBrowser(chromium, profile, timeoutMs)
  try {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    const send = (method: string, parameters: object = {}) => browser.send(method, parameters, sessionId as string)
    await send('Page.enable')
    if ('html' in page) {
      await send('Emulation.setScriptExecutionDisabled', { value: true })
      await send('Network.enable')
      await send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 })
      const { frameTree } = await send('Page.getFrameTree')
      await send('Page.setDocumentContent', { frameId: (frameTree as { frame: { id: string } }).frame.id, html: page.html })
    } else {
      const loaded = browser.once('Page.loadEventFired')
      const { errorText } = await send('Page.navigate', { url: page.url })
      if (errorText) throw new HexaplaError('print.failed', { reason: String(errorText) })
      await loaded
    }
    const { data } = await send('Page.printToPDF', {
      landscape,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return undated(Buffer.from(data as string, 'base64'))
  } finally {
    await browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function undated(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1')
  for (const { index, 0: found } of text.matchAll(DATES)) {
    if (!/\/(?:CreationDate|ModDate) $/.test(text.slice(index - 15, index))) continue
    bytes.write(found.replace(/\d{14}/, '19800101000000'), index, 'latin1')
  }
  return bytes
}
