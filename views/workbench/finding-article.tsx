import type { ConceptCard, FindingView, Workbench } from '../../src/app/workbench.ts'
import { isMessageKey, type Translate } from '../../src/i18n/index.ts'
import { primaryTag } from '../../src/text/tags.ts'
import { conceptAddress, passageAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { checkTitle, confidenceText, evidenceName, languageName, listOf } from '../format.ts'
import { Quoted, Words } from '../parts/text.tsx'
import { SignShape, signOf } from '../signs.tsx'
import { Designations } from './concept-article.tsx'
import { Judgement } from './judgement.tsx'

interface Voice {
  readonly language: string
  readonly text: string | null
  readonly status: string | null
}

const LONGEST_QUOTE = 90

/** Words as they stand in a sentence of the interface: in quotation marks, and not the whole of a long paragraph. */
function inSentence(text: string | undefined, t: Translate): string {
  if (!text) return t('nothing')
  return t('quote', { text: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text })
}

/** The sentence of a finding in the reader's language; the title of its check where there is none. */
function findingSentence(finding: FindingView, t: Translate): string {
  const key = `check.${finding.check}.sentence`
  if (!isMessageKey(key)) return checkTitle(finding.check, t)
  return t(key, { ...finding.values, source: inSentence(finding.source?.text, t), target: inSentence(finding.target?.text, t) })
}

/** What every version says: the departing one first, then the one it is compared with, then the others. */
function voices(finding: FindingView, pivot: string): Voice[] {
  const departing = { language: finding.language, text: finding.target?.text ?? null, status: null }
  const compared = { language: pivot, text: finding.source?.text ?? null, status: null }
  const others = finding.others.filter(({ language }) => language !== finding.language && language !== pivot)
  return [departing, compared, ...others.map(({ language, text, status }) => ({ language, text: text || null, status }))]
}

function Voices({ finding, pivot, chrome: { t, language } }: { finding: FindingView; pivot: string; chrome: Chrome }) {
  return (
    <dl class="voices">
      {voices(finding, pivot).map((voice) => {
        const key = `status.${voice.status}`
        return (
          <div key={voice.language}>
            <dt>
              {languageName(voice.language, language)}
              {isMessageKey(key) && <span class="quiet"> · {t(key)}</span>}
            </dt>
            <dd>
              {voice.text === null ? (
                <p class="absent">{t('workbench.missing')}</p>
              ) : (
                <Quoted language={voice.language}>{voice.text}</Quoted>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** How the row was paired: the evidence of the departing version's cell. */
function Pairing({ finding, workbench, chrome }: { finding: FindingView; workbench: Workbench; chrome: Chrome }) {
  const cell = workbench.rows
    .find(({ bead }) => bead === finding.row)
    ?.cells.find(({ language }) => language === finding.language)
  if (!cell || cell.confidence === null) return null
  const found = cell.evidence.filter(({ found: words }) => words.length > 0)
  return (
    <>
      <dt>{chrome.t('finding.pairing')}</dt>
      <dd>
        {found.length === 0 ? (
          confidenceText(cell.confidence, chrome)
        ) : (
          <details>
            <summary>{confidenceText(cell.confidence, chrome)}</summary>
            <ul class="evidence">
              {found.map(({ kind, found: words }) => (
                <li key={kind}>
                  {evidenceName(kind, chrome.t)}: <bdi>{words.slice(0, 8).join(', ')}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </>
  )
}

interface FindingArticleProps {
  readonly finding: FindingView
  readonly concept: ConceptCard | undefined
  readonly workbench: Workbench
  readonly chrome: Chrome
}

/** What a concept is called in a language; its id where it has no designation there. */
const termOf = ({ id, designations }: ConceptCard, language: string) => designations[primaryTag(language)]?.[0]?.term ?? id

/** Everything known about one difference. Stands in the apparatus below the texts; the panel shows a copy of it. */
export function FindingArticle({ finding, concept, workbench, chrome }: FindingArticleProps) {
  const { t, language } = chrome
  const version = workbench.columns.find((column) => column.language === finding.language)
  const quoted = finding.target
  return (
    <article class="finding" id={`finding-${finding.key}`} data-finding={finding.key}>
      <h3>
        <SignShape sign={signOf(finding)} /> {checkTitle(finding.check, t)}
        <span class="quiet">
          {' '}
          · {languageName(finding.language, language)} · {t(`severity.${finding.severity}`)}
        </span>
      </h3>
      <p class="sentence">{findingSentence(finding, t)}</p>
      {finding.verdict === 'cannot-compare' && <p class="doubt">{t('finding.cannotCompare')}</p>}
      <Voices finding={finding} pivot={workbench.pivot} chrome={chrome} />
      {workbench.columns.length > 2 && <p class="quiet">{t(`finding.departs.${finding.departs}`)}</p>}
      <Judgement chrome={chrome} finding={finding} workbench={workbench} />
      {concept && (
        <section class="card" data-hue={concept.hue}>
          <h4>
            <span class="letter" data-hue={concept.hue}>
              {concept.letter}
            </span>{' '}
            <a href={conceptAddress(concept.id)} aria-label={`${t('grid.concept')}: ${termOf(concept, workbench.pivot)}`}>
              <Words language={workbench.pivot}>{termOf(concept, workbench.pivot)}</Words>
            </a>
          </h4>
          <p dir="auto">{concept.definition}</p>
          <Designations concept={concept} languages={workbench.columns.map((column) => column.language)} chrome={chrome} />
        </section>
      )}
      <h4>{t('finding.why')}</h4>
      <dl class="why">
        <dt>{t('finding.confidence')}</dt>
        <dd>{confidenceText(finding.confidence, chrome)}</dd>
        <dt>{t('finding.rule')}</dt>
        <dd>
          {checkTitle(finding.check, t)} <code>{finding.check}</code>
        </dd>
        {finding.found.length > 0 && (
          <>
            <dt>{t('finding.found')}</dt>
            <dd>
              <bdi>{listOf(finding.found, language)}</bdi>
            </dd>
          </>
        )}
        <Pairing finding={finding} workbench={workbench} chrome={chrome} />
        <dt>{t('report.silence')}</dt>
        <dd>{t(`silence.${finding.silencedBy}`)}</dd>
      </dl>
      <p class="links">
        <a href={`#bead-${finding.row}`} class="to-text">
          {t('workbench.toText')}
        </a>
        {version && quoted && quoted.end > quoted.start && (
          <a
            href={passageAddress({
              statement: workbench.statement.id,
              language: version.language,
              hash: version.hash,
              start: quoted.start,
              end: quoted.end,
            })}
          >
            {t('workbench.copyAddress')}
          </a>
        )}
      </p>
    </article>
  )
}
