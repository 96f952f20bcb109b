import { connect } from 'node:net'
import iconv from 'iconv-lite'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Stores } from '../../src/app/stores.ts'
import { openStores } from '../../src/store/open.ts'
import { sqlite } from '../../src/store/sqlite/database.ts'
import { openDatabase, sqliteDialect } from '../../src/store/sqlite/dialect.ts'
import { storesOn } from '../../src/store/stores-on.ts'
import type { Tables } from '../../src/store/tables.ts'
import { startTestServer, type TestServer } from './fixture.ts'
import { fieldsOf, form } from './multipart.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ENGLISH = `The Foreign Ministry published this statement on Thursday.

A ceasefire must come before the deployment of any foreign troops, the spokeswoman said at the briefing in Moscow.`
const RUSSIAN = `Министерство иностранных дел опубликовало это заявление в четверг.

Прекращение огня должно предшествовать развёртыванию любых иностранных войск, сказала представитель ведомства на брифинге в Москве.`
const FRENCH =
  'Le ministère des Affaires étrangères a publié cette déclaration jeudi à Moscou, après la réunion des délégations européennes à Genève.'
const RECIPE =
  'Beat the eggs with sugar until pale. Fold in the flour, pour the batter into a tin, and bake it for forty minutes in a hot oven.'

type File = { name: string; bytes: string | Uint8Array }

async function check(files: readonly File[], fields: Record<string, string> = {}) {
  const answer = await fetch(`${server.address}/import/check`, { method: 'POST', body: form(fields, files) })
  return { status: answer.status, html: await answer.text() }
}

async function stored(): Promise<number> {
  const { statements } = (await (await server.get('/api/v1/statements')).json()) as { statements: unknown[] }
  return statements.length
}

describe('an upload', () => {
  let before = 0
  beforeEach(async () => {
    before = await stored()
  })

  test.each<[string, File[], number, string]>([
    ['of an empty file', [{ name: 'empty.txt', bytes: '' }], 422, 'text.empty'],
    ['of white space', [{ name: 'blank.txt', bytes: ' \n\t\n' }], 422, 'text.empty'],
    [
      'of a binary file',
      [{ name: 'image.txt', bytes: Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256) }],
      422,
      'text.binary',
    ],
    ['over the limit', [{ name: 'big.txt', bytes: new Uint8Array(6_000_000).fill(97) }], 413, 'request.too-large'],
    ['of no file at all', [], 422, 'text.empty'],
  ])('%s is refused and stores nothing', async (_name, files, status, code) => {
    const answer = await check(files)
    expect([answer.status, answer.html.includes(`<code>${code}</code>`)]).toEqual([status, true])
    expect(await stored()).toBe(before)
  })

  test.each<[string, Uint8Array, string, RegExp]>([
    ['UTF-16 little endian', iconv.encode(RUSSIAN, 'utf-16le', { addBOM: true }), RUSSIAN, /utf-?16/i],
    ['UTF-16 big endian', iconv.encode(RUSSIAN, 'utf-16be', { addBOM: true }), RUSSIAN, /utf-?16/i],
    ['Latin-1', iconv.encode(FRENCH, 'latin1'), FRENCH, /8859-1|1252|latin/i],
    ['Windows-1251', iconv.encode(RUSSIAN, 'win1251'), RUSSIAN, /1251/],
    ['UTF-8 with a byte order mark', iconv.encode(RUSSIAN, 'utf8', { addBOM: true }), RUSSIAN, /utf-?8/i],
  ])('in %s is decoded, and the encoding said', async (_name, bytes, text, encoding) => {
    const { status, html } = await check([{ name: 'text.txt', bytes }])
    expect(status).toBe(200)
    expect(JSON.parse(fieldsOf(html)['text-0']!)).toBe(text)
    expect(html).toMatch(encoding)
  })

  test('tells the language, and says so when it cannot', async () => {
    const { html } = await check([
      { name: 'a.txt', bytes: RUSSIAN },
      { name: 'b.txt', bytes: '1234 — 5678' },
    ])
    expect(fieldsOf(html)['language-0']).toBe('ru')
    expect(html).toContain('The language cannot be told')
  })

  test('with a path for a name shows the bare name and touches no file', async () => {
    const { status, html } = await check([{ name: '../../etc/passwd', bytes: ENGLISH }])
    expect([status, fieldsOf(html)['name-0']]).toEqual([200, 'passwd'])
  })

  test('keeps names in any script', async () => {
    expect(fieldsOf((await check([{ name: 'Заявление 声明.txt', bytes: RUSSIAN }])).html)['name-0']).toBe('Заявление 声明.txt')
  })

  test('shows markup in names and texts as text', async () => {
    const { html } = await check([
      { name: '<script>alert(1);.txt', bytes: `<script>alert(2)</script> ${ENGLISH} <img src=x onerror=alert(3)>` },
    ])
    expect(html).not.toMatch(/<script>alert|<img src=x/)
    expect(html).toContain('&lt;script>alert(1)')
  })
})

/** Sends raw bytes, since fetch() makes no broken forms. */
function raw(body: string, headers: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.end(
        `${['POST /import/check HTTP/1.1', `Host: 127.0.0.1:${server.port}`, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n${body}`,
      )
    })
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

const DISPOSITION = 'Content-Disposition: form-data; name="files"; filename="a.txt"'

test.each([
  ['no closing boundary', `--x\r\n${DISPOSITION}\r\n\r\nabc`, ['Content-Type: multipart/form-data; boundary=x']],
  ['no boundary at all', 'abc', ['Content-Type: multipart/form-data']],
  [
    'a broken part header',
    '--x\r\nContent-Disposition\r\n\r\nabc\r\n--x--\r\n',
    ['Content-Type: multipart/form-data; boundary=x'],
  ],
  [
    'an unknown file field',
    `--x\r\n${DISPOSITION.replace('files', 'other')}\r\n\r\nabc\r\n--x--\r\n`,
    ['Content-Type: multipart/form-data; boundary=x'],
  ],
  ['another type', 'a=b', ['Content-Type: application/x-www-form-urlencoded']],
])('a form with %s is a bad request', async (_name, body, headers) => {
  const answer = await raw(body, [`Content-Length: ${Buffer.byteLength(body)}`, 'Accept: application/json', ...headers])
  expect(answer.slice(0, 12)).toMatch(/HTTP\/1\.1 4(?:00|22)/)
  expect(answer).toMatch(/request\.invalid|text\.empty/)
})

test('a body whose length is not told is refused before it is read', async () => {
  expect(await raw('0\r\n\r\n', ['Transfer-Encoding: chunked', 'Content-Type: multipart/form-data; boundary=x'])).toMatch(
    /^HTTP\/1\.1 400/,
  )
})

describe('JSON', () => {
  const problem = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await server.postJson('/api/v1/statements', body, headers)
    const { code } = (await answer.json()) as { code: string }
    return `${answer.status} ${code} ${answer.headers.get('content-type')}`
  }
  const version = (language: string, text: string, kind = 'translation') => ({ language, kind, text })
  const REFUSED = 'application/problem+json; charset=utf-8'

  test.each<[string, unknown, string]>([
    ['malformed', '{"title": ', `400 request.invalid ${REFUSED}`],
    ['of another shape', { title: 'A', versions: 'none' }, `400 request.invalid ${REFUSED}`],
    [
      'with an unknown field',
      { title: 'A', versions: [version('en', ENGLISH, 'source')], admin: true },
      `400 request.invalid ${REFUSED}`,
    ],
    ['with an empty text', { title: 'A', versions: [version('en', '', 'source')] }, `422 text.empty ${REFUSED}`],
    [
      'with an unknown tag',
      { title: 'A', versions: [version('klingon!', ENGLISH, 'source')] },
      `422 language.unknown-tag ${REFUSED}`,
    ],
    [
      'with two versions in one language',
      { title: 'A', versions: [version('en', ENGLISH, 'source'), version('EN', RECIPE)] },
      `422 statement.duplicate-language ${REFUSED}`,
    ],
  ])('%s stores nothing', async (_name, body, expected) => {
    const before = await stored()
    expect(await problem(body)).toBe(expected)
    expect(await stored()).toBe(before)
  })

  test('under another name is refused', async () => {
    expect(await problem('{}', { 'content-type': 'text/plain' })).toBe(`400 request.invalid ${REFUSED}`)
  })

  test('that pollutes prototypes pollutes nothing', async () => {
    await problem('{"__proto__": {"polluted": true}, "title": "A", "versions": []}')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each([
    ['fr', 'La demande ne peut'],
    ['zh', '请求'],
  ])('problems speak %s', async (language, beginning) => {
    const answer = await server.postJson('/api/v1/statements', '{', { 'accept-language': language })
    expect(((await answer.json()) as { title: string }).title).toContain(beginning)
  })
})

async function importTexts(title: string, texts: readonly (readonly [language: string, text: string])[]): Promise<string> {
  const versions = texts.map(([language, text], n) => ({ language, kind: n === 0 ? 'source' : 'translation', text }))
  const answer = await server.postJson('/api/v1/statements', { title, versions })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

test('unrelated texts are said to be unrelated, not paired with confidence', async () => {
  const id = await importTexts('Unrelated', [
    ['en', `${ENGLISH}\n\n${ENGLISH.split('\n\n')[1]} Nothing else was announced.`],
    [
      'fr',
      'Battez les œufs avec le sucre. Ajoutez la farine.\n\nVersez la pâte dans un moule. Laissez cuire quarante minutes à four chaud.',
    ],
  ])
  const workbench = (await (await server.get(`/api/v1/statements/${id}/workbench`)).json()) as {
    columns: { language: string; verdict: string }[]
    findings: { verdict: string; severity: string }[]
  }
  expect(workbench.columns.find(({ language }) => language === 'fr')!.verdict).toBe('cannot-align')
  expect(workbench.findings.filter(({ verdict, severity }) => verdict === 'difference' && severity === 'major')).toEqual([])
  expect(await (await server.get(`/statements/${id}`)).text()).toContain('does not look like a version of the same statement')
})

test('a title with markup is text everywhere', async () => {
  const id = await importTexts('<script>alert(1)</script> & "more"', [
    ['en', ENGLISH],
    ['ru', `${RUSSIAN} <b onclick="alert(2)">жирно</b>`],
  ])
  for (const path of ['/', `/statements/${id}`, `/statements/${id}/terms`, '/reports']) {
    const html = await (await server.get(path)).text()
    expect(html, path).not.toMatch(/<script>alert|<b onclick/)
    expect(html, path).toContain('&lt;script>alert(1)')
  }
  const report = await (await server.get(`/reports/download?statement=${id}&format=html`)).text()
  expect(report).not.toMatch(/<script>alert|<b onclick/)
})

test('one paragraph of 2 MB is stored and shown', async () => {
  const paragraph = (sentence: string) => sentence.repeat(Math.ceil(2_000_000 / Buffer.byteLength(sentence)))
  const { status, html } = await check([
    { name: 'en.txt', bytes: paragraph('The ministry rejects the deployment of foreign troops in eight districts. ') },
  ])
  expect(status).toBe(200)
  const confirmed = await fetch(`${server.address}/import`, { method: 'POST', body: form({ ...fieldsOf(html), title: 'Long' }) })
  expect(confirmed.status).toBe(200)
  expect((await server.get('/statements/long')).status).toBe(200)
})

/** SQLite itself refuses, as it does when the folder is read-only or the disk is full; root could write to any folder. */
async function openThen(file: string, pragma: string): Promise<Stores> {
  await (await openStores({ file })).close()
  const database = openDatabase(file)
  database.exec(pragma)
  return storesOn(new Kysely<Tables>({ dialect: sqliteDialect(database, file) }), sqlite)
}

test.each([
  ['a folder that cannot be written to', 'pragma query_only = 1', 503, 'store.read-only'],
  ['a full disk', 'pragma max_page_count = 20', 507, 'store.full'],
])('%s is said to be so; nothing is stored in part, and reading goes on', async (_name, pragma, status, code) => {
  const closed = await startTestServer({ open: (file) => openThen(file, pragma) })
  try {
    const text = `${ENGLISH}\n\n`.repeat(2_000)
    const answer = await closed.postJson('/api/v1/statements', {
      title: 'A',
      versions: [{ language: 'en', kind: 'source', text }],
    })
    const problem = await answer.json()
    expect([answer.status, problem]).toMatchObject([status, { code }])
    expect(JSON.stringify(problem)).not.toContain(closed.folder)
    expect(await (await closed.get('/api/v1/statements')).json()).toEqual({ statements: [], nextCursor: null })
    const fields = {
      count: '1',
      title: 'A',
      'text-0': JSON.stringify(text),
      'include-0': 'yes',
      'language-0': 'en',
      'kind-0': 'source',
    }
    const page = await fetch(`${closed.address}/import`, { method: 'POST', body: form(fields) })
    expect([page.status, (await page.text()).includes(`<code>${code}</code>`)]).toEqual([status, true])
  } finally {
    await closed.close()
  }
})
