import type { Bead, Range } from '../align/types.ts'
import { HexaplaError } from '../errors.ts'
import type { EditLog, EditStep, Stores } from '../store/stores.ts'
import { alignmentOf } from './alignment-of.ts'
import { chooseVersions } from './choose-versions.ts'
import { lockStatement } from './lock-statement.ts'

export interface EditRequest {
  readonly statement: string
  readonly language: string
  /** Revision of the log that the editor has seen. */
  readonly ifMatch: number
  readonly author: string
  readonly kind: EditStep['kind']
  /**
   * Indices of segment beads as the editor sees them. `merge`: two or more neighbours; `split`: one, with `at`; `move`: two neighbours, with the
   * new boundary between them in `at`; `link`: neighbours, made one bead; `unlink`: one, taken apart into an omission and an addition; `pin`,
   * `confirm`, `unpin`, `review`: any; `realign`: none, it frees every bead that was changed and not pinned or confirmed since.
   */
  readonly beads: readonly number[]
  /** For `split` and `move`: the first segment of the second bead on each side. */
  readonly at?: { readonly source: number; readonly target: number } | undefined
}

/**
 * One step of an editor, written to the log; the rest of the alignment is computed around it.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `revision.stale`, `edit.impossible`
 */
export async function editAlignment(
  stores: Stores,
  { statement, language, ifMatch, author, kind, beads: indices, at }: EditRequest,
): Promise<EditLog> {
  return stores.transaction(async (open) => {
    await lockStatement(open, statement)
    const { all, columns } = await chooseVersions(open, { statement, languages: [language] })
    const version = columns[0]!
    await current(open, statement, version.language, ifMatch)
    const source = all.find((other) => other.kind === 'source')!
    if (version === source) throw new HexaplaError('edit.impossible', { reason: 'source' })
    const { segments } = (await alignmentOf(open, source, version)).alignment
    const body = { source: source.hash, target: version.hash }
    if (kind === 'realign') {
      const beads = segments.filter(({ origin }) => origin === 'edited').map(bare)
      if (beads.length === 0) throw new HexaplaError('edit.impossible', { reason: 'nothing to free' })
      return open.edits.append(statement, version.language, { kind, author, body: { ...body, beads } })
    }
    const chosen = indices.map((index) => segments[index])
    if (chosen.length === 0 || chosen.some((bead) => !bead)) throw new HexaplaError('edit.impossible', { reason: 'bead' })
    return open.edits.append(statement, version.language, {
      kind,
      author,
      body: { ...body, beads: resulting(kind, chosen as Bead[], at) },
    })
  })
}

/** Takes the last step back, or takes it again. */
export async function moveInLog(
  stores: Stores,
  {
    statement,
    language,
    ifMatch,
    direction,
  }: { readonly statement: string; readonly language: string; readonly ifMatch: number; readonly direction: 'undo' | 'redo' },
): Promise<EditLog> {
  return stores.transaction(async (open) => {
    await lockStatement(open, statement)
    const version = (await chooseVersions(open, { statement, languages: [language] })).columns[0]!
    await current(open, statement, version.language, ifMatch)
    return open.edits.move(statement, version.language, direction)
  })
}

async function current(stores: Stores, statement: string, language: string, ifMatch: number): Promise<void> {
  const { revision } = await stores.edits.log(statement, language)
  if (revision !== ifMatch) throw new HexaplaError('revision.stale', { language, revision })
}

/** The beads that stand after the step. */
function resulting(kind: EditStep['kind'], beads: readonly Bead[], at: EditRequest['at']): Bead[] {
  const [first, last] = [beads[0]!, beads.at(-1)!]
  const whole: Bead = { source: [first.source[0], last.source[1]], target: [first.target[0], last.target[1]] }
  const neighbours = beads.every(
    (bead, n) => n === 0 || (bead.source[0] === beads[n - 1]!.source[1] && bead.target[0] === beads[n - 1]!.target[1]),
  )
  if (!neighbours) throw new HexaplaError('edit.impossible', { reason: 'order' })
  switch (kind) {
    case 'merge':
    case 'link':
      if (beads.length < 2) throw new HexaplaError('edit.impossible', { reason: 'bead' })
      return [whole]
    case 'move':
      if (beads.length !== 2) throw new HexaplaError('edit.impossible', { reason: 'bead' })
      return cut(whole, at)
    case 'split':
      return cut(whole, at)
    case 'unlink':
      return [
        { source: whole.source, target: [whole.target[0], whole.target[0]] },
        { source: [whole.source[1], whole.source[1]], target: whole.target },
      ]
    default:
      return beads.map(bare)
  }
}

/** Two beads with their boundary at a place; a half without segments is none. */
function cut(whole: Bead, at: EditRequest['at']): Bead[] {
  if (!at || !within(whole.source, at.source) || !within(whole.target, at.target))
    throw new HexaplaError('edit.impossible', { reason: 'at' })
  const halves: Bead[] = [
    { source: [whole.source[0], at.source], target: [whole.target[0], at.target] },
    { source: [at.source, whole.source[1]], target: [at.target, whole.target[1]] },
  ]
  return halves.filter(({ source, target }) => source[0] < source[1] || target[0] < target[1])
}

const bare = ({ source, target }: Bead): Bead => ({ source, target })
const within = ([from, to]: Range, at: number) => from <= at && at <= to
