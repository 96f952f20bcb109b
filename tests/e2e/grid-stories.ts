import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SAMPLE } from '../server/fixture.ts'
import { ALL, freshPages, STATEMENT, stage, storeStatement } from './stage.ts'

/** Paragraphs of the sample statement. */
const paragraphsOf = (language: string) =>
  readFileSync(resolve(import.meta.dirname, '../../corpus', SAMPLE, `${language.slice(0, 2)}.txt`), 'utf8')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
const OTHERS = ['ru', 'ar', 'zh-Hans'] as const

/** The grid of terms, and the ways to what is missing. */
export function gridStories(): void {
  describe('a reader of the term grid', () => {
    const given = freshPages()
    const cells = (column: string) =>
      given.page.locator('.grid tbody tr').evaluateAll(
        (rows, name) =>
          rows.map((row) => {
            const heads = [...row.closest('table')!.querySelectorAll('thead th')]
            const at = heads.findIndex((head) => head.querySelector(`[lang="${name}"]`))
            const cell = row.children[at] as HTMLElement
            return { departs: cell.dataset.departs !== undefined, found: cell.querySelectorAll('.found-in').length }
          }),
        column,
      )

    test.each([
      ['en', 'ru', 'Russian'],
      ['ar', 'zh-Hans', 'الصينية المبسطة'],
      ['zh', 'ar', '阿拉伯语'],
    ])('in %s, keeps the places where %s departs, and is told its name', async (language, departing, name) => {
      const { page } = given
      await page.goto(`${stage.server.address}${STATEMENT}/terms?languages=${ALL}&lang=${language}`)
      const all = await page.locator('.grid tbody tr').count()
      await page.locator('.filters summary').press('Enter')
      await Promise.all([
        page.waitForURL(`**departing=${departing}**`),
        page.locator('select[name="departing"]').selectOption(departing),
      ])
      const shown = await cells(departing)
      expect([shown.length > 0, shown.length < all, shown.every(({ departs, found }) => departs || found > 0)]).toEqual([
        true,
        true,
        true,
      ])
      expect(await page.locator('.grid .departing').first().innerText()).toContain(name)
    })

    test('sees heads and occurrences whichever way the grid is pushed, and Arabic set from the right', async () => {
      const { page } = given
      await page.setViewportSize({ width: 700, height: 500 })
      await page.goto(`${stage.server.address}${STATEMENT}/terms?languages=${ALL}&sort=text`)
      await page.locator('.scroll').evaluate((box) => box.scrollTo({ top: 400, left: 300, behavior: 'instant' }))
      const inside = await page.locator('.scroll').evaluate((box) => {
        const at = (selector: string) => box.querySelector(selector)!.getBoundingClientRect()
        const own = box.getBoundingClientRect()
        return [Math.round(at('thead th').top - own.top), Math.round(at('tbody th').left - own.left)]
      })
      expect(inside).toEqual([0, 0])
      expect(
        await page
          .locator('.grid td:has([lang="ar"])')
          .first()
          .evaluate((cell) => getComputedStyle(cell).direction),
      ).toBe('rtl')
    })

    test('goes from a place to its row, and from a sign to its explanation, by keys', async () => {
      const { page } = given
      await page.goto(`${stage.server.address}${STATEMENT}/terms?languages=${ALL}`)
      const sign = page.locator('.grid .found-in').first()
      const target = new URL((await sign.getAttribute('href'))!, page.url()).hash.slice(1)
      await sign.press('Enter')
      await page.waitForURL(`**#${target}`)
      expect(await page.locator(`[id="${target}"]`).isVisible()).toBe(true)
      await page.goBack()
      await page.locator('.grid .to-row').first().press('Enter')
      await page.waitForURL('**#bead-*')
      expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible()).toBe(true)
    })
  })

  describe('a reader who looks for what is missing', () => {
    const given = freshPages()

    test.each(OTHERS)(
      'finds a paragraph that %s leaves out, by keys, by the map and in the proof of coverage',
      async (language) => {
        const { page } = given
        const id = `missing-${language.toLowerCase()}`
        const english = paragraphsOf('en')
        const shorter = paragraphsOf(language).filter((_, n) => n !== 2)
        await storeStatement(id, { en: english.join('\n\n'), [language]: shorter.join('\n\n') })
        await page.goto(`${stage.server.address}/statements/${id}`)
        await page.keyboard.press('o')
        await page.waitForFunction(() => document.querySelector('.is-row')?.id === 'bead-2')
        expect(await page.locator('#bead-2 .absent').isVisible()).toBe(true)
        expect(await page.locator('.minimap a[data-row="2"]').textContent()).toBe('✕')
        await page.goto(`${stage.server.address}/statements/${id}/coverage/${language}`)
        expect((await page.locator('.rest blockquote').allInnerTexts()).join(' ')).toContain(english[2])
        await page.locator('.rest a').first().press('Enter')
        await page.waitForURL(`**/edit/${language}**`)
      },
    )
  })
}
