import { HexaplaError } from '../errors.ts'
import { readTermbaseFile } from '../formats/termbase/index.ts'
import type { Stores } from '../store/stores.ts'
import { mergeConcepts } from '../terms/merge-concepts.ts'
import { type MergeLine, planMerge } from '../terms/plan-merge.ts'
import type { Termbase } from '../terms/types.ts'
import { createConcept, editConcept, type Hand } from './change-concept.ts'

/** `take`: as the file has it, in the place of what was there; `merge`: into the stored concept of this id, or the one most like it; `leave`: nothing. */
export const MERGE_CHOICES = ['take', 'merge', 'leave'] as const
export type MergeChoice = (typeof MERGE_CHOICES)[number]

export interface MergePreview {
  /** What the stored termbase was when it was compared: named again when the merge is confirmed. */
  readonly edition: string
  readonly lines: readonly PreviewLine[]
}

/** `usual`: what is done with it if nothing is said. */
export type PreviewLine = MergeLine & { readonly usual: MergeChoice }

/** A termbase from the bytes of a file. @throws {HexaplaError} `termbase.malformed`, `format.unknown` */
export const termbaseFrom = (file: { readonly name: string; readonly bytes: Uint8Array }): Termbase => readTermbaseFile(file)

/** What a termbase would bring to the stored one. Nothing is stored. */
export async function previewMerge(stores: Stores, termbase: Termbase): Promise<MergePreview> {
  const { loads, steps } = await stores.termbase.edition()
  return {
    edition: `${loads}.${steps}`,
    lines: planMerge(await stores.termbase.entries(), termbase).map((line) => ({ ...line, usual: usualChoice(line) })),
  }
}

/** Doubtful ones are left until somebody has looked at them. */
const usualChoice = ({ kind }: Pick<MergeLine, 'kind'>): MergeChoice => (kind === 'new' || kind === 'changed' ? 'take' : 'leave')

/**
 * Brings concepts of a termbase into the stored one, all or nothing.
 *
 * @param input.choices by id of the concept in the file; the usual one where nothing is said
 * @returns how many were written
 * @throws {HexaplaError} `concept.stale` if the stored termbase is not the one of the preview
 */
export async function mergeTermbase(
  stores: Stores,
  input: { readonly termbase: Termbase; readonly edition: string | null; readonly choices: ReadonlyMap<string, MergeChoice> },
  hand: Omit<Hand, 'revision'>,
): Promise<{ readonly written: number }> {
  return stores.transaction(async (open) => {
    await open.lock('termbase')
    const { edition, lines } = await previewMerge(open, input.termbase)
    if (input.edition !== null && input.edition !== edition) throw new HexaplaError('concept.stale', { id: edition })
    let written = 0
    for (const line of lines) {
      const choice = input.choices.get(line.concept.id) ?? line.usual
      if (choice === 'leave' || line.kind === 'same') continue
      await bringIn(open, line, choice, hand)
      written++
    }
    return { written }
  })
}

async function bringIn(
  stores: Stores,
  { concept, before, like }: MergeLine,
  choice: MergeChoice,
  hand: Omit<Hand, 'revision'>,
): Promise<void> {
  const into = choice === 'merge' ? (before?.id ?? like[0]) : undefined
  const stored = into === undefined ? null : await stores.termbase.find(into)
  if (stored) await editConcept(stores, mergeConcepts(stored, concept), hand)
  else if (before) await editConcept(stores, concept, hand)
  else await createConcept(stores, concept, hand)
}
