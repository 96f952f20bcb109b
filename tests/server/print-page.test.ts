import chromium from '@sparticuz/chromium'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SAMPLE, startTestServer, type TestServer } from './fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ sample: true, jobs: { chromium: await chromium.executablePath() } })
})
afterAll(() => server.close())

test('the print view becomes a PDF with the words of every version, read from fonts of ours', async () => {
  const page = await (await server.get(`/statements/${SAMPLE}?print=on&languages=en,ar,zh`)).text()
  expect(page).toContain('print=pdf')
  const answer = await server.get(`/statements/${SAMPLE}?print=pdf&languages=en,ar,zh`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    200,
    'application/pdf',
    `attachment; filename=${SAMPLE}.pdf`,
  ])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('/JavaScript')
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  expect(text).toContain('Moscow warns that')
  expect(text).toContain('塔斯社莫斯科')
  expect(text.normalize('NFKC')).toMatch(/[\u0621-\u064a]{3}/)
})
