import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sample: true })
})
afterAll(() => server.close())

const json = async (path: string, headers: Record<string, string> = {}) =>
  (await server.get(path, headers)).json() as Promise<never>

describe('a lookup as somebody types', () => {
  test.each([
    ['ceas', 'ceasefire', 'beginning'],
    ['cesasefire', 'ceasefire', 'misspelt'],
    ['tinghuo', 'ceasefire', 'transliterated'],
    ['安全保', 'security-guarantees', 'beginning'],
  ])('offers for %s what it may mean', async (query, concept, as) => {
    const { suggestions } = await json(`/api/v1/suggestions?query=${encodeURIComponent(query)}`)
    expect((suggestions as object[])[0]).toMatchObject({ concept, as, state: 'approved' })
  })

  test('follows every change of the termbase at once', async () => {
    const offered = async (query: string) =>
      ((await json(`/api/v1/suggestions?query=${query}`)) as { suggestions: { concept: string }[] }).suggestions.map(
        ({ concept }) => concept,
      )
    expect(await offered('zymurgy')).toEqual([])
    const put = (body: object, headers = {}) =>
      fetch(`${server.address}/api/v1/concepts/brewing`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ author: 'A', ...body }),
      })
    await put({ designations: { en: [{ term: 'zymurgy', status: 'preferred' }] }, state: 'proposed' })
    expect(await offered('zymurgy')).toEqual(['brewing'])
    await put({ designations: { en: [{ term: 'fermentation', status: 'preferred' }] } }, { 'if-match': '"0"' })
    expect([await offered('zymurgy'), await offered('fermentations')]).toEqual([[], ['brewing']])
  })
})

test('how something is said in another language is answered plainly, what was seen apart from what is approved', async () => {
  const { equivalents } = (await json('/api/v1/equivalents?query=security%20guarantees&to=fr')) as {
    equivalents: { designations: object[]; observed: { language: string }[] }[]
  }
  expect(equivalents[0]).toMatchObject({
    concept: 'security-guarantees',
    as: 'inflected',
    designations: [{ language: 'fr', term: 'garantie de sécurité', status: 'preferred', note: null }],
  })
  expect(equivalents[0]!.observed.every(({ language }) => language === 'fr')).toBe(true)
})

describe('the address of a page is that of its data', () => {
  test.each([
    ['text/html', 'text/html'],
    ['application/json', 'application/json'],
    ['application/x-tbx+xml', 'application/x-tbx+xml'],
    ['text/turtle;q=0.9, text/html;q=0.5', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['*/*', 'text/html'],
    ['image/png', 'text/html'],
  ])('Accept: %s', async (accept, type) => {
    for (const path of ['/terms/ceasefire', '/terms?query=ceasefire']) {
      const answer = await server.get(path, { accept })
      expect([answer.status, answer.headers.get('content-type')!.split(';')[0]]).toEqual([200, type])
      expect(answer.headers.get('vary')).toContain('Accept')
      const body = await answer.text()
      expect(body).toContain('停火')
    }
  })

  test('and the API answers in formats of termbases too', async () => {
    for (const path of ['/api/v1/terms?query=ceasefire', '/api/v1/concepts/ceasefire']) {
      expect((await server.get(path)).headers.get('content-type')).toContain('application/json')
      const tbx = await server.get(path, { accept: 'application/x-tbx+xml' })
      expect([tbx.headers.get('content-type'), (await tbx.text()).includes('<conceptEntry')]).toEqual([
        'application/x-tbx+xml; charset=utf-8',
        true,
      ])
    }
  })
})

describe('lookups from elsewhere', () => {
  test('a browser learns how to search here, and is offered terms', async () => {
    const page = await (await server.get('/')).text()
    expect(page).toContain(
      '<link rel="search" type="application/opensearchdescription+xml" title="Hexapla" href="/opensearch.xml"/>',
    )
    const answer = await server.get('/opensearch.xml', { 'accept-language': 'fr' })
    expect(answer.headers.get('content-type')).toContain('application/opensearchdescription+xml')
    const xml = await answer.text()
    expect(xml).toContain(`<Url type="text/html" template="${server.address}/terms?query={searchTerms}"/>`)
    expect(xml).toContain('<Language>fr</Language>')
    expect(await json('/terms-suggestions?query=ceasef')).toEqual(['ceasef', ['ceasefire'], ['en']])
    expect(await json('/terms-suggestions?query=')).toEqual(['', [], []])
  })

  test('a frame in another site shows concepts, and nothing that writes; no other page can be framed', async () => {
    const answer = await server.get('/widget?query=ceasefire&to=ar,zh&lang=ar')
    const html = await answer.text()
    expect([answer.status, html.includes('停火'), html.includes('cessez-le-feu'), html.includes('method="post"')]).toEqual([
      200,
      true,
      false,
      false,
    ])
    expect(html).toContain('dir="rtl"')
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(answer.headers.get('x-frame-options')).toBeNull()
    const other = await server.get('/terms')
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect((await server.get('/widget')).status).toBe(200)
  })
})
