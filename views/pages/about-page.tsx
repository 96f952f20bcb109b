import type { Chrome } from '../chrome.ts'
import { Layout } from '../parts/layout.tsx'
import { SignLegend } from '../signs.tsx'

/** What Hexapla is, how it works, what it cannot do, and whose texts these are. */
export function AboutPage({ chrome }: { chrome: Chrome }) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('about.title')} section="about">
      <h1>{t('about.title')}</h1>
      <p class="lead">{t('about.what')}</p>
      <h2>{t('about.howTitle')}</h2>
      <p>{t('about.how')}</p>
      <h2>{t('workbench.legend')}</h2>
      <SignLegend t={t} />
      <h2>{t('about.limitsTitle')}</h2>
      <p>{t('about.limits')}</p>
      <h2>{t('about.sourcesTitle')}</h2>
      <p>{t('about.sources')}</p>
      <p class="quiet">{t('about.licence')}</p>
    </Layout>
  )
}
