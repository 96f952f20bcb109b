/**
 * Measures the workbench in a real browser: node bench/page-speed.ts FOLDER, after npm run build. FOLDER keeps the data between runs; the
 * first run stores a statement of 5,000 paragraphs in seven languages in it, which takes minutes.
 *
 * Prints: largest contentful paint, script as it crosses the wire, the slowest of a reader's interactions (event timing), and frames while scrolling.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser, openPage } from '../tests/e2e/browser.ts'

const ROOT = resolve(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist/src/cli/main.js')
const SAMPLE = 'security-guarantees-2026-01-08'
const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh-Hans']
const PARAGRAPHS = 5_000
/** Paragraphs of the end of the Declaration, which correspond one to one in these versions. */
const USED = 80

const folder = resolve(process.argv[2] ?? join(ROOT, '.cache/page-speed'))
const environment = { ...process.env, HEXAPLA_DATA: join(folder, 'data'), HEXAPLA_LOG_LEVEL: 'error', PORT: '0' }

/** The end of the Declaration again and again, each paragraph with a number of its own; in every fortieth the Russian number is another one. */
function writeLongStatement(): void {
  const texts = join(folder, 'long')
  mkdirSync(texts, { recursive: true })
  for (const language of LANGUAGES) {
    const file = join(ROOT, 'corpus/universal-declaration-of-human-rights', `${language}.txt`)
    const paragraphs = readFileSync(file, 'utf8').split(/\n+/).filter(Boolean).slice(-USED)
    const numbered = Array.from({ length: PARAGRAPHS }, (_, n) => {
      const number = 1_000 + n * 7 + (language === 'ru' && n % 40 === 17 ? 1 : 0)
      return `${paragraphs[n % USED]} (${number})`
    })
    writeFileSync(join(texts, `${language}.txt`), `${numbered.join('\n\n')}\n`)
  }
  const versions = LANGUAGES.map(
    (language, n) =>
      `  - file: ${language}.txt\n    language: ${language}\n    kind: ${n === 0 ? 'source' : 'translation'}\n    provenance: for measuring\n`,
  )
  writeFileSync(
    join(texts, 'statement.yaml'),
    `id: long\ntitle: A long statement\ndate: 2026-01-01\nversions:\n${versions.join('')}`,
  )
}

const round = (value: number) => Math.round(value)

async function paint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
}

/** Begins to note how long each of a reader's interactions takes, from the stroke to the next paint, in ms. */
async function noteInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = []
    // Only what a reader does has an id; a pointer that lies over a page while it loads is no interaction.
    const isInteraction = (entry: PerformanceEntry) => (entry as unknown as { interactionId: number }).interactionId > 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (isInteraction(entry)) noted.push(entry.duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    ;(globalThis as unknown as { interactions: number[] }).interactions = noted
  })
}

const slowestInteraction = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { interactions: number[] }).interactions))

/** Scrolls with the wheel for a while. @returns frames a second, the median, and the slowest one in ms */
async function scroll(page: Page): Promise<{ median: number; p95: number }> {
  await page.evaluate(() => {
    const times: number[] = []
    const step = (time: number) => {
      times.push(time)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
    ;(globalThis as unknown as { frames: number[] }).frames = times
  })
  await page.mouse.move(700, 500)
  for (let n = 0; n < 120; n++) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames)
  const gaps = frames.slice(1).map((time, n) => time - frames[n]!)
  gaps.sort((a, b) => a - b)
  return { median: gaps[gaps.length >> 1]!, p95: gaps[Math.floor(gaps.length * 0.95)]! }
}

if (!existsSync(join(folder, 'data/hexapla.sqlite'))) {
  writeLongStatement()
  mkdirSync(join(folder, 'data'), { recursive: true })
  execFileSync(process.execPath, [MAIN, 'import', join(ROOT, 'corpus', SAMPLE), join(folder, 'long')], {
    env: environment,
    stdio: 'inherit',
  })
}
const server = spawn(process.execPath, [MAIN, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
const [chunk] = (await once(server.stdout, 'data')) as [Buffer]
const address = /http:\S+/.exec(chunk.toString())![0]
const browser = await launchBrowser()
try {
  for (const [name, path] of [
    ['sample', `/statements/${SAMPLE}`],
    [`${PARAGRAPHS} × ${LANGUAGES.length}`, '/statements/long'],
  ] as const) {
    // The first request after a start computes what is kept in memory afterwards.
    const started = performance.now()
    await fetch(address + path).then((answer) => answer.text())
    const cold = performance.now() - started
    const { page, close } = await openPage(browser)
    const scripts: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(address + path, { waitUntil: 'networkidle' })
    const largest = await paint(page)
    const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    await noteInteractions(page)
    for (const key of ['n', 'n', 'j', 'Enter', 'Escape', 'j', ']']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(250)
    }
    await page.locator('.texts tbody th.place a').nth(2).click()
    await page.waitForTimeout(250)
    const event = await slowestInteraction(page)
    await page.keyboard.press('Escape')
    const frame = await scroll(page)
    process.stdout.write(
      `${name.padEnd(10)} first request ${round(cold)} ms · largest paint ${round(largest)} ms · script ${(script / 1000).toFixed(1)} KB · ` +
        `slowest interaction ${round(event)} ms · frame ${frame.median.toFixed(1)} ms, 95 % within ${frame.p95.toFixed(1)} ms\n`,
    )
    await close()
  }
} finally {
  await browser.close()
  server.kill()
}
