import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './fixture.ts'
import { fieldsOf, form } from './multipart.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ENGLISH = 'A ceasefire must come first.\n\nForeign troops may follow only by agreement of both sides, the minister said.'
const GERMAN =
  'Zuerst muss eine Waffenruhe kommen.\n\nAusländische Truppen dürfen nur mit Zustimmung beider Seiten folgen, sagte der Minister.'

const post = async (path: string, body: FormData) => {
  const answer = await fetch(server.address + path, { method: 'POST', body })
  return { status: answer.status, html: await answer.text() }
}
const titles = async () => {
  const { statements } = (await (await server.get('/api/v1/statements')).json()) as { statements: { title: string }[] }
  return statements.map(({ title }) => title)
}

test('texts are looked at, confirmed and only then stored; once more changes nothing', async () => {
  const checked = await post(
    '/import/check',
    form({}, [
      { name: 'en.txt', bytes: ENGLISH },
      { name: 'de.txt', bytes: GERMAN },
    ]),
  )
  const fields = { ...fieldsOf(checked.html), title: 'Order of steps', date: '2026-02-03', 'provenance-1': 'a test' }
  expect(fields).toMatchObject({
    count: '2',
    'language-0': 'en',
    'kind-0': 'source',
    'language-1': 'de',
    'kind-1': 'translation',
  })
  expect(await titles()).toEqual([])

  const stored = await post('/import', form(fields))
  expect([stored.status, stored.html.includes('href="/statements/order-of-steps"')]).toEqual([200, true])
  expect(await titles()).toEqual(['Order of steps'])
  expect(await (await server.get('/api/v1/statements/order-of-steps/versions/en')).json()).toMatchObject({ text: ENGLISH })
  expect(await (await server.get('/api/v1/statements/order-of-steps/workbench')).json()).toMatchObject({
    statement: { date: '2026-02-03', publisher: null, note: null },
    versions: [{ language: 'en' }, { language: 'de', provenance: 'a test' }],
  })

  const again = await post('/import', form(fields))
  expect(again.html).toContain('Nothing has changed')
  expect(await titles()).toEqual(['Order of steps'])
})

test('pasted texts are taken as they were pasted, although forms change line ends', async () => {
  const checked = await post('/import/check', form({ pasted: ENGLISH.replaceAll('\n', '\r\n') }))
  expect(JSON.parse(fieldsOf(checked.html)['text-0']!)).toBe(ENGLISH)
})

test('a text that is not ticked is left out', async () => {
  const checked = await post(
    '/import/check',
    form({}, [
      { name: 'en.txt', bytes: ENGLISH },
      { name: 'de.txt', bytes: GERMAN },
    ]),
  )
  const { 'include-1': _, ...fields }: Record<string, string> = { ...fieldsOf(checked.html), title: 'English only' }
  await post('/import', form(fields))
  const { versions } = (await (await server.get('/api/v1/statements/english-only/workbench')).json()) as {
    versions: { language: string }[]
  }
  expect(versions.map(({ language }) => language)).toEqual(['en'])
})

test.each([
  ['two texts in one language', { 'language-1': 'en' }, 422, 'statement.duplicate-language'],
  ['an unknown tag', { 'language-1': 'xx-klingon!' }, 422, 'language.unknown-tag'],
  ['no source', { 'kind-0': 'translation' }, 422, 'statement.no-source'],
])('%s: the form comes back with what was entered and why, and nothing is stored', async (_name, wrong, status, code) => {
  const before = await titles()
  const checked = await post(
    '/import/check',
    form({}, [
      { name: 'en.txt', bytes: ENGLISH },
      { name: 'de.txt', bytes: GERMAN },
    ]),
  )
  const refused = await post('/import', form({ ...fieldsOf(checked.html), title: 'Refused', ...wrong }))
  expect([refused.status, refused.html.includes(`<code>${code}</code>`)]).toEqual([status, true])
  expect(fieldsOf(refused.html)).toMatchObject({ title: 'Refused', 'text-1': JSON.stringify(GERMAN) })
  expect(await titles()).toEqual(before)
})

test.each([
  ['no title', { title: ' ' }],
  ['a date that is none', { date: '2026-13-40' }],
  ['a text that is no JSON', { 'text-0': 'as it is' }],
  ['a count that is none', { count: 'many' }],
])('%s is a bad request', async (_name, wrong) => {
  const checked = await post('/import/check', form({}, [{ name: 'en.txt', bytes: ENGLISH }]))
  const refused = await post('/import', form({ ...fieldsOf(checked.html), title: 'Refused', ...wrong }))
  expect([refused.status, refused.html.includes('<code>request.invalid</code>')]).toEqual([400, true])
})

const TABLE = `code,en,fr,Fassung B,Notes
a1,Peace is near. Talks go on.,La paix est proche. Les pourparlers continuent.,Der Friede ist nah. Die Gespräche gehen weiter.,for print
a2,The minister left.,Le ministre est parti.,,for the web
a3,Nobody spoke of the weather in the North.,Personne ne parla du temps dans le Nord.,Niemand sprach vom Wetter im Norden.,for print
`

test('columns of a table that name no language are offered, and become versions when somebody names one', async () => {
  const checked = await post('/import/check', form({}, [{ name: 'table.csv', bytes: TABLE }]))
  const fields = fieldsOf(checked.html)
  const columns = Array.from({ length: Number(fields.count) }, (_, n) => [
    fields[`column-${n}`] ?? null,
    fields[`include-${n}`] ?? null,
  ])
  expect(columns).toEqual([
    [null, 'yes'],
    [null, 'yes'],
    ['code', null],
    ['Fassung B', null],
    ['Notes', null],
  ])
  const named = { ...fields, title: 'Named columns', 'include-3': 'yes', 'language-3': 'de' }
  const previewed = await post('/import/preview', form(named))
  expect(previewed.html).toContain('1 place left out')
  const back = await post('/import/again', form(fieldsOf(previewed.html)))
  expect(fieldsOf(back.html)).toMatchObject({
    'column-3': 'Fassung B',
    'include-3': 'yes',
    'language-3': 'de',
    'kind-3': 'translation',
  })
  expect(await titles()).not.toContain('Named columns')
  await post('/import', form(fieldsOf(previewed.html)))
  const { rows } = (await (await server.get('/api/v1/statements/named-columns/workbench')).json()) as {
    rows: { cells: { passages: { text: string }[] }[] }[]
  }
  expect(rows.map(({ cells }) => cells.map(({ passages }) => passages.length).join(':'))).toEqual(['1:1:1', '1:1:0', '1:1:1'])
})

test('the preview tells by events how far it is, ends with the page, and stores nothing', async () => {
  const checked = await post(
    '/import/check',
    form({}, [
      { name: 'en.txt', bytes: ENGLISH },
      { name: 'de.txt', bytes: GERMAN },
    ]),
  )
  const answer = await fetch(`${server.address}/import/preview`, {
    method: 'POST',
    headers: { accept: 'text/event-stream' },
    body: form({ ...fieldsOf(checked.html), title: 'Only looked at' }),
  })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const events = [...(await answer.text()).matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(([, event, data]) => [
    event,
    JSON.parse(data!),
  ])
  expect(events[0]).toEqual(['progress', { done: 0, total: 1, language: 'de' }])
  expect(events.at(-1)![0]).toBe('page')
  expect(String(events.at(-1)![1])).toContain('100% linked')
  expect(await titles()).not.toContain('Only looked at')
})

test('a text that is another one is doubted before it is stored', async () => {
  const other = 'Rezept für einen Kuchen.\n\nMan nehme drei Eier und etwas Mehl.\n\nDann rühre man lange.'
  const checked = await post(
    '/import/check',
    form({}, [
      { name: 'en.txt', bytes: ENGLISH },
      { name: 'de.txt', bytes: other },
    ]),
  )
  const previewed = await post('/import/preview', form({ ...fieldsOf(checked.html), title: 'Unlike' }))
  expect(previewed.html).toMatch(/data-verdict="(?:doubtful|cannot-align)"/)
})
