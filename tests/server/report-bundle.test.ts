import chromium from '@sparticuz/chromium'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SAMPLE, startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sample: true, jobs: { chromium: await chromium.executablePath() } })
  const versions = ['en', 'fr'].map((language, n) => ({
    language,
    kind: n ? 'translation' : 'source',
    provenance: 'x',
    text: 'Peace. Paix.',
  }))
  expect((await server.postJson('/api/v1/statements', { id: 'small', title: 'Small', versions })).status).toBe(201)
})
afterAll(() => server.close())

const sendForm = (fields: string) =>
  fetch(`${server.address}/reports`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.address },
    body: fields,
  })

/** The page of a job once it has ended. */
async function ended(path: string): Promise<string> {
  for (;;) {
    const response = await server.get(path)
    expect(response.status).toBe(200)
    if (!response.headers.has('refresh')) return response.text()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('the page offers every format, PDF where it can be printed', async () => {
  const page = await (await server.get('/reports')).text()
  for (const format of ['html', 'pdf', 'docx', 'xlsx', 'junit']) expect(page).toContain(`name="format" value="${format}"`)
})

test('statements are chosen, a job makes their reports, and an archive with an overview can be fetched', async () => {
  const sent = await sendForm(`statement=${SAMPLE}&statement=small&format=html&format=pdf&format=csv`)
  expect(sent.status).toBe(303)
  const page = await ended(sent.headers.get('location')!)
  const [, address] = /href="(\/reports\/files\/[\w-]+)"/.exec(page)!
  const archive = await server.get(address!)
  expect([archive.status, archive.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual(
    ['_overview.html', ...[SAMPLE, 'small'].flatMap((id) => ['csv', 'html', 'pdf'].map((end) => `${id}.${end}`))].sort(),
  )
  expect(strFromU8(files['_overview.html']!)).toContain('href="small.pdf"')
  expect(strFromU8(files['small.pdf']!.subarray(0, 7))).toBe('%PDF-1.')
})

test('a program does the same through the API', async () => {
  const sent = await server.postJson('/api/v1/reports', { statements: ['small'], formats: ['json'], languages: ['fr'] })
  expect(sent.status).toBe(202)
  const { id } = (await sent.json()) as { id: string }
  expect(sent.headers.get('location')).toBe(`/api/v1/jobs/${id}`)
  await ended(`/reports/jobs/${id}`)
  const { state, progress, result } = (await (await server.get(`/api/v1/jobs/${id}`)).json()) as {
    state: string
    progress: object
    result: { bundle: string; failed: object[] }
  }
  expect({ state, progress, failed: result.failed }).toEqual({ state: 'done', progress: { done: 1, total: 1 }, failed: [] })
  const archive = await server.get(`/api/v1/reports/${result.bundle}`)
  expect(Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer())))).toEqual(['small.json', '_overview.html'])
})

test('what cannot be is refused at once', async () => {
  expect((await sendForm('format=html')).status).toBe(400)
  expect((await sendForm('statement=small&format=wordstar')).status).toBe(400)
  expect((await sendForm('statement=nothing&format=html')).status).toBe(404)
  expect((await server.get('/reports/files/nothing')).status).toBe(404)
  expect((await server.get('/reports/jobs/nothing')).status).toBe(404)
})
