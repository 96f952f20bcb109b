import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/index.ts'
import { SAMPLE, startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sample: true })
})
afterAll(() => server.close())

const opening = (html: string) => /<html[^>]*>/.exec(html)![0]

const PAGES = [
  '/',
  `/statements/${SAMPLE}`,
  `/statements/${SAMPLE}?languages=en,ru,zh&pivot=ru&unit=sentence`,
  `/statements/${SAMPLE}?kind=missing-term&rows=differing`,
  `/statements/${SAMPLE}/terms`,
  `/statements/${SAMPLE}/terms?sort=text&languages=en&languages=ar`,
  '/terms',
  '/terms?query=ceasefire',
  '/terms?query=&from=&to=',
  '/terms/ceasefire',
  '/terms/ceasefire/edit',
  '/terms/ceasefire/history',
  '/widget',
  '/widget?query=ceasefire&to=ru',
  '/termbase/new',
  '/termbase/check',
  '/termbase/import',
  '/termbase/candidates',
  '/termbase/candidates?language=zh&words=1',
  '/reports',
  `/reports?statement=${SAMPLE}`,
  '/import',
  '/about',
  '/api',
]

describe.each(PAGES)('%s', (path) => {
  test.each(LANGUAGES)('is a whole page in %s', async (language) => {
    const answer = await server.get(path, { 'accept-language': language })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(opening(html)).toContain(`lang="${language}"`)
    expect(opening(html)).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})

test('a chosen language is kept for the next page, and beats Accept-Language', async () => {
  const chosen = await server.get('/?lang=fr', { 'accept-language': 'de' })
  expect(opening(await chosen.text())).toContain('lang="fr"')
  const cookie = chosen.headers.getSetCookie().find((line) => line.startsWith('lang='))!
  expect(cookie).toMatch(/^lang=fr; .*HttpOnly; SameSite=Lax$/)
  const next = await server.get('/about', { cookie: 'lang=fr', 'accept-language': 'de' })
  expect(opening(await next.text())).toContain('lang="fr"')
})

test('a language or theme that is not offered changes nothing', async () => {
  const answer = await server.get('/?lang=%3Cscript%3E&theme=neon')
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(opening(await answer.text())).toMatch(/lang="en".*data-theme="auto"/)
})

test('a page that has not changed is not sent again', async () => {
  const path = `/statements/${SAMPLE}`
  const etag = (await server.get(path)).headers.get('etag')!
  // fetch() would ask caches for a new answer whenever it is given If-None-Match.
  const again = await server.get(path, { 'if-none-match': etag, 'cache-control': 'max-age=0' })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('assets are kept by browsers for good; one that does not exist is not found', async () => {
  const address = /href="([^"]+\.css)"/.exec(await (await server.get('/')).text())![1]!
  const style = await server.get(address)
  expect([style.status, style.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await server.get('/assets/none.js')).status).toBe(404)
  expect((await server.get('/assets/..%2f..%2fpackage.json')).status).toBe(404)
})

test.each([
  ['/statements/none', 404, 'statement.not-found'],
  [`/statements/${SAMPLE}?languages=en,ja`, 404, 'version.not-found'],
  [`/statements/${SAMPLE}?pivot=not%20a%20tag`, 422, 'language.unknown-tag'],
  [`/statements/${SAMPLE}?unit=word`, 400, 'request.invalid'],
  ['/terms/none', 404, 'concept.not-found'],
  ['/no/such/page', 404, 'route.not-found'],
  ['/statements/%E0%A4%A', 400, 'request.invalid'],
  ['/passages/a/en/123/0-1', 400, 'request.invalid'],
  [`/passages/${SAMPLE}/en/${'0'.repeat(64)}/0-1`, 404, 'version.not-found'],
  [`/reports/download?statement=none&format=json`, 404, 'statement.not-found'],
  [`/reports/download?statement=${SAMPLE}&format=pdf`, 400, 'request.invalid'],
])('%s is answered with a page that says %i %s', async (path, status, code) => {
  const answer = await server.get(path, { accept: 'text/html', 'accept-language': 'ru' })
  const html = await answer.text()
  expect([answer.status, html.includes(`<code>${code}</code>`)]).toEqual([status, true])
  expect(opening(html)).toContain('lang="ru"')
})

test('a search that finds nothing is a page that says so, not a failure', async () => {
  const answer = await server.get('/terms?query=quarkantelope')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('class="empty"')
})

test.each(['html', 'json', 'csv'])('a report comes as a %s file', async (format) => {
  const { status, headers } = await server.get(`/reports/download?statement=${SAMPLE}&format=${format}`)
  expect([status, headers.get('content-type'), headers.get('content-disposition')?.replaceAll('"', '')]).toEqual([
    200,
    `${format === 'json' ? 'application' : 'text'}/${format}; charset=utf-8`,
    `attachment; filename=${SAMPLE}.${format}`,
  ])
})

test('the process says that it lives and that it is ready', async () => {
  expect(await (await server.get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await server.get('/readyz')).json()).toEqual({ status: 'ready' })
})

test('without a Chromium the view offers no PDF, and says why there is none', async () => {
  const page = await (await server.get(`/statements/${SAMPLE}?print=on`)).text()
  expect(page).not.toContain('print=pdf')
  const answer = await server.get(`/statements/${SAMPLE}?print=pdf`, { accept: 'application/json' })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([501, 'print.no-browser'])
})
