import { describe, expect, test } from 'vitest'
import { freshPages, STATEMENT, stage, workbench } from './stage.ts'

/** What helps a reader: glosses, the tour, other colours and sizes, paper. */
export function aidStories(): void {
  describe('a reader who needs help', () => {
    const given = freshPages()
    const card = () => given.page.locator('.gloss')
    const word = () => given.page.locator('.gloss [data-word]').innerText()

    test.each([
      ['en', 'ru', 'ArrowRight', 'moscow'],
      ['en', 'ar', 'ArrowLeft', 'moscow'],
      ['en', 'zh-Hans', 'ArrowRight', 'moscow|tass|kremlin|russia'],
      ['zh', 'ru', 'ArrowRight', '莫斯科'],
      ['ar', 'en', 'ArrowRight', 'موسكو'],
    ])(
      'reading in %s, walks through the words of %s by keys, and sees what they may mean',
      async (reader, text, forwards, meaning) => {
        const { page } = given
        const own = reader === 'zh' ? 'zh-Hans' : reader
        await page.goto(`${stage.server.address}${STATEMENT}?languages=${own},${text}&lang=${reader}`)
        const start = page.locator(`td[data-language="${text}"] .text`).first()
        await page.locator('[data-gloss-toggle]').press('Enter')
        await card().waitFor()
        const first = await word()
        expect(await start.innerText()).toContain(first)
        expect((await card().locator('[data-renderings]').innerText()).toLowerCase()).toMatch(new RegExp(meaning))
        await page.keyboard.press(forwards)
        await page.waitForFunction((before) => document.querySelector('.gloss [data-word]')?.textContent !== before, first)
        await page.keyboard.press(forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft')
        await page.waitForFunction((before) => document.querySelector('.gloss [data-word]')?.textContent === before, first)
        await page.keyboard.press('Escape')
        expect(await card().isVisible()).toBe(false)
      },
    )

    test('rests on a word with the pointer, and turns the aid off again for good', async () => {
      const { page } = given
      await page.goto(workbench())
      await page.keyboard.press('w')
      await page.locator('td[data-language="ru"] .term').first().hover()
      await page.waitForFunction(() => document.querySelector('.gloss [data-word]')?.textContent === 'размещение')
      await page.keyboard.press('w')
      expect(await card().isVisible()).toBe(false)
      await page.reload()
      expect(await page.locator('[data-gloss-toggle]').getAttribute('aria-pressed')).toBe('false')
    })

    test.each(['en', 'ar', 'zh'])('takes the tour in %s by keys alone, and is not offered it again', async (language) => {
      const { page } = given
      await page.goto(`${stage.server.address}${STATEMENT}?lang=${language}`)
      await page.locator('[data-offer] [data-start]').press('Enter')
      const titles: string[] = []
      for (let n = 0; n < 7; n++) {
        const shown = page.locator('.tour-card:not([hidden])')
        titles.push(await shown.locator('h2').innerText())
        expect(await shown.evaluate((element) => element === document.activeElement)).toBe(true)
        const box = (await shown.boundingBox())!
        expect([box.x >= 0, box.y >= 0, box.x + box.width <= 1440, box.y + box.height <= 900]).toEqual([true, true, true, true])
        await page.keyboard.press(n % 2 === 0 ? 'Enter' : language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
      }
      expect(new Set(titles).size).toBe(7)
      expect(await page.locator('.tour').isVisible()).toBe(false)
      await page.reload()
      expect(await page.locator('.tour').isVisible()).toBe(false)
    })

    test('skips the tour', async () => {
      const { page } = given
      await page.goto(stage.server.address + STATEMENT)
      await page.locator('[data-offer] [data-skip]').click()
      await page.reload()
      expect(await page.locator('.tour').isVisible()).toBe(false)
    })

    test('chooses high contrast and large text, and finds them on the next page', async () => {
      const { page } = given
      await page.goto(stage.server.address)
      await page.locator('header .menu summary').press('Enter')
      await page.locator('.display-choices a', { hasText: 'High contrast' }).press('Enter')
      await page.waitForURL('**theme=contrast**')
      await page.locator('header .menu summary').press('Enter')
      await page.locator('.display-choices a', { hasText: 'Very large' }).press('Enter')
      await page.waitForURL('**size=largest**')
      await page.goto(`${stage.server.address}/terms`)
      const style = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement)
        return `${color} on ${backgroundColor}, ${getComputedStyle(document.documentElement).fontSize}`
      })
      expect(style).toBe('rgb(0, 0, 0) on rgb(255, 255, 255), 22px')
    })

    test('prints all rows in their columns, languages and directions', async () => {
      const { page } = given
      await page.goto(`${workbench()}&print=on`)
      await page.emulateMedia({ media: 'print' })
      const shown = await page
        .locator('.texts tbody tr')
        .first()
        .locator('td')
        .evaluateAll((cells) =>
          cells.map((cell) => {
            const text = cell.querySelector<HTMLElement>('.text')!
            return `${text.lang} ${getComputedStyle(text).direction} ${getComputedStyle(cell).display}`
          }),
        )
      expect(shown).toEqual(
        ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh-Hans'].map((tag) => `${tag} ${tag === 'ar' ? 'rtl' : 'ltr'} table-cell`),
      )
      expect(
        await page.locator('.top, .on-screen, .column-menu').evaluateAll((parts) => parts.some((part) => part.checkVisibility())),
      ).toBe(false)
      expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })
}
