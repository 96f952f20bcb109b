import type { ConceptCard, FindingView, Workbench } from '../../src/app/workbench.ts'
import type { Chrome } from '../chrome.ts'
import { checkTitle, languageName, listOf } from '../format.ts'
import { SignLegend } from '../signs.tsx'
import { ConceptArticle } from './concept-article.tsx'
import { FindingArticle } from './finding-article.tsx'
import { Remarks } from './judgement.tsx'

interface Props {
  readonly chrome: Chrome
  readonly workbench: Workbench
  readonly findings: readonly FindingView[]
  readonly concepts: readonly ConceptCard[]
}

function NotChecked({ chrome: { t, language }, workbench }: Pick<Props, 'chrome' | 'workbench'>) {
  if (workbench.notChecked.length === 0) return null
  const checks = [...new Set(workbench.notChecked.map(({ check }) => check))]
  return (
    <>
      <p>{t('workbench.notChecked')}</p>
      <ul>
        {checks.map((check) => {
          const tags = workbench.notChecked.filter((entry) => entry.check === check).map((entry) => entry.language)
          const names = tags.map((tag) => languageName(tag, language))
          return <li key={check}>{`${checkTitle(check, t)}: ${listOf(names, language)}`}</li>
        })}
      </ul>
    </>
  )
}

/** All explanations, below the texts: what the marks lead to when there is no script, and what is printed. */
export function Apparatus({ chrome, workbench, findings, concepts }: Props) {
  const { t } = chrome
  const byId = new Map(workbench.concepts.map((concept) => [concept.id, concept]))
  const languages = workbench.columns.map((column) => column.language)
  const none = workbench.findings.length === 0 ? t('workbench.noDifferences') : t('workbench.noneFiltered')
  return (
    <section class="apparatus" aria-labelledby="apparatus">
      <h2 id="apparatus">{t('workbench.apparatus')}</h2>
      <details class="legend-box">
        <summary>{t('workbench.legend')}</summary>
        <SignLegend t={t} />
      </details>
      <div class="entries">
        {findings.length === 0 && <p>{none}</p>}
        {findings.map((finding) => (
          <FindingArticle
            key={finding.key}
            finding={finding}
            concept={byId.get(finding.concept ?? '')}
            workbench={workbench}
            chrome={chrome}
          />
        ))}
      </div>
      <div id="remarks">
        <Remarks chrome={chrome} workbench={workbench} />
      </div>
      <NotChecked chrome={chrome} workbench={workbench} />
      <h2>{t('workbench.keyTerms')}</h2>
      <div class="entries">
        {concepts.map((concept) => (
          <ConceptArticle key={concept.id} concept={concept} pivot={workbench.pivot} languages={languages} chrome={chrome} />
        ))}
      </div>
    </section>
  )
}
