import type { VersionHead, Workbench } from '../../src/app/workbench.ts'
import { direction } from '../../src/text/tags.ts'
import { coverageAddress, editorAddress, revisionsAddress, withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, ownName, percent } from '../format.ts'
import { type Look, MOST_PINNED } from './look.ts'

interface Props {
  readonly chrome: Chrome
  readonly workbench: Pick<Workbench, 'columns' | 'pivot' | 'statement'>
  readonly version: VersionHead
  readonly look: Look
}

/** What can be done with a column: links that change the address, so they work without script and can be shared. */
function ColumnMenu({ chrome: { t, path, language }, workbench, version, look }: Props) {
  const { columns, pivot, statement } = workbench
  const tags = columns.map((column) => column.language)
  const at = tags.indexOf(version.language)
  const isPivot = version.language === pivot
  const pinned = look.pinned ?? []
  const isPinned = pinned.includes(version.language)
  const others = pinned.filter((tag) => tag !== version.language)
  const swapped = (to: number) => {
    const order = [...tags]
    order.splice(to, 0, ...order.splice(at, 1))
    return withQuery(path, { languages: order, pivot })
  }
  const name = languageName(version.language, language)
  return (
    <details class="menu column-menu">
      <summary aria-label={t('column.menu', { language: name })} title={t('column.menu', { language: name })} />
      <ul class="menu-body">
        {version.provenance !== '' && (
          <li class="quiet from">
            <bdi>{version.provenance}</bdi>
          </li>
        )}
        {at > 0 && (
          <li>
            <a href={swapped(at - 1)}>{t('column.earlier')}</a>
          </li>
        )}
        {at < tags.length - 1 && (
          <li>
            <a href={swapped(at + 1)}>{t('column.later')}</a>
          </li>
        )}
        {!isPivot && (
          <li>
            <a href={withQuery(path, { languages: tags, pivot: version.language, from: null })}>{t('column.pivot')}</a>
          </li>
        )}
        {!isPivot && tags.length > 2 && (
          <li>
            <a href={withQuery(path, { languages: tags.filter((tag) => tag !== version.language), pivot })}>{t('column.hide')}</a>
          </li>
        )}
        {(isPinned || others.length < MOST_PINNED) && (
          <li>
            <a href={withQuery(path, { pinned: isPinned ? others : [...others, version.language] })}>
              {t(isPinned ? 'column.release' : 'column.keep')}
            </a>
          </li>
        )}
        {!isPivot && (
          <li>
            <a href={coverageAddress(statement.id, version.language)}>{t('column.rest')}</a>
          </li>
        )}
        <li>
          <a href={revisionsAddress(statement.id, version.language)}>{t('column.changes')}</a>
        </li>
        {version.kind !== 'source' && (
          <li>
            <a href={editorAddress(statement.id, version.language)} data-edit={version.language}>
              {t('workbench.correct')}
            </a>
          </li>
        )}
      </ul>
    </details>
  )
}

/** Where a text comes from stays in sight: language in its own name, kind, provenance, how much of it is paired. */
export function ColumnHead(props: Props & { readonly position: number | null }) {
  const { chrome, workbench, version, position } = props
  const { t, language } = chrome
  const isPivot = version.language === workbench.pivot
  const name = languageName(version.language, language)
  return (
    <th
      scope="col"
      class={isPivot ? 'column pivot' : 'column'}
      data-language={version.language}
      data-hash={version.hash}
      data-pinned={position === null ? undefined : position}
    >
      <ColumnMenu {...props} />
      <span class="names">
        <span class="own-name" lang={version.language} dir={direction(version.language)}>
          {ownName(version.language)}
        </span>{' '}
        {name !== ownName(version.language) && <span class="quiet">{name}</span>}
      </span>
      <span class="standing">
        <span class="kind" data-kind={version.kind}>
          {t(`kind.${version.kind}`)}
        </span>{' '}
        {!isPivot && (
          <span class="coverage">
            <meter min={0} max={1} value={version.coverage} aria-label={name} />{' '}
            {t('percent.linked', { percent: percent(version.coverage, language) })}
          </span>
        )}
      </span>
      <span class="provenance" title={version.provenance}>
        <bdi>{version.provenance}</bdi>
      </span>
      {version.verdict !== 'aligned' && (
        <strong class="doubt">
          <span class="shape" data-sign="unsure" aria-hidden="true" /> {t(`verdict.short.${version.verdict}`)}
        </strong>
      )}
    </th>
  )
}
