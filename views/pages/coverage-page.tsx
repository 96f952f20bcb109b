import type { Coverage, Side } from '../../src/app/show-coverage.ts'
import { editorAddress, statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, percent, wholeNumber } from '../format.ts'
import { Layout } from '../parts/layout.tsx'
import { Quoted } from '../parts/text.tsx'

interface Props {
  readonly chrome: Chrome
  readonly coverage: Coverage
}

function SideSection({ chrome, coverage, side }: Props & { readonly side: Side }) {
  const { t, language } = chrome
  const name = languageName(side.version.language, language)
  return (
    <section>
      <h2>{name}</h2>
      <p>
        <meter min={0} max={1} value={side.share} aria-label={name} />{' '}
        {t('coverage.share', {
          percent: percent(side.share, language),
          linked: side.linked,
          characters: side.characters,
        })}
      </p>
      {side.rest.length === 0 ? (
        <p class="quiet">{t('coverage.whole')}</p>
      ) : (
        <ul class="entries-list rest">
          {side.rest.map(({ start, text, paragraph, bead }) => (
            <li key={start}>
              <a href={editorAddress(coverage.statement.id, coverage.target.version.language, bead)}>
                {t('workbench.row', { number: wholeNumber(paragraph + 1, language) })}
              </a>
              <Quoted language={side.version.language}>{text}</Quoted>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The proof that nothing of two texts was lost in pairing them: shares, and a list of the rest. */
export function CoveragePage({ chrome, coverage }: Props) {
  const { t, language } = chrome
  const { statement, source, target } = coverage
  const title = t('coverage.title', { language: languageName(target.version.language, language) })
  return (
    <Layout chrome={chrome} title={`${title} · ${statement.title}`} section="statements">
      <h1>{title}</h1>
      <p class="quiet">
        <a href={statementAddress(statement.id)}>
          <bdi>{statement.title}</bdi>
        </a>
      </p>
      <p class="lead">{t('coverage.lead')}</p>
      <SideSection chrome={chrome} coverage={coverage} side={source} />
      <SideSection chrome={chrome} coverage={coverage} side={target} />
    </Layout>
  )
}
