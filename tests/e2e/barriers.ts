import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, type WatchedPage } from './browser.ts'
import { STATEMENT, stage } from './stage.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const OTHERS = [
  `${STATEMENT}/edit/ru`,
  '/',
  '/terms',
  '/terms/ceasefire',
  '/terms?query=ceasefire',
  '/reports',
  '/import',
  '/about',
  '/api',
  '/none',
]

/** Every page in two of the four ways, the two with the most on them in all four. */
export function barriers(): void {
  describe.each([
    ['light, wide', { colorScheme: 'light', viewport: WIDE }, [STATEMENT, `${STATEMENT}/terms`, ...OTHERS]],
    ['dark, narrow', { colorScheme: 'dark', viewport: NARROW }, [STATEMENT, `${STATEMENT}/terms`, ...OTHERS]],
    ['dark, wide', { colorScheme: 'dark', viewport: WIDE }, [STATEMENT, `${STATEMENT}/terms`]],
    ['light, narrow', { colorScheme: 'light', viewport: NARROW }, [STATEMENT, `${STATEMENT}/terms`]],
  ] as const)('%s', (_name, options, paths) => {
    let open: WatchedPage
    beforeAll(async () => {
      open = await openPage(stage.browser, options)
    })
    afterAll(() => open?.close())

    test.each(paths)('%s has no barrier that axe finds, and nothing wider than the window', async (path) => {
      const { page } = open
      await page.goto(stage.server.address + path)
      // Evaluated over the debugging protocol, so the page's own content policy stays as strict as it is.
      const violations = await page.evaluate(`${AXE}; axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect([violations, overflow]).toEqual([[], 0])
    })
  })
}
