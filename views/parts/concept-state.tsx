import type { ConceptEntry } from '../../src/app/term-grid.ts'
import { conceptAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'

/** Concepts by their ids, as links. */
export function ConceptLinks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, n) => (
        <>
          {n > 0 && ', '}
          <a key={id} href={conceptAddress(id)}>
            <bdi>{id}</bdi>
          </a>
        </>
      ))}
    </>
  )
}

interface ConceptStateNoteProps {
  readonly concept: Pick<ConceptEntry, 'state' | 'replacedBy'>
  readonly chrome: Chrome
}

/** Says that a concept is not approved, or no longer in force; nothing of one that is. */
export function ConceptStateNote({ concept: { state, replacedBy }, chrome: { t } }: ConceptStateNoteProps) {
  if (state === 'approved') return null
  return (
    <p class="doubt">
      <strong>{t(`state.${state}`)}</strong>. {t(state === 'proposed' ? 'state.proposedNote' : 'state.supersededNote')}
      {replacedBy !== null && (
        <>
          {' '}
          {t('state.replacedBy')}: <ConceptLinks ids={[replacedBy]} />
        </>
      )}
    </p>
  )
}
