import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inlineTools } from '../../src/server/api/api-parts.ts'
import { apiOperations } from '../../src/server/api/operations.ts'
import { startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sample: true })
})
afterAll(() => server.close())

/** An answer of the API, read by the schema that describes it. */
async function call(id: string, path: string, { method = 'GET', body, ifMatch }: Call = {}) {
  const answer = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const read = await answer.json()
  const operation = apiOperations({ stores: server.stores, queue: null, tools: inlineTools, reports: {} }).find(
    (known) => known.id === id,
  )!
  const schema = operation.answers[answer.status]?.schema
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any operation
  return { status: answer.status, body: (schema ? schema.parse(read) : read) as any, etag: answer.headers.get('etag') }
}
interface Call {
  readonly method?: string
  readonly body?: unknown
  readonly ifMatch?: number
}

const term = (text: string, status = 'preferred') => ({ term: text, status })
const lull = { designations: { EN: [term('lull')], 'zh-Hans': [term('平静')] }, state: 'proposed', author: 'Anna' }

describe('the API of the termbase', () => {
  test('makes, changes, approves and takes back a concept; who is late is told', async () => {
    const made = await call('putConcept', '/concepts/lull', { method: 'PUT', body: lull })
    expect([made.status, made.etag, made.body.concept]).toMatchObject([
      201,
      '"0"',
      { id: 'lull', state: 'proposed', designations: { en: [{ term: 'lull', note: null }], zh: [{ term: '平静' }] } },
    ])
    const again = await call('putConcept', '/concepts/lull', { method: 'PUT', body: lull })
    expect([again.status, again.body.code]).toEqual([409, 'concept.exists'])

    const changed = { ...lull, definition: 'A time without fighting.' }
    expect((await call('putConcept', '/concepts/lull', { method: 'PUT', body: changed, ifMatch: 0 })).body.revision).toBe(1)
    const late = await call('putConcept', '/concepts/lull', { method: 'PUT', body: { ...lull, author: 'Vera' }, ifMatch: 0 })
    expect([late.status, late.body.code]).toEqual([412, 'concept.stale'])

    const state = { state: 'approved', author: 'Vera' }
    expect(
      (await call('setConceptState', '/concepts/lull/state', { method: 'PUT', body: state, ifMatch: 1 })).body,
    ).toMatchObject({
      concept: { state: 'approved', definition: 'A time without fighting.' },
      revision: 2,
    })
    const restored = { number: 0, author: 'Anna' }
    await call('restoreConcept', '/concepts/lull/restore', { method: 'POST', body: restored, ifMatch: 2 })
    const { body } = await call('showConceptHistory', '/concepts/lull/history')
    expect(body.steps.map(({ kind, author }: Record<string, string>) => `${kind} ${author}`)).toEqual([
      'restored Anna',
      'approved Vera',
      'edited Anna',
      'created Anna',
    ])
    expect(await call('showConcept', '/concepts/lull')).toMatchObject({ etag: '"3"', body: { concept: { state: 'proposed' } } })
  })

  test('refuses what is no language, no id, no term', async () => {
    const put = async (path: string, designations: object) =>
      (await call('putConcept', path, { method: 'PUT', body: { designations, author: 'Anna' } })).body.code
    expect(await put('/concepts/x', { qqq: [term('x')] })).toBe('language.unknown-tag')
    expect(await put('/concepts/%20', { en: [term('x')] })).toBe('request.invalid')
    expect(await put('/concepts/x', { en: [term(' ')] })).toBe('request.invalid')
  })

  test('puts one concept into another, and finds what was removed in its history', async () => {
    await call('putConcept', '/concepts/standstill', {
      method: 'PUT',
      body: { designations: { en: [term('standstill')] }, author: 'A' },
    })
    await call('mergeConcept', '/concepts/standstill/merge', { method: 'POST', body: { into: 'lull', author: 'A' }, ifMatch: 0 })
    const { body } = await call('showConcept', '/concepts/lull')
    expect(body.concept.designations.en.map((one: { term: string; status: string }) => `${one.term} ${one.status}`)).toEqual([
      'lull preferred',
      'standstill admitted',
    ])
    await call('removeConcept', '/concepts/standstill?author=A', { method: 'DELETE', ifMatch: 1 })
    expect((await call('showConcept', '/concepts/standstill')).status).toBe(404)
    expect((await call('showConceptHistory', '/concepts/standstill/history')).body.steps).toHaveLength(3)
  })

  test('says what a well-kept termbase would not have', async () => {
    const { body } = await call('checkTermbase', '/termbase/check?checks=no-definition&least=note')
    expect(body.findings.every(({ check }: { check: string }) => check === 'no-definition')).toBe(true)
    expect((await call('checkTermbase', '/termbase/check?checks=nonsense')).status).toBe(400)
  })

  test('shows what a file would bring, and takes what is chosen; not if the termbase has changed in between', async () => {
    const text = `concepts:
  - id: ceasefire
    definition: A pause.
    designations: { en: [{ term: ceasefire, status: preferred }] }
  - id: c1
    designations: { ru: [{ term: прекращение огня, status: preferred }], ru-RU: [{ term: тишина, status: admitted }] }
  - id: pause
    designations: { ar: [{ term: استراحة, status: preferred }] }
`
    const file = { name: 'terms.yaml', text }
    const { body: preview } = await call('previewTermbase', '/termbase/preview', { method: 'POST', body: file })
    expect(preview.lines.map((line: { kind: string; like: string[] }) => [line.kind, ...line.like].join(' '))).toEqual([
      'changed',
      'doubtful ceasefire',
      'new',
    ])
    const merge = (edition: string) =>
      call('mergeTermbase', '/termbase/merge', {
        method: 'POST',
        body: { ...file, edition, choices: { ceasefire: 'leave', c1: 'merge' }, author: 'Anna' },
      })
    expect((await merge('0.0')).body.code).toBe('concept.stale')
    expect((await merge(preview.edition)).body).toEqual({ written: 2 })
    const { body } = await call('showConcept', '/concepts/ceasefire')
    expect(body.concept.definition).not.toBe('A pause.')
    expect(body.concept.designations.ru.map((one: { term: string }) => one.term)).toEqual(['прекращение огня', 'тишина'])
    expect((await call('showConcept', '/concepts/c1')).status).toBe(404)
    expect((await call('showConcept', '/concepts/pause')).body.concept.designations.ar).toHaveLength(1)
  })

  test('offers what may be a term, with what stands for it in the versions', async () => {
    const { body } = await call('listTermCandidates', '/candidates?to=ru,ar&limit=3')
    expect([body.language, body.candidates.length]).toEqual(['en', 3])
    const [{ key }] = body.candidates
    const one = await call('showTermCandidate', `/candidates/${encodeURIComponent(key)}?to=zh`)
    expect(one.body.candidate.renderings.map(({ language }: { language: string }) => language)).toEqual(['zh-Hans'])
    expect((await call('showTermCandidate', '/candidates/none')).body.code).toBe('candidate.not-found')
  })
})
