import type { NamedText, TextComparison, TextPiece } from '../../src/app/compare-texts.ts'
import { direction } from '../../src/text/tags.ts'
import { revisionsAddress, statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { Layout } from '../parts/layout.tsx'

interface Props {
  readonly chrome: Chrome
  readonly comparison: TextComparison
}

const named = ({ statement, language, hash }: NamedText) => `${statement}/${language}/${hash}`

function Choice({ chrome: { t, language }, comparison, name }: Props & { readonly name: 'from' | 'to' }) {
  const chosen = named(comparison[name])
  return (
    <label class="field">
      <span>{t(`changes.${name}`)}</span>
      <select name={name}>
        {comparison.choices.map((text) => (
          <option key={named(text)} value={named(text)} selected={named(text) === chosen}>
            {`${text.title.slice(0, 70)} · ${languageName(text.language, language)} · ${t('changes.revision', { number: text.revision })}`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Pieces by paragraph. */
function paragraphs(pieces: readonly TextPiece[]): Exclude<TextPiece, { kind: 'break' }>[][] {
  const result: Exclude<TextPiece, { kind: 'break' }>[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'break') result.push([])
    else result.at(-1)!.push(piece)
  }
  return result.filter((list) => list.length > 0)
}

function Piece({ piece: { kind, text, move } }: { piece: Exclude<TextPiece, { kind: 'break' }> }) {
  if (kind === 'same') return <>{text}</>
  if (kind === 'removed') return <del>{text}</del>
  if (kind === 'added') return <ins>{text}</ins>
  const [own, other] = kind === 'moved-away' ? ['from', 'to'] : ['to', 'from']
  return (
    <a id={`move-${own}-${move}`} href={`#move-${other}-${move}`} class="moved" data-kind={kind}>
      {kind === 'moved-away' ? <del>{text}</del> : <ins>{text}</ins>}
    </a>
  )
}

/** Two texts of one language, word by word: what is gone is struck out, what is new is underlined, what moved leads to its other place. */
export function ChangesPage({ chrome, comparison }: Props) {
  const { t, language } = chrome
  const { statement, from, to, pieces, counts } = comparison
  const title = t('changes.title', { language: languageName(to.language, language) })
  const same = counts.added + counts.removed + counts.moved === 0
  return (
    <Layout chrome={chrome} title={`${title} · ${statement.title}`} section="statements" islands={['auto-submit']}>
      <h1>{title}</h1>
      <p class="quiet">
        <a href={statementAddress(statement.id)}>
          <bdi>{statement.title}</bdi>
        </a>
      </p>
      <form method="get" action={revisionsAddress(statement.id, to.language)} data-island="auto-submit" class="changes-form">
        <Choice chrome={chrome} comparison={comparison} name="from" />
        <Choice chrome={chrome} comparison={comparison} name="to" />
        <button type="submit" class="apply">
          {t('workbench.apply')}
        </button>
      </form>
      <p role="status">
        {from.hash === to.hash ? t('changes.only') : same ? t('changes.none') : t('changes.counts', { ...counts })}
      </p>
      <div class="changes">
        {paragraphs(pieces).map((list, n) => (
          <p key={n} class="text" lang={to.language} dir={direction(to.language)}>
            {list.map((piece, k) => (
              <Piece key={k} piece={piece} />
            ))}
          </p>
        ))}
      </div>
    </Layout>
  )
}
