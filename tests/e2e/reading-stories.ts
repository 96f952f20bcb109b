import { describe, expect, test } from 'vitest'
import { openPage } from './browser.ts'
import { STREAM_ENDED } from './import-stories.ts'
import { ALL, freshPages, STATEMENT, stage, workbench } from './stage.ts'

/** What a reader does. */
export function readingStories(): void {
  describe('a reader', () => {
    const given = freshPages()

    test('goes from the list to the statement in seven languages, with key terms marked in every column', async () => {
      const { page } = given
      await page.goto(stage.server.address)
      await page.locator('.entries-list a').first().click()
      await page.waitForURL(`**${STATEMENT}`)
      const columns = await page
        .locator('.texts thead th.column')
        .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-language')))
      expect([...columns].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ru', 'zh-Hans'])
      for (const language of columns) {
        expect(await page.locator(`.texts td[data-language="${language}"] .term`).count(), `${language}`).toBeGreaterThan(5)
      }
      expect(await page.locator('.texts .sign').count()).toBeGreaterThan(0)
    })

    test('reads Arabic from right to left between columns from left to right', async () => {
      const { page } = given
      await page.goto(workbench())
      expect(
        await page
          .locator('td[data-language="ar"] .text')
          .first()
          .evaluate((text) => getComputedStyle(text).direction),
      ).toBe('rtl')
      expect(
        await page
          .locator('td[data-language="en"] .text')
          .first()
          .evaluate((text) => getComputedStyle(text).direction),
      ).toBe('ltr')
    })

    test('sees the counterparts of a term under the pointer, and under the focus', async () => {
      const { page } = given
      await page.goto(workbench())
      const linked = page.locator('td.pivot a.term[data-link]').first()
      const languages = () =>
        page.locator('.is-linked').evaluateAll((marks) => new Set(marks.map((mark) => mark.closest('td')?.dataset.language)).size)
      await linked.hover()
      expect(await languages()).toBeGreaterThan(3)
      await page.locator('h1').hover()
      expect(await languages()).toBe(0)
      await linked.focus()
      expect(await languages()).toBeGreaterThan(3)
    })

    test('opens the explanation of a mark and closes it with Esc', async () => {
      const { page } = given
      await page.goto(workbench())
      await page.locator('td.pivot a.term').first().click()
      const panel = page.locator('#panel')
      expect(await panel.isVisible()).toBe(true)
      expect((await panel.innerText()).length).toBeGreaterThan(50)
      await page.keyboard.press('Escape')
      expect(await panel.isVisible()).toBe(false)
    })

    test('walks through the differences by keys alone', async () => {
      const { page } = given
      await page.goto(workbench())
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-finding') ?? null)
      await page.keyboard.press('j')
      const first = await focused()
      await page.keyboard.press('j')
      const second = await focused()
      await page.keyboard.press('k')
      expect([first !== null, second !== first, await focused()]).toEqual([true, true, first])
      await page.keyboard.press('Enter')
      expect(await page.locator('#panel').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await focused()).toBe(first)
      await page.keyboard.press('?')
      expect(await page.locator('#keys').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
    })

    test('changes to sentences, and sees more rows', async () => {
      const { page } = given
      await page.goto(workbench())
      const paragraphs = await page.locator('.texts tbody tr').count()
      await Promise.all([page.waitForURL('**unit=sentence**'), page.locator('select[name="unit"]').selectOption('sentence')])
      expect(await page.locator('.texts tbody tr').count()).toBeGreaterThan(paragraphs)
    })

    test('filters by the kind of difference', async () => {
      const { page } = given
      await page.goto(workbench())
      const before = await page.locator('.texts .sign').count()
      await page.locator('.toolbar details:has(select[name="kind"]) > summary').click()
      const kind = await page.locator('select[name="kind"] option').nth(1).getAttribute('value')
      await Promise.all([page.waitForURL(`**kind=${kind}**`), page.locator('select[name="kind"]').selectOption(kind!)])
      const after = await page.locator('.texts .sign').count()
      expect([after > 0, after < before]).toEqual([true, true])
    })

    test('turns the interface to Arabic: everything but the texts runs the other way', async () => {
      const { page } = given
      await page.goto(workbench())
      await page.locator('header .menu summary').click()
      await page.locator('header a[hreflang="ar"]').click()
      await page.waitForURL('**lang=ar**')
      expect(
        await page.locator('html').evaluate((html) => `${(html as HTMLElement).lang} ${getComputedStyle(html).direction}`),
      ).toBe('ar rtl')
      expect(
        await page
          .locator('td[data-language="en"] .text')
          .first()
          .evaluate((text) => getComputedStyle(text).direction),
      ).toBe('ltr')
      await page.goto(stage.server.address)
      expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    })

    test('imports two texts: looks at what was recognised, then stores them', async () => {
      const { page } = given
      given.expects = STREAM_ENDED
      await page.goto(`${stage.server.address}/import`)
      await page.locator('input[type="file"]').setInputFiles([
        {
          name: 'note.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from(
            'A ceasefire must come before any deployment of foreign troops, the spokeswoman told reporters on Friday.',
          ),
        },
        {
          name: 'нота.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from(
            'Прекращение огня должно предшествовать любому развёртыванию иностранных войск, сказала журналистам в пятницу официальный представитель.',
          ),
        },
      ])
      await page.locator('main button[type="submit"]').click()
      await page.waitForURL('**/import/check')
      expect(
        await page
          .locator('input[name^="language-"]')
          .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
      ).toEqual(['en', 'ru'])
      await page.locator('input[name="title"]').fill('A note <b>on</b> order')
      await page.locator('main button[type="submit"]').click()
      await page.getByText('So the texts would be paired.').waitFor()
      expect(await page.locator('section.card').innerText()).toMatch(/Russian[\s\S]*% linked/)
      await page.locator('main button[type="submit"].primary').click()
      await page.locator('main a.primary').click()
      expect(await page.locator('h1').innerText()).toBe('A note <b>on</b> order')
      expect(await page.locator('.texts td[data-language="ru"]').innerText()).toContain('Прекращение огня')
    })
  })

  test('everything can be read without script', async () => {
    const { page, close } = await openPage(stage.browser, { javaScriptEnabled: false })
    await page.goto(`${stage.server.address}${STATEMENT}?languages=${ALL}`)
    await page.locator('.texts .sign').first().click()
    const target = new URL(page.url()).hash
    expect(target).toMatch(/^#finding-/)
    expect(await page.locator(`[id="${target.slice(1)}"]`).isVisible()).toBe(true)
    await page.locator('select[name="unit"]').selectOption('sentence')
    await page.locator('.toolbar button[type="submit"]').click()
    await page.waitForURL('**unit=sentence**')
    expect(await page.locator('.texts tbody tr').count()).toBeGreaterThan(5)
    await close()
  })
}
