import { HexaplaError } from '../errors.ts'
import type { Stores, Waiver } from '../store/stores.ts'
import { chooseVersions } from './choose-versions.ts'
import { comparisonOf } from './comparison-of.ts'
import { lockStatement } from './lock-statement.ts'

export interface WaiverRequest {
  readonly statement: string
  readonly language: string
  /** Key of the finding, without the language that pages put before it. */
  readonly finding: string
  readonly author: string
  readonly reason: string
}

/**
 * Sets a finding aside, with a reason. The waiver keeps the hashes of both texts and is void when either changes.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `finding.not-found`, `request.invalid` (no reason)
 */
export async function waiveFinding(
  stores: Stores,
  { statement, language, finding, author, reason }: WaiverRequest,
): Promise<Waiver> {
  if (reason.trim() === '') throw new HexaplaError('request.invalid', { field: 'reason', reason: 'empty' })
  return stores.transaction(async (open) => {
    await lockStatement(open, statement)
    const { all, columns } = await chooseVersions(open, { statement, languages: [language] })
    const source = all.find(({ kind }) => kind === 'source')!
    const { findings } = await comparisonOf(open, source, columns[0]!)
    if (!findings.some(({ key }) => key === finding)) throw new HexaplaError('finding.not-found', { key: finding.slice(0, 80) })
    const waiver = {
      findingKey: finding,
      statement,
      language: columns[0]!.language,
      author,
      reason: reason.trim(),
      sourceHash: source.hash,
      targetHash: columns[0]!.hash,
    }
    await open.waivers.save(waiver)
    return waiver
  })
}
