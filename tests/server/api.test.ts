import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inlineTools } from '../../src/server/api/api-parts.ts'
import type { OpenApi } from '../../src/server/api/openapi.ts'
import { apiOperations } from '../../src/server/api/operations.ts'
import { SAMPLE, startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
let description: OpenApi
beforeAll(async () => {
  server = await startTestServer({ sample: true })
  description = (await (await server.get('/api/v1/openapi.json')).json()) as OpenApi
})
afterAll(() => server.close())

/** Every answer is read by the schema that describes it: a field too many or too few fails. */
async function asDescribed(
  id: string,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; body: never; headers: Headers }> {
  const operation = apiOperations({ stores: server.stores, queue: null, tools: inlineTools, reports: {} }).find(
    (known) => known.id === id,
  )!
  const pattern = new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`)
  expect([path.match(pattern) !== null, (init.method ?? 'GET').toLowerCase()]).toEqual([true, operation.method])
  const answer = await fetch(`${server.address}/api/v1${path}`, init)
  const described = operation.answers[answer.status]
  if (!described) throw new Error(`${id} answered ${answer.status}, which is not described: ${await answer.text()}`)
  const body = described.schema ? described.schema.parse(await answer.json()) : await answer.text()
  return { status: answer.status, body: body as never, headers: answer.headers }
}

const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

describe('the description', () => {
  test('has exactly the operations that are served', () => {
    const described = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    )
    const served = apiOperations({ stores: server.stores, queue: null, tools: inlineTools, reports: {} }).map(
      ({ method, path }) => `${method} ${path}`,
    )
    expect(described.sort()).toEqual(served.sort())
    expect(
      new Set(apiOperations({ stores: server.stores, queue: null, tools: inlineTools, reports: {} }).map(({ id }) => id)).size,
    ).toBe(served.length)
  })

  test('every described operation is reached, and an address that is not described is not', async () => {
    for (const [path, item] of Object.entries(description.paths)) {
      for (const method of Object.keys(item)) {
        const address = path.replaceAll(/\{\w+\}/g, '1')
        const answer = await fetch(`${server.address}/api/v1${address}`, json(method.toUpperCase(), undefined))
        const code = answer.headers.get('content-type')?.includes('problem')
          ? ((await answer.json()) as { code: string }).code
          : ''
        expect(code, `${method} ${path}`).not.toBe('route.not-found')
      }
    }
    expect(await (await server.get('/api/v1/nothing')).json()).toMatchObject({ code: 'route.not-found', status: 404 })
  })

  test('every reference leads somewhere, in the document and from schema to schema', async () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    )
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter((name) => !(name in description.components.schemas))).toEqual([])
    const { schemas } = (await (await server.get('/api/v1/schemas')).json()) as { schemas: { name: string; address: string }[] }
    expect(schemas.map(({ name }) => name).sort()).toEqual(Object.keys(description.components.schemas).sort())
    for (const { address } of schemas) {
      const answer = await server.get(address)
      const text = await answer.text()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8'])
      expect(JSON.parse(text)).toMatchObject({ $id: address })
      for (const [, target] of text.matchAll(/"\$ref":"([^"]+)"/g))
        expect(schemas.map((known) => known.address)).toContain(target)
    }
  })

  test('names a meaning for every problem', async () => {
    const problem = (await (await server.get('/api/v1/statements/none/workbench')).json()) as { type: string; title: string }
    expect(problem).toMatchObject({ type: '/api/v1/problems/statement.not-found', status: 404, code: 'statement.not-found' })
    expect(await (await server.get(problem.type)).json()).toMatchObject({ code: 'statement.not-found', status: 404 })
  })
})

describe('reading', () => {
  test.each([
    ['listStatements', '/statements?limit=1'],
    ['showWorkbench', `/statements/${SAMPLE}/workbench?languages=en,ru,zh&pivot=ru&unit=sentence`],
    ['showTermGrid', `/statements/${SAMPLE}/terms?languages=en,ar`],
    ['compareStatement', `/statements/${SAMPLE}/findings?minConfidence=0.5`],
    ['showVersion', `/statements/${SAMPLE}/versions/ar`],
    ['showAlignment', `/statements/${SAMPLE}/versions/zh/alignment`],
    ['showAlignment', `/statements/${SAMPLE}/versions/zh/alignment?source=ru`],
    ['listWaivers', `/statements/${SAMPLE}/waivers`],
    ['lookUpTerm', '/terms?query=ceasefire&to=ru,fr'],
    ['lookUpTerm', `/terms?query=${encodeURIComponent('прекращения огня')}&from=ru`],
    ['listConcepts', '/concepts?limit=2'],
    ['showConcept', '/concepts/ceasefire'],
  ])('%s %s', async (id, path) => {
    expect((await asDescribed(id, path)).status).toBe(200)
  })

  test.each([
    ['html', 'text/html; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['sarif', 'application/sarif+json; charset=utf-8'],
  ])('a report is written as %s', async (format, type) => {
    const { status, headers } = await server.get(`/api/v1/reports?statement=${SAMPLE}&format=${format}`)
    expect([status, headers.get('content-type')]).toEqual([200, type])
  })

  test('a report in a format of bytes comes as it is', async () => {
    const { headers, ...response } = await server.get(`/api/v1/reports?statement=${SAMPLE}&format=xlsx`).then(async (found) => ({
      headers: found.headers,
      start: new Uint8Array(await found.arrayBuffer()).subarray(0, 2),
    }))
    expect([headers.get('content-type'), String.fromCharCode(...response.start)]).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'PK',
    ])
  })

  test('lists go on from a cursor, without gaps or repetitions', async () => {
    const all = (await asDescribed('listConcepts', '/concepts?limit=100')).body as { concepts: { id: string }[] }
    const seen: string[] = []
    for (let cursor: string | null = null; ; ) {
      const page: { concepts: { id: string }[]; nextCursor: string | null } = (
        await asDescribed('listConcepts', `/concepts?limit=7${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
      ).body
      seen.push(...page.concepts.map(({ id }) => id))
      cursor = page.nextCursor
      if (cursor === null) break
    }
    expect(seen).toEqual(all.concepts.map(({ id }) => id))
  })

  test.each([
    '/statements?cursor=nonsense',
    '/concepts?limit=0',
    '/concepts?limit=1000',
    '/concepts?unknown=1',
    '/terms',
    '/terms?query=%20',
  ])('%s is refused', async (path) => {
    const answer = await server.get(`/api/v1${path}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  })

  test('an address of words shows the cited revision, also after the text was changed', async () => {
    const posted = await asDescribed(
      'importStatement',
      '/statements',
      json('POST', {
        title: 'Cited',
        versions: [{ language: 'en', kind: 'source', text: 'The first sentence stands. The second sentence follows it.' }],
      }),
    )
    const { id } = posted.body as { id: string }
    const { hash, text, revision } = (await asDescribed('showVersion', `/statements/${id}/versions/en`)).body as {
      hash: string
      text: string
      revision: number
    }
    const address = `/passages/${id}/en/${hash}/4-18`
    expect((await asDescribed('showPassage', address)).body).toMatchObject({ text: 'first sentence', current: true })
    await asDescribed(
      'putVersion',
      `/statements/${id}/versions/en`,
      json('PUT', { kind: 'source', text: `Added. ${text}` }, { 'if-match': `"${revision}"` }),
    )
    expect((await asDescribed('showPassage', address)).body).toMatchObject({ text: 'first sentence', current: false })
    expect(await (await server.get(address)).text()).toContain('<mark>first sentence</mark>')
  })
})

const corpus = (language: string) => readFileSync(resolve(import.meta.dirname, `../../corpus/${SAMPLE}/${language}.txt`), 'utf8')

describe('writing', () => {
  const statement = {
    id: 'copy',
    title: 'A copy',
    date: '2026-01-08',
    versions: [
      { language: 'en', kind: 'source', provenance: 'test', text: corpus('en') },
      { language: 'fr', kind: 'translation', provenance: 'test', text: corpus('fr') },
    ],
  }

  test('the same statement twice is created once and then unchanged', async () => {
    const first = await asDescribed('importStatement', '/statements', json('POST', statement))
    const second = await asDescribed('importStatement', '/statements', json('POST', statement))
    expect([first.status, second.status]).toEqual([201, 200])
    expect((second.body as { versions: { changed: boolean }[] }).versions.map(({ changed }) => changed)).toEqual([false, false])
  })

  test('a text changes only from the revision that was seen', async () => {
    const path = '/statements/copy/versions/fr'
    const seen = await asDescribed('showVersion', path)
    expect(seen.headers.get('etag')).toBe('"1"')
    const changed = { kind: 'translation', text: `${corpus('fr')}\n\nUne phrase de plus.` }
    const put = await asDescribed('putVersion', path, json('PUT', changed, { 'if-match': '"1"' }))
    expect([put.body, put.headers.get('etag')]).toEqual([{ language: 'fr', revision: 2, changed: true }, '"2"'])
    const stale = await fetch(
      `${server.address}/api/v1${path}`,
      json('PUT', { kind: 'translation', text: 'Trop tard.' }, { 'if-match': '"1"' }),
    )
    expect([stale.status, await stale.json()]).toMatchObject([412, { code: 'revision.stale' }])
    expect((await asDescribed('showVersion', path)).body).toMatchObject({ revision: 2, text: changed.text })
  })

  test('a version is added to a statement', async () => {
    const added = await asDescribed(
      'putVersion',
      '/statements/copy/versions/de',
      json('PUT', { kind: 'translation', text: corpus('de') }, { 'if-match': '"0"' }),
    )
    expect(added.body).toEqual({ language: 'de', revision: 1, changed: true })
    const { columns } = (await asDescribed('showWorkbench', '/statements/copy/workbench')).body as {
      columns: { language: string }[]
    }
    expect(columns.map(({ language }) => language)).toEqual(['en', 'fr', 'de'])
  })

  test('beads are merged, the merge is undone and done again; each step needs the revision of the log', async () => {
    const base = '/statements/copy/versions/de'
    const beads = async () =>
      ((await asDescribed('showAlignment', `${base}/alignment`)).body as { alignment: { segments: unknown[] } }).alignment
        .segments.length
    const before = await beads()
    const merge = { kind: 'merge', beads: [2, 3], author: 'A. Reader' }
    const merged = await asDescribed('editAlignment', `${base}/edits`, json('POST', merge, { 'if-match': '"0"' }))
    expect(merged.body).toMatchObject({ revision: 1, canUndo: true, canRedo: false })
    const after = await beads()
    expect(after).toBeLessThan(before)
    const stale = await fetch(`${server.address}/api/v1${base}/edits`, json('POST', merge, { 'if-match': '"0"' }))
    expect([stale.status, (await fetch(`${server.address}/api/v1${base}/edits`, json('POST', merge))).status]).toEqual([412, 400])
    await asDescribed('undoEdit', `${base}/undo`, { method: 'POST', headers: { 'if-match': '"1"' } })
    expect(await beads()).toBe(before)
    await asDescribed('redoEdit', `${base}/redo`, { method: 'POST', headers: { 'if-match': '"2"' } })
    expect(await beads()).toBe(after)
  })

  test('an edit that cannot be made says so and changes nothing', async () => {
    const answer = await fetch(
      `${server.address}/api/v1/statements/copy/versions/de/edits`,
      json('POST', { kind: 'merge', beads: [99_999], author: 'A' }, { 'if-match': '"3"' }),
    )
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'edit.impossible' }])
  })

  test('a finding is waived with a reason, and the waiver taken back', async () => {
    const { findings } = (await asDescribed('compareStatement', `/statements/${SAMPLE}/findings`)).body as {
      findings: { key: string; language: string }[]
    }
    const { key, language } = findings[0]!
    const path = `/statements/${SAMPLE}/versions/${language}/waivers/${key}`
    await asDescribed('waiveFinding', path, json('PUT', { author: 'A. Reader', reason: 'Agreed usage.' }))
    const list = async () =>
      ((await asDescribed('listWaivers', `/statements/${SAMPLE}/waivers`)).body as { waivers: { valid: boolean }[] }).waivers
    expect((await list()).map(({ valid }) => valid)).toEqual([true])
    expect((await asDescribed('removeWaiver', path, { method: 'DELETE' })).status).toBe(204)
    expect(await list()).toEqual([])
    expect((await fetch(`${server.address}/api/v1${path}`, { method: 'DELETE' })).status).toBe(404)
  })
})

describe('texts that are not stored', () => {
  test('a language is told', async () => {
    const found = await asDescribed(
      'detectLanguage',
      '/detect',
      json('POST', { text: 'Das Ministerium hat die Erklärung am Donnerstag veröffentlicht.' }),
    )
    expect(found.body).toMatchObject({ language: 'de', verdict: 'sure' })
  })

  test('two texts are aligned', async () => {
    const texts = { source: { text: corpus('en'), language: 'en' }, target: { text: corpus('es') } }
    const { body } = await asDescribed('alignTexts', '/align', json('POST', texts))
    const { source, target, alignment } = body as {
      source: { segments: unknown[] }
      target: { language: string; segments: unknown[] }
      alignment: { verdict: string; segments: { source: number[]; target: number[] }[] }
    }
    expect([target.language, alignment.verdict]).toEqual(['es', 'aligned'])
    expect(alignment.segments.at(-1)).toMatchObject({
      source: [expect.any(Number), source.segments.length],
      target: [expect.any(Number), target.segments.length],
    })
  })
})
