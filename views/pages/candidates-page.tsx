import type { CandidatePage as CandidateData, CandidateList } from '../../src/app/list-candidates.ts'
import { CANDIDATES_ADDRESS, candidateAddress, statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, listOf, percent, wholeNumber } from '../format.ts'
import { ConceptLinks } from '../parts/concept-state.tsx'
import { Concordance } from '../parts/concordance.tsx'
import { type Hand, HandField } from '../parts/hand-field.tsx'
import { Layout } from '../parts/layout.tsx'
import { Words } from '../parts/text.tsx'

/** What the list was asked for. */
interface CandidateChoice {
  readonly language: string | null
  readonly least: number
  readonly words: number
}

interface CandidatesPageProps {
  readonly chrome: Chrome
  readonly list: CandidateList
  readonly choice: CandidateChoice
  /** Languages that can be chosen, BCP 47. */
  readonly languages: readonly string[]
}

/** Groups of words that may be terms. */
export function CandidatesPage({ chrome, list, choice, languages }: CandidatesPageProps) {
  const { t, language, path } = chrome
  const asked = { language: list.language, least: choice.least, words: choice.words }
  return (
    <Layout chrome={chrome} title={t('candidates.title')} section="terms">
      <h1>{t('candidates.title')}</h1>
      <p class="lead">{t('candidates.lead')}</p>
      <form class="toolbar" action={CANDIDATES_ADDRESS}>
        <label class="field">
          <span>{t('concept.language')}</span>
          <select name="language">
            {languages.map((tag) => (
              <option key={tag} value={tag} selected={tag === list.language}>
                {languageName(tag, language)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t('candidates.least')}</span>
          <input type="number" name="least" min={1} max={1000} value={choice.least} />
        </label>
        <label class="field">
          <span>{t('candidates.words')}</span>
          <input type="number" name="words" min={1} max={5} value={choice.words} />
        </label>
        <button type="submit">{t('candidates.show')}</button>
      </form>
      {list.skipped > 0 && <p class="doubt">{t('candidates.skipped', { count: list.skipped })}</p>}
      {!list.reference && <p class="doubt">{t('candidates.noReference')}</p>}
      {list.candidates.length === 0 ? (
        <p class="empty">{t('candidates.none')}</p>
      ) : (
        <section class="scroll" aria-label={t('candidates.title')}>
          <table class="grid">
            <thead>
              <tr>
                <th scope="col">{t('candidates.term')}</th>
                <th scope="col">{t('candidates.frequency')}</th>
                <th scope="col">{t('nav.statements')}</th>
                <th scope="col">{t('candidates.unit')}</th>
                <th scope="col">{t('candidates.keyness')}</th>
              </tr>
            </thead>
            <tbody>
              {list.candidates.map(({ key, term, frequency, statements, ncValue, logLikelihood }) => (
                <tr key={key}>
                  <th scope="row">
                    <a href={withQuery(candidateAddress(key), asked)}>
                      <Words language={list.language} class="text">
                        {term}
                      </Words>
                    </a>
                  </th>
                  <td class="number">{wholeNumber(frequency, language)}</td>
                  <td class="number">{wholeNumber(statements.length, language)}</td>
                  <td class="number">{wholeNumber(ncValue, language)}</td>
                  <td class="number">{logLikelihood === null ? '–' : wholeNumber(logLikelihood, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {list.nextCursor && (
        <p class="links">
          <a href={withQuery(path, { cursor: list.nextCursor })}>{t('list.more')}</a>
        </p>
      )}
    </Layout>
  )
}

interface CandidatePageProps {
  readonly chrome: Chrome
  readonly hand: Hand
  readonly page: CandidateData
  /** Proposed for the new concept. */
  readonly id: string
}

/** One candidate: what the versions have for it, and the form that makes it a proposal. */
export function CandidatePage({ chrome, hand, page, id }: CandidatePageProps) {
  const { t, language } = chrome
  const { candidate, lines } = page
  return (
    <Layout chrome={chrome} title={candidate.term} section="terms">
      <h1>
        <Words language={page.language}>{candidate.term}</Words>
      </h1>
      <p class="quiet">{t('candidates.lead')}</p>
      {candidate.concepts.length > 0 && (
        <p class="doubt">
          {t('candidates.already')} <ConceptLinks ids={candidate.concepts} />
        </p>
      )}
      {candidate.within.length > 0 && (
        <p class="quiet">{t('candidates.within', { terms: listOf(candidate.within, language) })}</p>
      )}
      <ul class="links">
        {candidate.statements.map(({ id: statement, title, count }) => (
          <li key={statement}>
            <a href={statementAddress(statement)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="quiet">{t('count.times', { count })}</span>
          </li>
        ))}
      </ul>
      <form method="post" action={CANDIDATES_ADDRESS} class="import">
        <input type="hidden" name="language" value={page.language} />
        <input type="hidden" name="term" value={candidate.term} />
        <Renderings page={page} chrome={chrome} />
        {hand.mayWrite && (
          <>
            <label class="field">
              <span>{t('termedit.id')}</span>
              <input name="id" value={id} required maxLength={100} autocomplete="off" />
              <span class="quiet">{t('termedit.idHint')}</span>
            </label>
            <HandField hand={hand} chrome={chrome} />
            <button type="submit" class="primary">
              {t('candidates.promote')}
            </button>
          </>
        )}
      </form>
      <h2>{t('concept.concordance')}</h2>
      <Concordance lines={lines} chrome={chrome} />
    </Layout>
  )
}

/** Words seen, each with a box to tick. Never called approved. */
function Renderings({ page: { candidate }, chrome }: { readonly page: CandidateData; readonly chrome: Chrome }) {
  const { t, language } = chrome
  return (
    <>
      <h2>{t('candidates.seen')}</h2>
      <p class="quiet">{t('candidates.seenNote')}</p>
      {candidate.renderings.map(({ language: tag, renderings, unseen }) => (
        <fieldset key={tag} class="card">
          <legend>{languageName(tag, language)}</legend>
          {renderings.map(({ text, count, confidence }) => (
            <label key={text} class="check">
              <input type="checkbox" name="rendering" value={JSON.stringify([tag, text])} />{' '}
              <Words language={tag} class="text">
                {text}
              </Words>{' '}
              <span class="quiet">
                {t('candidates.times', { number: wholeNumber(count, language), percent: percent(confidence, language) })}
              </span>
            </label>
          ))}
          {unseen > 0 && <p class="quiet">{t('candidates.unseen', { number: wholeNumber(unseen, language) })}</p>}
        </fieldset>
      ))}
    </>
  )
}
