import { describe, expect, test } from 'vitest'
import { openPage } from './browser.ts'
import { freshPages, stage, storeStatement } from './stage.ts'

const ENGLISH =
  'The ministry welcomed the agreement. It must be respected by all sides. Twelve observers will arrive on Monday.\n\nNo troops will be deployed.'
const TEXTS: Readonly<Record<string, string>> = {
  ru: 'Министерство приветствовало соглашение. Его должны соблюдать все стороны. Двенадцать наблюдателей прибудут в понедельник.\n\nВойска размещаться не будут.',
  ar: 'رحبت الوزارة بالاتفاق. يجب أن تحترمه جميع الأطراف. سيصل اثنا عشر مراقبًا يوم الاثنين.\n\nلن تُنشر أي قوات.',
  'zh-Hans': '该部对协议表示欢迎。各方必须遵守协议。十二名观察员将于星期一抵达。\n\n不会部署任何部队。',
}

/** Rows as `source:target` ranges of segments, those set by a person with `!`, those for review with `?`. */
const shown = (document: { querySelectorAll(selector: string): ArrayLike<unknown> }) =>
  Array.from(document.querySelectorAll('#beads > tr') as ArrayLike<HTMLElement>, ({ dataset }) =>
    [
      dataset.source,
      ':',
      dataset.target,
      dataset.origin === 'automatic' ? '' : '!',
      dataset.review === undefined ? '' : '?',
    ].join(''),
  ).join(' ')

export function editingStories(): void {
  describe('an editor', () => {
    const given = freshPages()
    const rows = () => given.page.evaluate(`(${shown.toString()})(document)`)
    const savedWith = (revision: number) =>
      given.page.waitForSelector(
        `[data-island="edit-alignment"]:has(.saved[data-state="saved"]) #edit-state[data-revision="${revision}"]`,
        {
          state: 'attached',
        },
      )

    test.each(Object.entries(TEXTS))(
      'corrects %s by keys alone, undoes, and finds it all again after a reload',
      async (language, text) => {
        const { page } = given
        const id = `edited-${language.toLowerCase()}`
        await storeStatement(id, { en: ENGLISH, [language]: text })
        await page.goto(`${stage.server.address}/statements/${id}?unit=sentence`)
        await page.keyboard.press('e')
        await page.waitForURL(`**/edit/${language}`)
        expect(await rows()).toBe('0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4')
        await page.locator('#bead-0 [data-side="target"] .segment').focus()

        await page.keyboard.press('m')
        await savedWith(1)
        expect(await rows()).toBe('0-2:0-2! 2-3:2-3 3-4:3-4')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('s')
        await savedWith(2)
        expect(await rows()).toBe('0-1:0-1! 1-2:1-2! 2-3:2-3 3-4:3-4')
        await page.keyboard.press('u')
        await savedWith(3)
        expect(await rows()).toBe('0-1:0-2! 1-2:2-2! 2-3:2-3 3-4:3-4')
        await page.keyboard.press('Control+z')
        await savedWith(4)
        await page.keyboard.press('d')
        await savedWith(5)
        expect(await rows()).toBe('0-1:0-1! 1-2:1-1! 2-3:1-3! 3-4:3-4')
        await page.keyboard.press('Control+z')
        await savedWith(6)
        await page.keyboard.press('Control+Shift+z')
        await savedWith(7)
        await page.keyboard.press('Control+z')
        await savedWith(8)
        await page.keyboard.press('x')
        await savedWith(9)
        expect(await rows()).toBe('0-1:0-1! 1-1:1-2! 1-2:2-2! 2-3:2-3 3-4:3-4')
        await page.keyboard.press('r')
        await savedWith(10)
        expect(await rows()).toBe('0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4')

        await page.keyboard.press('Space')
        await savedWith(11)
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('f')
        await savedWith(12)
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('a')
        await savedWith(13)
        const settled = '0-1:0-1 1-2:1-2! 2-3:2-3? 3-4:3-4!'
        expect(await rows()).toBe(settled)
        await page.reload()
        expect(await rows()).toBe(settled)
      },
    )

    test.each(Object.entries(TEXTS))(
      'cuts a sentence of %s at a word and joins it again, by keys alone',
      async (language, text) => {
        const { page } = given
        const id = `cut-${language.toLowerCase()}`
        await storeStatement(id, { en: ENGLISH, [language]: text })
        await page.goto(`${stage.server.address}/statements/${id}/edit/${language}`)
        const second = page.locator('[data-side="target"] .segment').nth(1)
        const before = await second.innerText()
        await second.focus()
        await page.keyboard.press('c')
        await page.locator('[data-cutting]').waitFor()
        await page.keyboard.press('Home')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
        await page.keyboard.press(language === 'ar' ? 'ArrowRight' : 'ArrowLeft')
        const words = await page.locator('[data-cut-words]').innerText()
        expect(before.indexOf(words.slice(0, 8))).toBeGreaterThan(0)
        await page.keyboard.press('Escape')
        expect([await page.locator('[data-cutting]').isVisible(), await second.innerText()]).toEqual([false, before])
        await page.keyboard.press('c')
        await page.keyboard.press('Enter')
        await savedWith(1)
        const halves = [await second.innerText(), await page.locator('[data-side="target"] .segment').nth(2).innerText()]
        expect(halves.join(language === 'zh-Hans' ? '' : ' ')).toBe(before)
        await page.keyboard.press('i')
        await savedWith(2)
        expect(await second.innerText()).toBe(before)
        await page.keyboard.press('Control+z')
        await savedWith(3)
        expect(await second.innerText()).toBe(halves[0])
      },
    )

    test('says when somebody else was faster, loses nothing of either, and can do the step again', async () => {
      const { page } = given
      given.expects = /412/
      await storeStatement('edited-by-two', { en: ENGLISH, ru: TEXTS.ru! })
      const address = `${stage.server.address}/statements/edited-by-two/edit/ru`
      await page.goto(address)
      const other = await openPage(stage.browser)
      await other.page.goto(address)
      await other.page.locator('#bead-3 [data-side="target"] .segment').focus()
      await other.page.keyboard.press('a')
      await other.page.waitForSelector('#edit-state[data-revision="1"]', { state: 'attached' })
      await other.close()

      await page.locator('#bead-0 [data-side="source"] .segment').focus()
      await page.keyboard.press('m')
      await page.locator('.notice [data-when="conflict"]').waitFor()
      expect(await rows()).toBe('0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4!')
      await page.locator('[data-again]').click()
      await savedWith(2)
      expect(await rows()).toBe('0-2:0-2! 2-3:2-3 3-4:3-4!')
      expect(await page.locator('.notice').isVisible()).toBe(false)
    })

    test('is told that a step is not saved when the server is away, and saves it when it is back', async () => {
      const { page } = given
      given.expects = /507/
      await storeStatement('edited-offline', { en: ENGLISH, ru: TEXTS.ru! })
      await page.goto(`${stage.server.address}/statements/edited-offline/edit/ru`)
      await page.route('**/edits', (route) => route.fulfill({ status: 507, body: '{}' }))
      await page.locator('#bead-1 [data-side="source"] .segment').focus()
      await page.locator('[data-action="confirm"]').click()
      await page.locator('.saved[data-state="failed"]').waitFor()
      expect(await rows()).toBe('0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4')
      await page.unroute('**/edits')
      await page.locator('[data-again]').click()
      await savedWith(1)
      expect(await rows()).toBe('0-1:0-1 1-2:1-2! 2-3:2-3 3-4:3-4')
    })

    test('gives an action another key, and the list of keys shows it', async () => {
      const { page } = given
      await storeStatement('edited-keys', { en: ENGLISH, ru: TEXTS.ru! })
      await page.goto(`${stage.server.address}/statements/edited-keys/edit/ru`)
      await page.keyboard.press('?')
      await page.locator('[data-change-key="merge"]').press('Enter')
      await page.locator('[data-change-key="merge"][aria-pressed="true"]').waitFor()
      await page.keyboard.press('w')
      await page.locator('#keys [data-key-of="merge"]', { hasText: /^w$/ }).waitFor()
      await page.keyboard.press('Escape')
      await page.locator('#bead-0 [data-side="target"] .segment').focus()
      await page.keyboard.press('m')
      await page.keyboard.press('w')
      await savedWith(1)
      expect(await rows()).toBe('0-2:0-2! 2-3:2-3 3-4:3-4')
    })
  })
}
