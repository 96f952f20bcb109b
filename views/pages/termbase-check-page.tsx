import type { TermbaseChecked, TermbaseFinding } from '../../src/app/check-termbase.ts'
import { isMessageKey } from '../../src/i18n/index.ts'
import { conceptAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, listOf, wholeNumber } from '../format.ts'
import { Layout } from '../parts/layout.tsx'

const WEIGHTS = ['major', 'minor', 'note'] as const

/** What a rule found, in a sentence. */
function sentence({ check, terms, others, language: tag }: TermbaseFinding, { t, language }: Chrome): string {
  const key = `termcheck.${check}`
  const values = {
    terms: listOf(terms, language),
    others: listOf(others, language),
    language: tag === null ? '' : languageName(tag, language),
  }
  return isMessageKey(key) ? t(key, values) : check
}

/** What a well-kept termbase would not have, the heaviest first. */
export function TermbaseCheckPage({ chrome, checked }: { readonly chrome: Chrome; readonly checked: TermbaseChecked }) {
  const { t, language } = chrome
  return (
    <Layout chrome={chrome} title={t('termcheck.page')} section="terms">
      <h1>{t('termcheck.page')}</h1>
      <p class="lead">{t('termcheck.lead')}</p>
      {checked.findings.length === 0 && <p class="empty">{t('termcheck.none')}</p>}
      {WEIGHTS.filter((weight) => checked.counts[weight] > 0).map((weight) => (
        <section key={weight}>
          <h2>
            {t(`termcheck.weight.${weight}`)} <span class="quiet">{wholeNumber(checked.counts[weight], language)}</span>
          </h2>
          <section class="scroll" aria-label={t(`termcheck.weight.${weight}`)}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{t('workbench.concept')}</th>
                  <th scope="col">{t('concept.language')}</th>
                  <th scope="col">{t('termcheck.rule')}</th>
                </tr>
              </thead>
              <tbody>
                {checked.findings
                  .filter(({ severity }) => severity === weight)
                  .map((finding, n) => (
                    <tr key={n}>
                      <td>
                        <a href={conceptAddress(finding.concept)}>
                          <bdi>{finding.concept}</bdi>
                        </a>
                      </td>
                      <td>{finding.language && languageName(finding.language, language)}</td>
                      <td>{sentence(finding, chrome)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
    </Layout>
  )
}
