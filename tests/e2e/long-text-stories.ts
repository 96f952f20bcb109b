import { describe, expect, test } from 'vitest'
import { openPage } from './browser.ts'
import { freshPages, stage, storeStatement } from './stage.ts'

const ROWS = 450
const ENGLISH = Array.from({ length: ROWS }, (_, n) =>
  n === 400 ? 'Exactly 77 observers arrived in the city.' : `Clause ${n} enters into force in the year ${1500 + n}.`,
)
const RUSSIAN = Array.from({ length: ROWS }, (_, n) =>
  n === 400 ? 'В город прибыли ровно 78 наблюдателей.' : `Пункт ${n} вступает в силу в ${1500 + n} году.`,
)

/** A statement too long to be shown at once. */
export function longTextStories(): void {
  describe('a reader of a long statement', () => {
    const given = freshPages()
    const address = () => `${stage.server.address}/statements/long-statement`
    const loaded = () =>
      given.page.locator('.texts tbody:not(.empty-part)').evaluateAll((parts) => parts.map((part) => part.dataset.from))

    test('gets the first part, and the others as they come near', async () => {
      const { page } = given
      await storeStatement('long-statement', { en: ENGLISH.join('\n\n'), ru: RUSSIAN.join('\n\n') })
      await page.goto(address())
      expect(await page.locator('.texts tbody tr[data-bead]').count()).toBe(200)
      await page.evaluate(() => document.querySelector('.texts')!.scrollIntoView({ block: 'end', behavior: 'instant' }))
      await page.locator('#bead-449').waitFor()
      expect(await loaded()).toContain('400')
      expect(await page.locator('#bead-449').innerText()).toContain('1949')
    })

    test('comes to a difference in a part that is not there yet, and reads its explanation', async () => {
      const { page } = given
      await page.goto(address())
      await page.keyboard.press('j')
      await page.waitForFunction(() => document.activeElement?.closest('tr')?.id === 'bead-400')
      await page.keyboard.press('Enter')
      expect(await page.locator('#panel').innerText()).toMatch(/77[\s\S]*78/)
    })

    test('follows the address of a row far down', async () => {
      const { page } = given
      await page.goto(`${address()}#bead-420`)
      await page.locator('#bead-420').waitFor()
      await page.waitForFunction(() => {
        const { top } = document.querySelector('#bead-420')!.getBoundingClientRect()
        return top >= 0 && top < innerHeight
      })
    })

    test('turns the pages without script', async () => {
      const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false })
      await page.goto(address())
      await page.locator('.pages a').first().click()
      await page.locator('.pages a').nth(1).click()
      await page.waitForURL('**from=400')
      expect(await page.locator('#bead-400 .difference').count()).toBeGreaterThan(0)
      await close()
    })

    test('sees only the rows that differ', async () => {
      const { page } = given
      await page.goto(`${address()}?rows=differing`)
      expect(await page.locator('.texts tbody tr').evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['bead-400'])
    })
  })

  describe('a reader who arranges the columns', () => {
    const given = freshPages()
    const heads = () =>
      given.page
        .locator('.texts thead th.column')
        .evaluateAll((all) => all.map((head) => head.getAttribute('data-language')).join())
    const choose = async (language: string, item: string) => {
      await given.page.locator(`th[data-language="${language}"] .column-menu summary`).click()
      await Promise.all([given.page.waitForNavigation(), given.page.getByRole('link', { name: item }).click()])
    }

    test('moves, hides and keeps columns in place, changes what they are compared with, and keeps a width', async () => {
      const { page } = given
      await page.goto(`${stage.server.address}/statements/security-guarantees-2026-01-08?languages=en,ru,fr`)
      await choose('fr', 'Move towards the beginning')
      expect(await heads()).toBe('en,fr,ru')
      await choose('ru', 'Keep in place')
      expect(await heads()).toBe('ru,en,fr')
      await choose('fr', 'Compare the others with it')
      expect(await page.locator('th.pivot').getAttribute('data-language')).toBe('fr')
      await choose('en', 'Hide')
      expect(await heads()).toBe('ru,fr')
      const width = () =>
        page.locator('th[data-language="ru"]').evaluate((head) => Math.round(head.getBoundingClientRect().width))
      const before = await width()
      await page.locator('th[data-language="ru"] .width-handle').press('ArrowLeft')
      await page.locator('th[data-language="ru"] .width-handle').press('ArrowLeft')
      const after = await width()
      expect(after).toBeLessThan(before)
      await page.reload()
      expect(await width()).toBe(after)
    })
  })
}
