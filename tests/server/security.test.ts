import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** fetch() sets its own Host; this sends what a rebound name would. */
function statusForHost(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path: '/', headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode!)
    })
      .on('error', reject)
      .end()
  })
}

test('a page may load only from this server, nothing inline, and may not be framed', async () => {
  const headers = (await server.get('/')).headers
  const policy = headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeNull()
})

test.each([
  ['127.0.0.1', 200],
  ['localhost:3000', 200],
  ['[::1]:3000', 200],
  ['rebound.example', 400],
  ['127.0.0.1.evil.example', 400],
])('on a loopback address the host name %s is answered with %i', async (host, status) => {
  expect(await statusForHost(host)).toBe(status)
})

describe('a write', () => {
  const write = (headers: Record<string, string>) =>
    server.postJson('/api/v1/detect', { text: 'Guten Morgen, meine Damen und Herren.' }, headers)

  test.each([
    ['no word of where it comes from (a program)', {}, 200],
    ['Sec-Fetch-Site: same-origin', { 'sec-fetch-site': 'same-origin' }, 200],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }, 400],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }, 400],
    ['a foreign Origin', { origin: 'https://evil.example' }, 400],
    ['an opaque Origin', { origin: 'null' }, 400],
  ])('with %s', async (_name, headers, status) => {
    expect((await write(headers as Record<string, string>)).status).toBe(status)
  })

  test('with its own Origin', async () => {
    expect((await write({ origin: server.address })).status).toBe(200)
  })
})

test.each(['/terms?query=peace&from=0', '/terms?query=peace&to=not a tag', '/api/v1/terms?query=peace&from=3'])(
  'a language that is none is refused, not tried: %s',
  async (path) => {
    expect((await server.get(path)).status).toBe(422)
  },
)

test('an answer carries the id of its request, given or made', async () => {
  expect((await server.get('/', { 'x-request-id': 'abc-1' })).headers.get('x-request-id')).toBe('abc-1')
  expect((await server.get('/', { 'x-request-id': 'a b<c>' })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('too many writes in a minute are answered with 429 and a code', async () => {
  const strict = await startTestServer({ limits: { writes: 2, heavyReads: 2 } })
  try {
    const answers = []
    for (let n = 0; n < 3; n++)
      answers.push(await strict.postJson('/api/v1/detect', { text: 'Good morning, ladies and gentlemen.' }))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(await answers[2]!.json()).toMatchObject({ code: 'request.too-many', status: 429 })
    expect((await strict.get('/healthz')).status).toBe(200)
  } finally {
    await strict.close()
  }
})
