import { describe, expect, test } from 'vitest'
import { freshPages, stage } from './stage.ts'

const TEXTS = {
  'note.txt': 'A ceasefire must come first.\n\nForeign troops may follow only by agreement of both sides, the minister said.',
  'مذكرة.txt': 'يجب أن يأتي وقف إطلاق النار أولًا.\n\nولا يجوز أن تتبعه قوات أجنبية إلا باتفاق الطرفين، كما قال الوزير.',
  '照会.txt': '首先必须停火。\n\n部长说，外国军队只有在双方同意后才能进驻。',
}

/** Chromium may call a stream that was read to its end aborted when the page has let go of it. */
export const STREAM_ENDED = /import\/preview net::ERR_ABORTED/

/** From files to a statement. */
export function importStories(): void {
  describe('a reader who imports', () => {
    const given = freshPages()

    /** Lets files fall on the page, as a pointer would that carries them. */
    const drop = () =>
      given.page.evaluate((texts) => {
        const transfer = new DataTransfer()
        for (const [name, text] of Object.entries(texts)) transfer.items.add(new File([text], name, { type: 'text/plain' }))
        document
          .querySelector('main')!
          .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      }, TEXTS)
    const titles = async () =>
      ((await (await stage.server.get('/api/v1/statements')).json()) as { statements: { title: string }[] }).statements.map(
        ({ title }) => title,
      )
    const next = () => given.page.locator('main button[type="submit"].primary').press('Enter')

    test('drops several files, sees their languages and how they would be paired, goes back, and stores them', async () => {
      const { page } = given
      given.expects = STREAM_ENDED
      await page.goto(`${stage.server.address}/import`)
      await drop()
      await next()
      await page.waitForURL('**/import/check')
      const languages = () =>
        page
          .locator('input[name^="language-"]:not([type="hidden"])')
          .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
      expect(await languages()).toEqual(['en', 'ar', 'zh-Hans'])
      await page.locator('input[name="title"]').fill('Dropped files')
      await next()
      await page.getByText('So the texts would be paired.').waitFor()
      expect(await page.locator('section.card h2').allInnerTexts()).toEqual(['Arabic', 'Simplified Chinese'])
      expect(await titles()).not.toContain('Dropped files')
      await page.getByText('Back to the languages').press('Enter')
      await page.waitForURL('**/import/again')
      expect([await languages(), await page.locator('input[name="title"]').inputValue()]).toEqual([
        ['en', 'ar', 'zh-Hans'],
        'Dropped files',
      ])
      await next()
      await page.getByText('So the texts would be paired.').waitFor()
      await next()
      await page.locator('main a.primary').press('Enter')
      expect(await page.locator('.texts thead th.column').count()).toBe(3)
    })

    test('cancels while the texts are being paired, and nothing is stored', async () => {
      const { page } = given
      given.expects = /ERR_ABORTED|ERR_FAILED/
      await page.goto(`${stage.server.address}/import`)
      await drop()
      await next()
      await page.waitForURL('**/import/check')
      await page.locator('input[name="title"]').fill('Cancelled files')
      let asked = () => {}
      const begun = new Promise<void>((resolve) => {
        asked = resolve
      })
      await page.route('**/import/preview', () => asked())
      await next()
      await begun
      await page.locator('[data-cancel]').press('Enter')
      await page.getByText('Cancelled. Nothing was stored.').waitFor()
      expect(await page.locator('[data-working]').isVisible()).toBe(false)
      expect(await titles()).not.toContain('Cancelled files')
    })
  })
}
