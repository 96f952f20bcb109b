import { coverage } from '../align/align-texts.ts'
import type { StatementRecord, VersionRecord } from '../store/stores.ts'
import type { Compared } from './comparison-of.ts'
import type { StatementHead, VersionHead } from './workbench.ts'

export function statementHead({ id, title, date, publisher, note }: StatementRecord): StatementHead {
  return { id, title, date, publisher, note }
}

/** A version as pages show it. `against` is its comparison with the pivot; without one it is the pivot, or was not asked for. */
export function versionHead(version: VersionRecord, against: Pick<Compared, 'text' | 'alignment'> | null): VersionHead {
  return {
    language: version.language,
    kind: version.kind,
    provenance: version.provenance,
    revision: version.revision,
    hash: version.hash,
    characters: version.characters,
    paragraphs: version.paragraphs,
    coverage: against ? coverage(against.text, against.alignment.segments, 'target') : 1,
    verdict: against?.alignment.verdict ?? 'aligned',
  }
}
