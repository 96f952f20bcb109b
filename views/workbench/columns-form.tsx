import type { VersionHead } from '../../src/app/workbench.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, ownName } from '../format.ts'

interface Props {
  readonly chrome: Chrome
  readonly versions: readonly VersionHead[]
  readonly columns: readonly VersionHead[]
  readonly pivot: string
}

/** Fields that choose the columns and the pivot: part of a plain GET form. */
export function ColumnFields({ chrome: { t, language }, versions, columns, pivot }: Props) {
  const shown = new Set(columns.map((column) => column.language))
  return (
    <>
      <details class="menu">
        <summary>
          {t('workbench.columns')} <span class="quiet">{`${shown.size}/${versions.length}`}</span>
        </summary>
        <fieldset class="menu-body columns-choice">
          <legend class="hidden-label">{t('workbench.columns')}</legend>
          {versions.map((version) => (
            <label key={version.language}>
              <input type="checkbox" name="languages" value={version.language} checked={shown.has(version.language)} />{' '}
              <span lang={version.language}>{ownName(version.language)}</span>{' '}
              <span class="quiet">{languageName(version.language, language)}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <label class="field">
        <span>{t('workbench.pivot')}</span>
        <select name="pivot">
          {versions.map((version) => (
            <option key={version.language} value={version.language} selected={version.language === pivot}>
              {languageName(version.language, language)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
