import { type Editor, type EditorBead, type EditorSegment, isDoubtful } from '../../src/app/show-editor.ts'
import type { VersionHead } from '../../src/app/workbench.ts'
import { direction } from '../../src/text/tags.ts'
import type { Chrome } from '../chrome.ts'
import { confidenceText, evidenceName, languageName, ownName, wholeNumber } from '../format.ts'

interface SideProps {
  readonly chrome: Chrome
  readonly version: VersionHead
  readonly side: 'source' | 'target'
  readonly segments: readonly EditorSegment[]
}

/** The segments of one side; each can take the focus, and is what a step acts on. */
function Side({ chrome: { t }, version, side, segments }: SideProps) {
  return (
    <td class="cell" data-side={side}>
      {segments.length === 0 && (
        <p class="absent segment" tabIndex={-1}>
          {t('workbench.missing')}
        </p>
      )}
      {segments.map(({ index, first, start, text, cuts, next }) => (
        <p
          key={index}
          class={first ? 'text segment first' : 'text segment'}
          lang={version.language}
          dir={direction(version.language)}
          data-segment={index}
          data-start={start}
          data-cuts={cuts.join(' ')}
          data-next={next ?? undefined}
          tabIndex={-1}
        >
          {text}
        </p>
      ))}
    </td>
  )
}

/** The state of a bead in one word, and the reasons for it on demand. */
function BeadState({ chrome, bead }: { chrome: Chrome; bead: EditorBead }) {
  const { t } = chrome
  const states = [
    bead.origin !== 'automatic' && t(`edit.origin.${bead.origin}`),
    bead.review && t('edit.state.review'),
    isDoubtful(bead) && t('workbench.doubtfulRow'),
    bead.moved && t('workbench.moved'),
  ].filter((state) => state !== false)
  const found = bead.evidence.filter((item) => item.found.length > 0)
  return (
    <td class="bead-state">
      {states.map((state) => (
        <p key={state}>{state}</p>
      ))}
      {bead.origin === 'automatic' && bead.segments.source.length > 0 && bead.segments.target.length > 0 && (
        <details>
          <summary>{confidenceText(bead.confidence, chrome)}</summary>
          <ul class="evidence">
            {found.map(({ kind, found: words }) => (
              <li key={kind}>
                {evidenceName(kind, t)}: <bdi>{words.slice(0, 6).join(', ')}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </td>
  )
}

const range = ([from, to]: readonly [number, number]) => `${from}-${to}`

/** Beads one below the other, source and version beside each other. */
export function BeadsTable({ chrome, editor }: { chrome: Chrome; editor: Editor }) {
  const { t, language } = chrome
  const head = (version: VersionHead) => (
    <th scope="col" class="column">
      <span class="own-name" lang={version.language} dir={direction(version.language)}>
        {ownName(version.language)}
      </span>{' '}
      {languageName(version.language, language) !== ownName(version.language) && (
        <span class="quiet">{languageName(version.language, language)}</span>
      )}
    </th>
  )
  return (
    <table class="texts beads" aria-label={editor.statement.title}>
      <thead>
        <tr>
          <th scope="col" class="place">
            <span class="hidden-label">{t('workbench.place')}</span>
          </th>
          {head(editor.source)}
          {head(editor.target)}
          <th scope="col" class="bead-state">
            {t('finding.pairing')}
          </th>
        </tr>
      </thead>
      <tbody id="beads">
        {editor.beads.map((bead) => (
          <tr
            key={bead.index}
            id={`bead-${bead.index}`}
            data-bead={bead.index}
            data-source={range(bead.source)}
            data-target={range(bead.target)}
            data-origin={bead.origin}
            data-review={bead.review ? '' : undefined}
            data-doubtful={isDoubtful(bead) ? '' : undefined}
          >
            <th scope="row" class="place">
              <a
                href={`#bead-${bead.index}`}
                aria-label={t('workbench.rowSentence', { number: wholeNumber(bead.index + 1, language) })}
              >
                {wholeNumber(bead.index + 1, language)}
              </a>
            </th>
            <Side chrome={chrome} version={editor.source} side="source" segments={bead.segments.source} />
            <Side chrome={chrome} version={editor.target} side="target" segments={bead.segments.target} />
            <BeadState chrome={chrome} bead={bead} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
