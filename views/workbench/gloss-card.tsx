import type { Chrome } from '../chrome.ts'

interface Props {
  readonly chrome: Chrome
  readonly statement: string
}

/** What the lexicons have for the word under the pointer; filled and placed by its island. */
export function GlossCard({ chrome: { t, language }, statement }: Props) {
  return (
    <div
      class="gloss"
      role="status"
      data-island="gloss"
      data-api={`/api/v1/statements/${encodeURIComponent(statement)}/versions/`}
      data-to={language}
      data-none={t('gloss.none')}
      hidden
    >
      <p>
        <bdi class="gloss-word" data-word /> <bdi data-renderings />
      </p>
      <p class="quiet">{t('gloss.note')}</p>
    </div>
  )
}
