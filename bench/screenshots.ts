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
  /** Keys that are pressed then. */
  readonly keys?: readonly string[]
}

const pictures: readonly Picture[] = [
  { name: 'workbench', path: `${STATEMENT}#bead-4`, click: '.texts .sign[data-finding^="ru-"]' },
  { name: 'workbench-dark', path: STATEMENT, colorScheme: 'dark' },
  { name: 'workbench-contrast', path: `${STATEMENT}?theme=contrast` },
  { name: 'workbench-arabic', path: `${STATEMENT}?lang=ar&unit=sentence` },
  { name: 'workbench-chinese', path: `${STATEMENT}?lang=zh&languages=en,ru,zh-Hans` },
  { name: 'workbench-phone', path: STATEMENT, width: 390, height: 844 },
  { name: 'tour', path: `${STATEMENT}?tour=on`, keys: ['Enter', 'Enter', 'Enter'] },
  { name: 'gloss', path: `${STATEMENT}?languages=en,ru,ar`, keys: ['w', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'] },
  { name: 'print', path: `${STATEMENT}?print=on&languages=en,ar,zh-Hans` },
  { name: 'editor', path: `${STATEMENT}/edit/ru`, click: '#bead-3 [data-side="target"] .segment' },
  { name: 'editor-cut', path: `${STATEMENT}/edit/ar`, click: '#bead-1 [data-side="target"] .segment', keys: ['c'] },
  { name: 'coverage', path: `${STATEMENT}/coverage/ru` },
  { name: 'changes', path: `${STATEMENT}/changes/ru` },
  { name: 'term-grid', path: `${STATEMENT}/terms` },
  { name: 'term-grid-phone', path: `${STATEMENT}/terms`, width: 390, height: 844 },
  { name: 'statements', path: '/' },
  { name: 'terms', path: '/terms' },
  { name: 'concept', path: '/terms/ceasefire' },
  { name: 'lookup', path: '/terms?query=ceasefire' },
  { name: 'reports', path: '/reports' },
  { name: 'import', path: '/import' },
]

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const { name, path, width = 1440, height = 900, colorScheme = 'light', click, keys = [] } of pictures) {
  const context = await browser.newContext({ locale: 'en-GB', colorScheme, viewport: { width, height } })
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('hexapla.tour', 'taken'))
  await page.goto(address + path, { waitUntil: 'networkidle' })
  // A page of Chinese fetches its fonts in many parts; without a screen some words are not drawn anew when theirs come.
  await page.evaluate(async () => {
    await document.fonts.ready
    document.body.hidden = true
    document.body.getBoundingClientRect()
    document.body.hidden = false
    await document.fonts.ready
  })
  await page.waitForTimeout(500)
  if (click) {
    await page.locator(click).first().click()
    await page.waitForTimeout(400)
  }
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(400)
  }
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  process.stdout.write(`docs/images/${name}.png\n`)
}
await browser.close()
