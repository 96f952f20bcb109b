import type { Editor } from '../../src/app/show-editor.ts'
import { editorAddress, statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { BeadsTable } from '../editor/beads-table.tsx'
import { EditBar, EditState, EditSteps } from '../editor/edit-bar.tsx'
import { languageName, wholeNumber } from '../format.ts'
import { EDITING_KEYS } from '../keys.ts'
import { Layout } from '../parts/layout.tsx'
import { KeysDialog } from '../workbench/keys-dialog.tsx'

interface Props {
  readonly chrome: Chrome
  readonly editor: Editor
}

/** The ways to the beads before and after those on this page. */
function Pages({ chrome: { t, language }, editor }: Props) {
  const { from, pageSize, total, statement, target } = editor
  if (total <= pageSize) return null
  const address = editorAddress(statement.id, target.language)
  const end = Math.min(from + pageSize, total)
  return (
    <nav class="pages" aria-label={t('pages.label')}>
      {from > 0 && <a href={withQuery(address, { from: from - pageSize || null })}>{t('pages.previous')}</a>}
      <span>
        {t('pages.shown', {
          from: wholeNumber(from + 1, language),
          to: wholeNumber(end, language),
          total: wholeNumber(total, language),
        })}
      </span>
      {end < total && <a href={withQuery(address, { from: end })}>{t('pages.next')}</a>}
    </nav>
  )
}

/** Corrects the pairing of one version with the source. Reads without script; every step needs it. */
export function EditorPage({ chrome, editor }: Props) {
  const { t, language } = chrome
  const { statement, source, target, versions } = editor
  const others = versions.filter((version) => version.language !== source.language)
  const before = editor.open.before === null ? undefined : editorAddress(statement.id, target.language, editor.open.before)
  const after = editor.open.after === null ? undefined : editorAddress(statement.id, target.language, editor.open.after)
  return (
    <Layout
      chrome={chrome}
      title={`${t('edit.title')} · ${statement.title}`}
      section="statements"
      islands={['edit-alignment', 'keys']}
      wide
    >
      <header class="statement-head">
        <h1>{t('edit.title')}</h1>
        <p class="quiet facts">
          <span>
            <bdi>{statement.title}</bdi>
          </span>
          <span>
            {languageName(source.language, language)} – {languageName(target.language, language)}
          </span>
          <span>
            <a
              data-read
              href={withQuery(statementAddress(statement.id), {
                languages: [source.language, target.language],
                unit: 'sentence',
              })}
            >
              {t('edit.back')}
            </a>
          </span>
        </p>
        <details class="menu inline-menu">
          <summary>{t('edit.otherVersions')}</summary>
          <ul class="menu-body">
            {others.map((version) => (
              <li key={version.language}>
                <a
                  href={editorAddress(statement.id, version.language)}
                  aria-current={version.language === target.language ? 'true' : undefined}
                >
                  {languageName(version.language, language)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </header>
      <p class="lead-small">{t('edit.lead')}</p>
      <noscript>
        <p class="doubt">{t('edit.needsScript')}</p>
      </noscript>
      <div
        data-island="edit-alignment"
        data-api={`/api/v1/statements/${encodeURIComponent(statement.id)}/versions/${encodeURIComponent(target.language)}`}
      >
        <EditBar chrome={chrome} editor={editor} />
        <EditState chrome={chrome} editor={editor} />
        <Pages chrome={chrome} editor={editor} />
        <div id="open-elsewhere" data-before={before} data-after={after} hidden />
        <BeadsTable chrome={chrome} editor={editor} />
        <Pages chrome={chrome} editor={editor} />
        <EditSteps chrome={chrome} editor={editor} />
      </div>
      <KeysDialog t={t} bindings={EDITING_KEYS} name="editing" />
    </Layout>
  )
}
