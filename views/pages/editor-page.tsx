import type { Editor } from '../../src/app/show-editor.ts'
import { editorAddress, statementAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { BeadsTable } from '../editor/beads-table.tsx'
import { EditBar, EditState, EditSteps } from '../editor/edit-bar.tsx'
import { languageName } from '../format.ts'
import { EDITING_KEYS } from '../keys.ts'
import { Layout } from '../parts/layout.tsx'
import { PagesNav } from '../parts/pages-nav.tsx'
import { KeysDialog } from '../workbench/keys-dialog.tsx'

interface Props {
  readonly chrome: Chrome
  readonly editor: Editor
}

/** Corrects the pairing of one version with the source. Reads without script; every step needs it. */
export function EditorPage({ chrome, editor }: Props) {
  const { t, language } = chrome
  const { statement, source, target, versions } = editor
  const part = { from: editor.from, size: editor.pageSize, total: editor.total }
  const pages = <PagesNav chrome={chrome} address={editorAddress(statement.id, target.language)} part={part} />
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
        {pages}
        <div id="open-elsewhere" data-before={before} data-after={after} hidden />
        <BeadsTable chrome={chrome} editor={editor} />
        {pages}
        <EditSteps chrome={chrome} editor={editor} />
      </div>
      <KeysDialog t={t} bindings={EDITING_KEYS} name="editing" />
    </Layout>
  )
}
