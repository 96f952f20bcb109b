import type { FindingView, RemarkView, Workbench } from '../../src/app/workbench.ts'
import { passageAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { Quoted } from '../parts/text.tsx'
import { RemarkFields } from './remark-fields.tsx'

interface FormProps {
  readonly chrome: Chrome
  readonly action: 'waive' | 'comment'
}

/** What a reader says in words. The script sends it and shows the answer in place. */
function SayForm({ chrome, action }: FormProps) {
  const { t } = chrome
  return (
    <details class="say">
      <summary>{t(`judge.${action}`)}</summary>
      <form data-judge={action}>
        <RemarkFields chrome={chrome} label={t(`judge.${action}.reason`)} />
      </form>
    </details>
  )
}

function TakeBack({ chrome: { t }, ...target }: { readonly chrome: Chrome; readonly remark?: number; readonly waiver?: string }) {
  return (
    <button type="button" class="plain" data-take-back={target.remark} data-take-back-waiver={target.waiver}>
      {t('judge.takeBack')}
    </button>
  )
}

interface JudgementProps {
  readonly chrome: Chrome
  readonly finding: FindingView
  readonly workbench: Workbench
}

/** What people have made of a difference, and what can be done with it: accept, set aside, comment. */
export function Judgement({ chrome, finding, workbench }: JudgementProps) {
  const { t } = chrome
  const remarks = workbench.remarks.filter((remark) => remark.finding === finding.key && remark.current)
  const accepted = remarks.find(({ kind }) => kind === 'accepted')
  const place = finding.target ?? finding.source!
  const version = workbench.columns.find(({ language }) => language === place.language)
  // Differences are set aside against the source; with another pivot they are others.
  const canWaive = workbench.versions.find(({ kind }) => kind === 'source')?.language === workbench.pivot
  return (
    <section
      class="judge"
      data-statement={workbench.statement.id}
      data-language={place.language}
      data-hash={version?.hash}
      data-start={place.start}
      data-end={place.end}
      data-finding={finding.key}
      data-departing={finding.language}
      data-row={finding.row}
    >
      {finding.waived && (
        <p class="quiet">
          {t('finding.waived', { author: finding.waived.author, reason: finding.waived.reason })}{' '}
          <TakeBack chrome={chrome} waiver={finding.key} />
        </p>
      )}
      {accepted && (
        <p class="quiet">
          {t('judge.acceptedBy', { author: accepted.author })} <TakeBack chrome={chrome} remark={accepted.id} />
        </p>
      )}
      {remarks
        .filter(({ kind }) => kind === 'comment')
        .map(({ id, author, body }) => (
          <p key={id} class="comment">
            <bdi>{body}</bdi> <span class="quiet">— {author}</span> <TakeBack chrome={chrome} remark={id} />
          </p>
        ))}
      <div class="judge-actions">
        {!accepted && !finding.waived && (
          <button type="button" data-judge="accept">
            {t('judge.accept')}
          </button>
        )}
        {canWaive && !finding.waived && <SayForm chrome={chrome} action="waive" />}
        <SayForm chrome={chrome} action="comment" />
      </div>
    </section>
  )
}

/** A comment on words of a text. */
function RemarkArticle({ chrome, remark, statement }: { chrome: Chrome; remark: RemarkView; statement: string }) {
  const { t, language } = chrome
  return (
    <article class="remark" id={`remark-${remark.id}`} data-remark={remark.id} data-statement={statement}>
      <h3>
        {t('remark.title')}
        <span class="quiet">
          {' '}
          · {languageName(remark.language, language)} · {remark.author}
        </span>
      </h3>
      {remark.words && <Quoted language={remark.language}>{remark.words}</Quoted>}
      <p>
        <bdi>{remark.body}</bdi>
      </p>
      {!remark.current && <p class="doubt">{t('remark.earlier')}</p>}
      <p class="links">
        <a href={passageAddress({ statement, ...remark, end: Math.max(remark.end, remark.start + 1) })}>
          {t('workbench.copyAddress')}
        </a>
        <TakeBack chrome={chrome} remark={remark.id} />
      </p>
    </article>
  )
}

/** The comments on words that belong to no difference, and those left from earlier texts. */
export function Remarks({ chrome, workbench }: { chrome: Chrome; workbench: Workbench }) {
  const shown = workbench.remarks.filter(({ kind, finding, current }) => kind === 'comment' && (finding === null || !current))
  const marked = workbench.remarks.filter((remark) => remark.kind === 'comment' && !shown.includes(remark))
  const all = [...shown, ...marked]
  if (all.length === 0) return null
  return (
    <>
      <h2>{chrome.t('remark.all')}</h2>
      <div class="entries remarks">
        {all.map((remark) => (
          <RemarkArticle key={remark.id} chrome={chrome} remark={remark} statement={workbench.statement.id} />
        ))}
      </div>
    </>
  )
}
