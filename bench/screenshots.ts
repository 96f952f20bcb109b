/**
 * Takes the pictures of the documentation from a running server: npm start, then npx node bench/screenshots.ts [ADDRESS].
 * The pages are the real ones; after a change of the pages take the pictures again and look at them.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launchBrowser } from '../tests/e2e/browser.ts'

const address = process.argv[2] ?? 'http://127.0.0.1:3000'
const folder = resolve(import.meta.dirname, '../docs/images')
const STATEMENT = '/statements/security-guarantees-2026-01-08'

interface Picture {
  readonly name: string
  readonly path: string
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  /** What is clicked before, by its selector. */
  readonly click?: string
}

const pictures: readonly Picture[] = [
  { name: 'workbench', path: `${STATEMENT}#bead-4`, click: '.texts .sign[data-finding^="ru-"]' },
  { name: 'workbench-dark', path: STATEMENT, colorScheme: 'dark' },
  { name: 'workbench-arabic', path: `${STATEMENT}?lang=ar&unit=sentence` },
  { name: 'workbench-phone', path: STATEMENT, width: 390, height: 844 },
  { name: 'editor', path: `${STATEMENT}/edit/ru`, click: '#bead-3 [data-side="target"] .segment' },
  { name: 'term-grid', path: `${STATEMENT}/terms` },
  { name: 'lookup', path: '/terms?query=ceasefire' },
  { name: 'import', path: '/import' },
]

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const { name, path, width = 1440, height = 900, colorScheme = 'light', click } of pictures) {
  const context = await browser.newContext({ locale: 'en-GB', colorScheme, viewport: { width, height } })
  const page = await context.newPage()
  await page.goto(address + path, { waitUntil: 'networkidle' })
  if (click) {
    await page.locator(click).first().click()
    await page.waitForTimeout(400)
  }
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  process.stdout.write(`docs/images/${name}.png\n`)
}
await browser.close()
