import { describe, expect, test } from 'vitest'
import { ALL, freshPages, STATEMENT, stage } from './stage.ts'

/** What a reader says about the texts: judgements, comments, citations. */
export function judgingStories(): void {
  describe('a reader who judges', () => {
    const given = freshPages({ permissions: ['clipboard-read', 'clipboard-write'] })
    const open = async (query = '') => {
      await given.page.goto(`${stage.server.address}${STATEMENT}?languages=${ALL}${query}`)
    }
    const panel = () => given.page.locator('#panel')
    const openFirst = async () => {
      await given.page.keyboard.press('j')
      await given.page.keyboard.press('Enter')
      await panel().waitFor()
    }

    test('sets a difference aside with a reason, sees it after a reload, and takes it back', async () => {
      await open()
      await openFirst()
      const finding = await panel().locator('.finding').getAttribute('data-finding')
      await panel().getByText('Set aside …').click()
      await panel().locator('form[data-judge="waive"] textarea').fill('The word is a quotation.')
      await panel().locator('form[data-judge="waive"] input').fill('An editor')
      await panel().locator('form[data-judge="waive"] button').click()
      await panel().getByText('Set aside by').waitFor()
      await given.page.reload()
      expect(await given.page.locator(`[id="finding-${finding}"]`).innerText()).toMatch(
        /Set aside by .*An editor.*: .*The word is a quotation\./,
      )
      await given.page.locator(`[id="finding-${finding}"] [data-take-back-waiver]`).click()
      await given.page.locator(`[id="finding-${finding}"] form[data-judge="waive"]`).waitFor({ state: 'attached' })
    })

    test('accepts a difference, and comments on it, by keys alone', async () => {
      await open()
      await openFirst()
      await panel().locator('[data-judge="accept"]').press('Enter')
      await panel().getByText('Accepted by').waitFor()
      await panel().locator('.say:has(form[data-judge="comment"]) summary').press('Enter')
      await panel().locator('form[data-judge="comment"] textarea').fill('To be asked.')
      await panel().locator('form[data-judge="comment"] button').press('Enter')
      await panel().locator('.comment').waitFor()
      expect(await panel().locator('.comment').innerText()).toContain('To be asked.')
    })

    /** Chooses the first letters of a text, as a pointer would. */
    const chooseWords = (language: string, length: number) =>
      given.page.evaluate(
        ([tag, count]) => {
          const text = document.querySelector(`td[data-language="${tag}"] .text`)!
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
          const node = walker.nextNode()!
          getSelection()!.setBaseAndExtent(node, 0, node, count as number)
          document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
        },
        [language, length] as const,
      )

    test.each([
      ['en', 6, 'MOSCOW'],
      ['ar', 6, 'موسكو،'],
      ['zh-Hans', 3, '塔斯社'],
    ])('cites words of the version %s so that the address leads back to them', async (language, length, words) => {
      await open()
      await chooseWords(language, length)
      await given.page.locator('[data-cite="link"]').click()
      await given.page.locator('[data-copied]').waitFor()
      const address = await given.page.evaluate(() => navigator.clipboard.readText())
      expect(address).toMatch(new RegExp(`/passages/[^/]+/${language}/[0-9a-f]{64}/0-${length}$`))
      await given.page.locator('[data-cite="quotation"]').click()
      await given.page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('January 8, 2026'))
      expect(await given.page.evaluate(() => navigator.clipboard.readText())).toContain(words)
      await given.page.goto(address)
      expect(await given.page.locator('mark').innerText()).toBe(words)
    })

    test('comments on exact words, and finds the sign in the text', async () => {
      await open()
      await chooseWords('ru', 6)
      await given.page.locator('[data-comment]').click()
      await given.page.locator('.passage-bar textarea').fill('Which city?')
      await given.page.locator('.passage-bar form button').click()
      await given.page.locator('td[data-language="ru"] .remark-sign').click()
      expect(await panel().innerText()).toMatch(/МОСКВА[\s\S]*Which city\?/)
    })

    test.each([
      ['units', 'en', /^units$/i],
      ['военных', 'ru', /^военных$/],
      ['الضمانات', 'ar', /الضمانات/],
      ['部署', 'zh-Hans', /^部署$/],
    ])('finds %s in all versions, marked where it stands', async (query, language, words) => {
      await open(`&find=${encodeURIComponent(query)}`)
      const marked = given.page.locator(`td[data-language="${language}"] mark.found`)
      expect(await marked.count()).toBeGreaterThan(0)
      expect(await marked.first().innerText()).toMatch(words)
      await given.page.keyboard.press('g')
      await given.page.waitForFunction(() => document.querySelector('.is-row mark.found') !== null)
    })
  })
}
