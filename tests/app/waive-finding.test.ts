import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addVersion } from '../../src/app/add-version.ts'
import { buildReport } from '../../src/app/build-report.ts'
import { compareStatement } from '../../src/app/compare-statement.ts'
import { listWaivers } from '../../src/app/list-waivers.ts'
import { removeWaiver } from '../../src/app/remove-waiver.ts'
import { showWorkbench } from '../../src/app/show-workbench.ts'
import type { Stores } from '../../src/app/stores.ts'
import { waiveFinding } from '../../src/app/waive-finding.ts'
import type { FindingView } from '../../src/app/workbench.ts'
import { SAMPLE, sampleStores, sampleText } from './sample.ts'

let stores: Stores
let finding: FindingView
beforeEach(async () => {
  stores = await sampleStores()
  finding = (await compareStatement(stores, { statement: SAMPLE })).findings.find(({ verdict }) => verdict === 'difference')!
})
afterEach(() => stores.close())

const keys = (findings: readonly { readonly key: string }[]) => findings.map(({ key }) => key)
const bare = () => finding.key.slice(finding.language.length + 1)
const waive = (changed = {}) =>
  waiveFinding(stores, {
    statement: SAMPLE,
    language: finding.language,
    finding: bare(),
    author: 'editor',
    reason: ' House style. ',
    ...changed,
  })

describe('a finding set aside', () => {
  test('is left out of comparisons and reports, and shown with its reason in the workbench, until that is taken back', async () => {
    await waive()
    expect(keys((await compareStatement(stores, { statement: SAMPLE })).findings)).not.toContain(finding.key)
    const [reported] = (await buildReport(stores, { statements: [SAMPLE] })).statements
    expect(keys(reported!.findings)).not.toContain(finding.key)
    const { findings } = await showWorkbench(stores, { statement: SAMPLE })
    expect(findings.filter(({ waived }) => waived)).toEqual([
      expect.objectContaining({ key: finding.key, waived: { author: 'editor', reason: 'House style.' } }),
    ])
    expect(await listWaivers(stores, { statement: SAMPLE })).toMatchObject([{ findingKey: bare(), valid: true }])
    await removeWaiver(stores, { statement: SAMPLE, language: finding.language, finding: bare() })
    expect(keys((await compareStatement(stores, { statement: SAMPLE })).findings)).toContain(finding.key)
  })

  test('counts again when the text has changed', async () => {
    await waive()
    const file = finding.language.slice(0, 2)
    const text = `${sampleText(file)}\n`
    await addVersion(stores, { statement: SAMPLE, language: finding.language, kind: 'translation', provenance: 'test', text })
    expect(keys((await compareStatement(stores, { statement: SAMPLE })).findings)).toContain(finding.key)
    expect(await listWaivers(stores, { statement: SAMPLE })).toMatchObject([{ valid: false }])
  })

  test.each([
    ['that is not there', { finding: 'nothing' }, 'finding.not-found'],
    ['without a reason', { reason: ' ' }, 'request.invalid'],
    ['of a language that is not there', { language: 'pl' }, 'version.not-found'],
  ])('%s is refused', async (_name, changed, code) => {
    await expect(waive(changed)).rejects.toMatchObject({ code })
    expect(await listWaivers(stores, { statement: SAMPLE })).toEqual([])
  })
})
