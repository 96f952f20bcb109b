import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sample: true })
})
afterAll(() => server.close())

/** The fields of a form as a browser without script would send them, with some filled in. */
async function formOf(path: string, filled: Record<string, string> = {}): Promise<URLSearchParams> {
  return fieldsOf(await (await server.get(path)).text(), filled)
}
function fieldsOf(html: string, filled: Record<string, string> = {}): URLSearchParams {
  const form = parseHTML(html).document.querySelector('main form[method=post]')!
  const fields = new URLSearchParams()
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name')!
    if (field.getAttribute('type') === 'checkbox') continue
    const chosen = field.querySelector('option[selected]') ?? field.querySelector('option')
    fields.set(name, chosen?.getAttribute('value') ?? field.getAttribute('value') ?? field.textContent ?? '')
  }
  for (const [name, value] of Object.entries(filled)) fields.set(name, value)
  return fields
}
const post = (path: string, body: URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(server.address + path, { method: 'POST', body, redirect: 'manual', headers })
const text = (html: string, selector: string) => parseHTML(html).document.querySelector(selector)?.textContent ?? null

describe('a terminologist, without script', () => {
  test('makes a concept, fills more lines, and sees it proposed', async () => {
    const first = await formOf('/termbase/new', {
      id: 'lull',
      definition: 'A pause.',
      'language-0': 'en',
      'term-0': 'lull',
      action: 'more',
    })
    const more = await (await post('/termbase/new', first)).text()
    const second = fieldsOf(more, { 'language-3': 'ar', 'term-3': 'هدوء', action: 'save', author: 'Anna' })
    const saved = await post('/termbase/new', second)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/terms/lull'])
    const page = await (await server.get('/terms/lull')).text()
    expect(page).toContain('هدوء')
    expect(text(page, '.doubt')).toContain('proposed')
    expect(page).not.toContain('admitted term')
  })

  test('who was slower sees both, loses nothing, and decides', async () => {
    const [anna, vera] = [
      await formOf('/terms/ceasefire/edit', { definition: 'Written by Anna.', action: 'save', author: 'Anna' }),
      await formOf('/terms/ceasefire/edit', { definition: 'Written by Vera.', action: 'save', author: 'Vera' }),
    ]
    expect((await post('/terms/ceasefire/edit', anna)).status).toBe(303)
    const late = await post('/terms/ceasefire/edit', vera)
    const html = await late.text()
    expect(late.status).toBe(412)
    expect([text(html, 'textarea'), html.includes('Written by Anna.')]).toEqual(['Written by Vera.', true])
    expect((await server.stores.termbase.find('ceasefire'))!.definition).toBe('Written by Anna.')
    expect((await post('/terms/ceasefire/edit', fieldsOf(html, { action: 'save' }))).status).toBe(303)
    expect((await server.stores.termbase.find('ceasefire'))!.definition).toBe('Written by Vera.')
  })

  test('takes the last step back, and any other', async () => {
    const undone = await post('/terms/ceasefire/restore', await formOf('/terms/ceasefire/history'))
    expect(undone.status).toBe(303)
    expect((await server.stores.termbase.find('ceasefire'))!.definition).toBe('Written by Anna.')
    const html = await (await server.get('/terms/ceasefire/history')).text()
    expect(parseHTML(html).document.querySelectorAll('ol > li').length).toBe(4)
  })

  test('is told what is wrong with a form, and finds it as it was', async () => {
    const wrong = await formOf('/termbase/new', { id: 'no id!', 'language-0': 'en', 'term-0': 'lull', action: 'save' })
    const answer = await post('/termbase/new', wrong)
    expect([answer.status, text(await answer.text(), '.error-note code')]).toEqual([400, 'request.invalid'])
    const taken = await post('/termbase/new', await formOf('/termbase/new', { id: 'truce', action: 'save' }))
    expect([taken.status, text(await taken.text(), '.error-note code')]).toEqual([409, 'concept.exists'])
    const tag = await formOf('/termbase/new', { id: 'x', 'language-0': 'qqq', 'term-0': 'lull', action: 'save' })
    expect((await post('/termbase/new', tag)).status).toBe(422)
  })

  test('makes a candidate a proposal with the renderings ticked, and nothing of it is approved', async () => {
    const list = await (await server.get('/termbase/candidates')).text()
    const address = [...parseHTML(list).document.querySelectorAll('th a')].find(
      (link) => link.textContent === 'Ukrainian territory',
    )!
    const html = await (await server.get(address.getAttribute('href')!)).text()
    const boxes = [...parseHTML(html).document.querySelectorAll('input[name=rendering]')].map((box) => box.getAttribute('value')!)
    expect(boxes).toContain('["ru","территории Украины"]')
    const fields = fieldsOf(html)
    fields.delete('rendering')
    fields.append('rendering', '["ru","территории Украины"]')
    fields.append('rendering', '["zh-Hans","乌克兰领土"]')
    const made = await post('/termbase/candidates', fields)
    expect([made.status, made.headers.get('location')]).toEqual([303, '/terms/ukrainian-territory/edit'])
    expect(await server.stores.termbase.find('ukrainian-territory')).toEqual({
      id: 'ukrainian-territory',
      subject: null,
      definition: '',
      designations: {
        en: [{ term: 'Ukrainian territory', status: 'admitted', note: null }],
        ru: [{ term: 'территории Украины', status: 'admitted', note: null }],
        zh: [{ term: '乌克兰领土', status: 'admitted', note: null }],
      },
      state: 'proposed',
    })
    for (const path of ['/terms/ukrainian-territory', '/terms?query=Ukrainian%20territory']) {
      const shown = await (await server.get(path)).text()
      expect([
        shown.includes('proposed, not approved'),
        /(?:admitted|preferred) term/.test(text(shown, 'dl.designations')!),
      ]).toEqual([true, false])
    }
  })

  test('approves a proposal', async () => {
    const approved = await post('/terms/lull/state', await formOf('/terms/lull', { author: 'Vera' }))
    expect([approved.status, approved.headers.get('location')]).toEqual([303, '/terms/lull'])
    expect((await server.stores.termbase.find('lull'))!.state).toBeUndefined()
    expect((await server.stores.termbase.history('lull')).map(({ kind, author }) => `${kind} ${author}`)).toEqual([
      'created Anna',
      'approved Vera',
    ])
  })

  test('brings in a file after seeing what is new in it', async () => {
    const file = 'concepts:\n  - id: pause\n    designations: { fr: [{ term: pause, status: preferred }] }\n'
    const upload = (path: string, body: FormData) => fetch(server.address + path, { method: 'POST', body })
    const chosen = new FormData()
    chosen.set('files', new Blob([file]), 'terms.yaml')
    const checked = await (await upload('/termbase/import/check', chosen)).text()
    expect(await server.stores.termbase.find('pause')).toBeNull()
    const fields = new FormData()
    for (const [name, value] of fieldsOf(checked)) fields.set(name, value)
    expect(fields.get('choice:pause')).toBe('take')
    const done = await upload('/termbase/import', fields)
    expect([done.status, (await server.stores.termbase.find('pause'))?.designations]).toEqual([
      200,
      { fr: [{ term: 'pause', status: 'preferred', note: null }] },
    ])
    const again = await upload('/termbase/import', fields)
    expect([again.status, text(await again.text(), '.error-note code')]).toEqual([412, 'concept.stale'])
    const broken = new FormData()
    broken.set('files', new Blob(['concepts: [']), 'terms.yaml')
    expect((await upload('/termbase/import/check', broken)).status).toBe(422)
  })
})

test.each([
  '/termbase/new',
  '/terms/ceasefire/edit',
  '/terms/ceasefire/state',
  '/terms/ceasefire/restore',
  '/terms/ceasefire/merge',
  '/terms/ceasefire/remove',
  '/termbase/candidates',
  '/termbase/import',
])('%s takes nothing that another site sends', async (path) => {
  const before = await server.stores.termbase.edition()
  const answer = await post(path, new URLSearchParams({ revision: '0', id: 'x' }), { 'sec-fetch-site': 'cross-site' })
  expect([answer.status, await server.stores.termbase.edition()]).toEqual([400, before])
})
