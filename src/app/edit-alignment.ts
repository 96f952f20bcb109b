import type { Bead, Range } from '../align/types.ts'
import { HexaplaError } from '../errors.ts'
import type { EditStep, Stores } from '../store/stores.ts'
import { cutPlaces } from '../text/boundaries.ts'
import type { SegmentedText } from '../text/types.ts'
import { alignmentOf } from './alignment-of.ts'
import { type BeadSpans, spansOf } from './carried-steps.ts'
import { chooseVersions } from './choose-versions.ts'
import { lockStatement } from './lock-statement.ts'
import { moveInPairLog, type Pair, type PairLog, pairLog } from './pair-log.ts'
import { segmentedVersion } from './segmented.ts'

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
   * `confirm`, `unpin`, `review`: any; `realign`: none, it frees every bead that was changed and not pinned or confirmed since; `cut` and `join`: none,
   * they name a `boundary`.
   */
  readonly beads: readonly number[]
  /** For `split` and `move`: the first segment of the second bead on each side. */
  readonly at?: { readonly source: number; readonly target: number } | undefined
  /**
   * For `cut`: the offset of a word in the text of that side, where a segment shall begin. For `join`: the offset where a segment begins that shall go on
   * from the one before it, in the same paragraph. A boundary of the source holds for all versions.
   */
  readonly boundary?: { readonly side: 'source' | 'target'; readonly at: number } | undefined
}

/**
 * One step of an editor, written to the log; the rest of the alignment is computed around it.
 *
 * @throws {HexaplaError} `statement.not-found`, `version.not-found`, `revision.stale`, `edit.impossible`
 */
export async function editAlignment(stores: Stores, request: EditRequest): Promise<PairLog> {
  return stores.transaction(async (open) => {
    const pair = await pairToEdit(open, request)
    const { kind, author } = request
    const step =
      kind === 'cut' || kind === 'join'
        ? await boundaryStep(open, pair, request)
        : { log: pair.target, body: await beadStep(open, pair, request) }
    await open.edits.append(request.statement, step.log.language, { kind, author, body: step.body })
    return pairLog(open, pair)
  })
}

/** Takes the last step back, or takes it again. */
export async function moveInLog(
  stores: Stores,
  { direction, ...request }: Pick<EditRequest, 'statement' | 'language' | 'ifMatch'> & { readonly direction: 'undo' | 'redo' },
): Promise<PairLog> {
  return stores.transaction(async (open) => moveInPairLog(open, await pairToEdit(open, request), direction))
}

/** The version and its source, as the editor has seen them. */
async function pairToEdit(
  open: Stores,
  { statement, language, ifMatch }: Pick<EditRequest, 'statement' | 'language' | 'ifMatch'>,
): Promise<Pair> {
  await lockStatement(open, statement)
  const { all, columns } = await chooseVersions(open, { statement, languages: [language] })
  const target = columns[0]!
  const source = all.find(({ kind }) => kind === 'source')!
  if (target === source) throw new HexaplaError('edit.impossible', { reason: 'source' })
  const { revision } = await pairLog(open, { source, target })
  if (revision !== ifMatch) throw new HexaplaError('revision.stale', { language: target.language, revision })
  return { source, target }
}

/** What a step on beads sets: the beads that stand after it, by segments and by offsets. */
async function beadStep(open: Stores, { source, target }: Pair, { kind, beads: indices, at }: EditRequest) {
  const { segments } = (await alignmentOf(open, source, target)).alignment
  const texts = { source: await segmentedVersion(open, source), target: await segmentedVersion(open, target) }
  const body = (beads: readonly Bead[]) => ({
    source: source.hash,
    target: target.hash,
    beads,
    spans: beads.map((bead): BeadSpans => spansOf(bead, texts)),
  })
  if (kind === 'realign') {
    const beads = segments.filter(({ origin }) => origin === 'edited').map(bare)
    if (beads.length === 0) throw new HexaplaError('edit.impossible', { reason: 'nothing to free' })
    return body(beads)
  }
  const chosen = indices.map((index) => segments[index])
  if (chosen.length === 0 || chosen.some((bead) => !bead)) throw new HexaplaError('edit.impossible', { reason: 'bead' })
  return body(resulting(kind, chosen as Bead[], at))
}

/** A boundary of segments that is set or taken away; it belongs to the text, so it stands in the log of the text's language. */
async function boundaryStep(open: Stores, pair: Pair, { kind, boundary }: EditRequest) {
  if (!boundary) throw new HexaplaError('edit.impossible', { reason: 'boundary' })
  const log = pair[boundary.side]
  const text = await segmentedVersion(open, log)
  const possible = kind === 'cut' ? canBeCut(text, boundary.at) : canBeJoined(text, boundary.at)
  if (!possible) throw new HexaplaError('edit.impossible', { reason: 'boundary' })
  return { log, body: { hash: log.hash, at: boundary.at } }
}

function canBeCut(text: SegmentedText, at: number): boolean {
  const segment = text.segments.find(({ start, end }) => start < at && at < end)
  return segment !== undefined && cutPlaces(text, segment).includes(at)
}

function canBeJoined({ segments }: SegmentedText, at: number): boolean {
  const n = segments.findIndex(({ start }) => start === at)
  return n > 0 && segments[n - 1]!.paragraph === segments[n]!.paragraph
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
