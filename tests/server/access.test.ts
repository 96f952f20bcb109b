import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './fixture.ts'
import { Browser, type IdentityProvider, startProvider } from './identity-provider.ts'

let provider: IdentityProvider
let server: TestServer
beforeAll(async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  provider = await startProvider(`${url}/signed-in`)
  server = await startTestServer({
    port,
    environment: {
      HEXAPLA_URL: url,
      HEXAPLA_OIDC_ISSUER: provider.issuer,
      HEXAPLA_OIDC_CLIENT_ID: 'hexapla',
      HEXAPLA_OIDC_CLIENT_SECRET: 'a secret of this test',
      HEXAPLA_ADMINISTRATORS: 'root@example.org, mallory@example.org',
      HEXAPLA_PUBLIC_READING: 'yes',
    },
  })
})
afterAll(async () => {
  await server.close()
  await provider.close()
})

const accord = { title: 'Accord', versions: [{ language: 'en', kind: 'source', text: 'Peace is agreed.' }] }

/** Somebody who has signed in: calls of the API with their session. */
async function signedIn(login: string) {
  const browser = new Browser()
  const page = await browser.signIn(`${server.address}/sign-in?to=/about`, login)
  expect(page.status).toBe(200)
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await browser.go(`${server.address}/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any operation
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as any }
  }
  return { browser, call, me: (await call('GET', '/me')).body }
}

const asToken = (secret: string, path: string, init: RequestInit = {}) =>
  fetch(`${server.address}/api/v1${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
  })

test('who has not signed in reads what is public, and nothing else', async () => {
  expect((await server.get('/')).status).toBe(200)
  expect((await server.get('/healthz')).status).toBe(200)
  const refused = await server.postJson('/api/v1/statements', accord)
  expect([refused.status, refused.headers.get('www-authenticate'), await refused.json()]).toMatchObject([
    401,
    'Bearer',
    { code: 'access.sign-in' },
  ])
  for (const path of ['/api/v1/people', '/api/v1/audit']) expect((await server.get(path)).status).toBe(401)
})

test('signing in leads to the provider and back to the page asked for, under the name that the provider knows', async () => {
  const { browser, me } = await signedIn('vera')
  expect(me).toEqual({ id: expect.any(Number), name: 'vera Ёлкина', email: 'vera@example.org', role: 'reader' })
  await browser.go(`${server.address}/sign-out`, { method: 'POST' })
  expect((await browser.go(`${server.address}/api/v1/me`)).status).toBe(401)
})

test('an administrator is named by a verified address only', async () => {
  expect((await signedIn('root')).me.role).toBe('administrator')
  expect((await signedIn('mallory')).me).toMatchObject({ role: 'reader', email: null })
})

test('a role allows what the roles below it allow, and no more', async () => {
  const root = await signedIn('root')
  const anna = await signedIn('anna')
  expect((await anna.call('POST', '/statements', accord)).status).toBe(403)
  expect((await anna.call('PUT', `/people/${anna.me.id}/role`, { role: 'administrator' })).status).toBe(403)
  expect((await root.call('PUT', `/people/${anna.me.id}/role`, { role: 'editor' })).body.role).toBe('editor')
  expect((await anna.call('POST', '/statements', accord)).status).toBe(201)
  expect((await anna.call('GET', '/audit')).status).toBe(403)
})

test('what is written is written down: who, what, and how it ended', async () => {
  const root = await signedIn('root')
  const { body } = await root.call('GET', '/audit?limit=100')
  const made = body.entries.filter(({ action }: { action: string }) => action === 'POST /api/v1/statements')
  // Those who were let through: who was refused at the door did nothing.
  expect(made).toMatchObject([{ name: 'anna Ёлкина', status: 201 }])
  expect(JSON.stringify(body)).not.toContain('Peace')
})

test('a private statement shows itself to its owner and to administrators, in no list, page or lookup of others', async () => {
  const root = await signedIn('root')
  const anna = await signedIn('anna')
  const secret = { title: 'Draft', versions: [{ language: 'en', kind: 'source', text: 'Zanzibar withdraws.' }] }
  expect((await anna.call('POST', '/statements', secret)).status).toBe(201)
  expect((await anna.call('PUT', '/statements/draft/visibility', { visibility: 'private' })).body).toEqual({
    visibility: 'private',
  })
  const seen = async (call: typeof anna.call) => {
    const list = await call('GET', '/statements')
    const page = await call('GET', '/statements/draft/workbench')
    const words = await call('GET', '/terms?query=zanzibar')
    return [list.body.statements.some(({ id }: { id: string }) => id === 'draft'), page.status, words.body.lines.length]
  }
  expect(await seen(anna.call)).toEqual([true, 200, 1])
  expect(await seen(root.call)).toEqual([true, 200, 1])
  const vera = await signedIn('vera')
  expect(await seen(vera.call)).toEqual([false, 404, 0])
  expect((await server.get('/statements/draft')).status).toBe(404)
  await root.call('PUT', `/people/${vera.me.id}/role`, { role: 'editor' })
  const taken = await vera.call('POST', '/statements', { ...secret, id: 'draft' })
  expect([taken.status, taken.body.code]).toEqual([404, 'statement.not-found'])
  expect((await vera.call('POST', '/statements', secret)).body).toMatchObject({ id: 'draft-2', created: true })
  expect((await anna.call('GET', '/statements/draft/versions/en')).body.text).toBe('Zanzibar withdraws.')
})

test('terms are written by terminologists, on pages and in the API; everybody who may read sees them', async () => {
  const root = await signedIn('root')
  const tom = await signedIn('tom')
  const lull = { designations: { en: [{ term: 'lull', status: 'preferred' }] }, author: 'somebody else' }
  const post = (path: string) =>
    tom.browser.go(`${server.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'id=lull&count=0',
    })
  for (const role of ['reader', 'editor']) {
    await root.call('PUT', `/people/${tom.me.id}/role`, { role })
    expect((await tom.call('PUT', '/concepts/lull', lull)).status).toBe(403)
    for (const path of ['/termbase/new', '/terms/lull/edit', '/terms/lull/merge', '/termbase/candidates'])
      expect((await post(path)).status).toBe(403)
    expect((await tom.call('POST', '/termbase/merge', { name: 't.yaml', text: 'concepts: []', author: 'x' })).status).toBe(403)
    expect(await (await tom.browser.go(`${server.address}/terms`)).text()).not.toContain('href="/termbase/new"')
  }
  await root.call('PUT', `/people/${tom.me.id}/role`, { role: 'terminologist' })
  expect((await tom.call('PUT', '/concepts/lull', lull)).status).toBe(201)
  const { body } = await tom.call('GET', '/concepts/lull/history')
  expect(body.steps[0].author).toBe('tom Ёлкина')
  expect((await server.get('/terms/lull')).status).toBe(200)
})

test('words of a private statement are no candidates for others', async () => {
  const anna = await signedIn('anna')
  const text = 'The zymurgical accord holds. Another zymurgical accord follows.'
  await anna.call('POST', '/statements', { title: 'Brew', versions: [{ language: 'en', kind: 'source', text }] })
  await anna.call('PUT', '/statements/brew/visibility', { visibility: 'private' })
  const terms = async (path: string, call: typeof anna.call) =>
    ((await call('GET', path)).body.candidates ?? []).map(({ term }: { term: string }) => term)
  expect(await terms('/candidates?language=en', anna.call)).toContain('zymurgical accord')
  const tom = await signedIn('tom')
  expect(await terms('/candidates?language=en', tom.call)).not.toContain('zymurgical accord')
  expect((await tom.call('GET', '/candidates?statements=brew')).status).toBe(404)
  expect((await tom.call('GET', '/candidates/zymurg%20accord')).status).toBe(404)
  expect(await (await server.get('/termbase/candidates?language=en')).text()).not.toContain('zymurgical')
  expect(await (await server.get('/widget?query=zymurgical')).text()).not.toContain('accord holds')
})

describe('a token', () => {
  test('works in the name of its maker, within its scope, until it is revoked', async () => {
    const anna = await signedIn('anna')
    const { status, body: token } = await anna.call('POST', '/tokens', { name: 'script', scope: 'write', days: 1 })
    expect([status, token]).toMatchObject([201, { secret: expect.stringMatching(/^hxp_/), scope: 'write' }])
    expect(await (await asToken(token.secret, '/me')).json()).toMatchObject({ name: 'anna Ёлкина', role: 'editor' })
    const text = JSON.stringify({ text: 'Guten Morgen, meine Damen und Herren.' })
    expect((await asToken(token.secret, '/detect', { method: 'POST', body: text })).status).toBe(200)
    const listed = await anna.call('GET', '/tokens')
    expect(JSON.stringify(listed.body)).not.toContain(token.secret)
    expect((await anna.call('DELETE', `/tokens/${token.id}`)).status).toBe(204)
    expect((await asToken(token.secret, '/me')).status).toBe(401)
  })

  test('for reading writes nothing, and none gives more than its maker has', async () => {
    const anna = await signedIn('anna')
    const { body: token } = await anna.call('POST', '/tokens', { name: 'reader', scope: 'read' })
    const answer = await asToken(token.secret, '/statements', { method: 'POST', body: JSON.stringify(accord) })
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'access.denied'])
    expect((await anna.call('POST', '/tokens', { name: 'more', scope: 'administer' })).status).toBe(403)
  })

  test.each(['Bearer hxp_nonsense', 'Bearer', 'Basic YTpi', `Bearer hxp_${'a'.repeat(43)}`])(
    'that is none (%s) is refused',
    async (header) => {
      expect((await server.get('/api/v1/statements', { authorization: header })).status).toBe(401)
    },
  )
})

describe('the pages of people', () => {
  const post = (browser: Browser, path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    browser.go(server.address + path, { method: 'POST', body: new URLSearchParams(fields), headers })

  test('show a new token this once, and revoke it, without script', async () => {
    const { browser, call } = await signedIn('anna')
    const made = await post(browser, '/account/tokens', { name: 'nightly', scope: 'read', days: '' })
    const html = await made.text()
    const secret = /<code>(hxp_[\w-]{43})<\/code>/.exec(html)![1]!
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect((await asToken(secret, '/me')).status).toBe(200)
    const again = await (await browser.go(`${server.address}/account`)).text()
    expect([again.includes('nightly'), again.includes(secret)]).toEqual([true, false])
    const { id } = (await call('GET', '/tokens')).body.tokens.find(({ name }: { name: string }) => name === 'nightly')
    expect(again).toContain(`action="/account/tokens/${id}/revoke"`)
    expect((await post(browser, `/account/tokens/${id}/revoke`)).status).toBe(303)
    expect((await asToken(secret, '/me')).status).toBe(401)
  })

  test('say what is wrong with a form, and make nothing of it', async () => {
    const { browser, call } = await signedIn('anna')
    const before = (await call('GET', '/tokens')).body.tokens.length
    expect((await post(browser, '/account/tokens', { name: '', scope: 'everything' })).status).toBe(400)
    expect(
      (await post(browser, '/account/tokens', { name: 'x', scope: 'read' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(400)
    expect((await call('GET', '/tokens')).body.tokens).toHaveLength(before)
  })

  test('let an administrator give roles and read what was written, and nobody else', async () => {
    const [root, vera] = [await signedIn('root'), await signedIn('vera')]
    for (const path of ['/people', '/audit']) {
      expect((await vera.browser.go(server.address + path)).status).toBe(403)
      expect((await root.browser.go(server.address + path)).status).toBe(200)
    }
    expect((await post(vera.browser, `/people/${vera.me.id}/role`, { role: 'administrator' })).status).toBe(403)
    expect((await post(root.browser, `/people/${vera.me.id}/role`, { role: 'terminologist' })).status).toBe(303)
    expect((await vera.call('GET', '/me')).body.role).toBe('terminologist')
    expect(await (await root.browser.go(`${server.address}/audit`)).text()).toContain(`POST /people/${vera.me.id}/role`)
  })

  test('lead who has not signed in to the sign-in', async () => {
    const answer = await server.get('/people', { accept: 'text/html' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fpeople'])
  })
})

test('an editor signs their steps with their own name, whatever they write', async () => {
  const anna = await signedIn('anna')
  await anna.call('PUT', '/statements/accord/versions/de', { kind: 'translation', text: 'Der Frieden ist vereinbart.' })
  const step = { kind: 'confirm', beads: [0], author: 'somebody else' }
  const { body } = await anna.call('POST', '/statements/accord/versions/de/edits', step, { 'if-match': '"0"' })
  expect(body.steps.map(({ author }: { author: string }) => author)).toEqual(['anna Ёлкина'])
})

test.each([
  ['without an attempt before it', '/signed-in?code=x&state=y'],
  ['with a foreign state', '/signed-in?code=x&state=foreign'],
])('a way back %s is refused', async (_name, path) => {
  const browser = new Browser()
  if (path.includes('foreign')) await browser.go(`${server.address}/sign-in`)
  expect((await browser.go(server.address + path)).status).toBe(403)
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('nobody is sent to %s after signing in', async (to) => {
  const browser = new Browser()
  await browser.signIn(`${server.address}/sign-in?to=${encodeURIComponent(to)}`, 'vera')
  expect((await browser.go(`${server.address}/api/v1/me`)).status).toBe(200)
})

test('metrics are for administrators, and name neither people nor statements', async () => {
  const [root, vera] = [await signedIn('root'), await signedIn('vera')]
  expect((await vera.browser.go(`${server.address}/metrics`)).status).toBe(403)
  const text = await (await root.browser.go(`${server.address}/metrics`)).text()
  expect(text).toMatch(/hexapla_http_request_seconds_count\{method="GET",route="\/api\/v1\/statements",status="200"\} \d+/)
  expect(text).not.toMatch(/accord|anna/)
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}
