import { HexaplaError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { chooseVersions } from './choose-versions.ts'

/** Takes a waiver back. @throws {HexaplaError} `statement.not-found`, `version.not-found`, `finding.not-found` (it was not waived) */
export async function removeWaiver(
  stores: Stores,
  { statement, language, finding }: { readonly statement: string; readonly language: string; readonly finding: string },
): Promise<void> {
  await stores.transaction(async (open) => {
    const tag = (await chooseVersions(open, { statement, languages: [language] })).columns[0]!.language
    const known = await open.waivers.list(statement)
    if (!known.some((waiver) => waiver.language === tag && waiver.findingKey === finding)) {
      throw new HexaplaError('finding.not-found', { finding: finding.slice(0, 80) })
    }
    await open.waivers.remove(statement, tag, finding)
  })
}
