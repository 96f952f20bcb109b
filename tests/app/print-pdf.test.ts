import chromium from '@sparticuz/chromium'
import { beforeAll, expect, test } from 'vitest'
import { findChromium, printPdf } from '../../src/app/print-pdf.ts'
import { readDocument } from '../../src/formats/documents/index.ts'
import { labelsIn } from '../../src/i18n/index.ts'
import { reportWriter } from '../../src/reports/writers.ts'
import { sampleReport } from '../reports/sample-report.ts'

let program = ''
beforeAll(async () => {
  program = await findChromium(await chromium.executablePath(), undefined)
})
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const html = reportWriter('html').write(sampleReport, labelsIn('ar')) as string

test('a report becomes a PDF with tags, languages and an outline, the same bytes each time', async () => {
  const bytes = await printPdf({ html }, { chromium: program, landscape: true })
  const inside = latin(bytes)
  for (const mark of ['%PDF-1.', '/Marked true', '/StructTreeRoot', '/Lang (ar)', '/Lang (zh-Hans)', '/Outlines'])
    expect(inside).toContain(mark)
  expect(inside).toMatch(/\/MediaBox \[0 0 79\d/)
  expect(Buffer.from(await printPdf({ html }, { chromium: program, landscape: true })).equals(Buffer.from(bytes))).toBe(true)
  const { versions } = await readDocument({ name: 'x.pdf', bytes })
  expect(versions[0]!.text).toContain('guarantees')
})

test('no script of the page runs, and nothing is fetched', async () => {
  const hostile = `<!doctype html><title>before</title><p>text</p><script>document.title='after'</script><img src="http://127.0.0.1:1/x"><iframe src="file:///etc/passwd"></iframe>`
  const inside = latin(await printPdf({ html: hostile }, { chromium: program }))
  expect(inside).toContain('/Title (before)')
})

test('without a browser it is said how to get one; what is no browser is told too', async () => {
  await expect(findChromium(null, '/nowhere')).rejects.toMatchObject({ code: 'print.no-browser' })
  await expect(findChromium('/nowhere/chromium', process.env.PATH)).rejects.toMatchObject({ code: 'print.no-browser' })
  await expect(printPdf({ html }, { chromium: '/bin/true' })).rejects.toMatchObject({ code: 'print.failed' })
  await expect(printPdf({ html }, { chromium: '/bin/cat', timeoutMs: 300 })).rejects.toMatchObject({ code: 'print.failed' })
})
