import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, type WatchedPage } from './browser.ts'
import { STATEMENT, stage } from './stage.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PATHS = [
  STATEMENT,
  `${STATEMENT}?unit=reading`,
  `${STATEMENT}?tour=on`,
  `${STATEMENT}?print=on`,
  `${STATEMENT}/terms`,
  `${STATEMENT}/edit/ru`,
  `${STATEMENT}/coverage/ru`,
  `${STATEMENT}/changes/ru`,
  '/',
  '/terms',
  '/terms/ceasefire',
  '/terms?query=ceasefire',
  '/terms/ceasefire/edit',
  '/terms/ceasefire/history',
  '/widget?query=ceasefire',
  '/termbase/new',
  '/termbase/check',
  '/termbase/import',
  '/termbase/candidates',
  '/termbase/candidates/ukrainian%20territori',
  '/reports',
  '/import',
  '/jobs',
  '/about',
  '/api',
  '/none',
  // The language is kept from here on.
  `${STATEMENT}?lang=ar&unit=sentence&latin=on&find=%D9%88%D9%82%D9%81`,
  `${STATEMENT}/terms`,
  '/terms/ceasefire',
]
/** Colours alone change from theme to theme; all else is looked at in the first. Both screens have the same colours. */
const THEMES = [
  ['light', { colorScheme: 'light', contrast: null }],
  ['dark', { colorScheme: 'dark', contrast: null }],
  ['high contrast', { colorScheme: 'light', contrast: 'more' }],
  ['high contrast, dark', { colorScheme: 'dark', contrast: 'more' }],
] as const

/** Evaluated over the debugging protocol, so the page's own content policy stays as strict as it is. */
function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`)
}

/** Every page on a wide and a narrow screen, in every theme, by all rules of axe with those of WCAG 2.2 AA. */
export function barriers(): void {
  describe.each([
    ['wide', { width: 1440, height: 900 }, THEMES],
    ['narrow', { width: 390, height: 844 }, THEMES.slice(0, 1)],
  ] as const)('on a %s screen', (_name, viewport, themes) => {
    let open: WatchedPage
    beforeAll(async () => {
      open = await openPage(stage.browser, { viewport })
    })
    afterAll(() => open?.close())

    test.each(PATHS)('%s has no barrier that axe finds in any theme, and nothing wider than the window', async (path) => {
      const { page } = open
      await page.goto(stage.server.address + path)
      await page.evaluate(AXE)
      const found: Record<string, string[]> = {}
      for (const [theme, media] of themes) {
        await page.emulateMedia(media)
        const rules = theme === 'light' ? { rules: { 'target-size': { enabled: true } } } : { runOnly: ['color-contrast'] }
        found[theme] = await violations(page, rules)
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect([found, overflow]).toEqual([Object.fromEntries(themes.map(([theme]) => [theme, []])), 0])
    })
  })
}
