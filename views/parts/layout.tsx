import type { ComponentChildren } from 'preact'
import { interfaceDirection, LANGUAGES } from '../../src/i18n/index.ts'
import { withQuery } from '../addresses.ts'
import { type Chrome, SIZES, THEMES } from '../chrome.ts'
import { ownName } from '../format.ts'

type Section = 'statements' | 'terms' | 'reports' | 'import' | 'about' | 'api'

const SECTIONS: readonly (readonly [Section, string])[] = [
  ['statements', '/'],
  ['terms', '/terms'],
  ['reports', '/reports'],
  ['import', '/import'],
  ['about', '/about'],
]

interface LayoutProps {
  readonly chrome: Chrome
  readonly title: string
  readonly section: Section | null
  /** Names of the islands whose scripts the page loads. */
  readonly islands?: readonly string[]
  /** `wide`: the texts take the whole window; else a column that reads well. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

function Display({ chrome: { t, language, path, theme, size } }: { chrome: Chrome }) {
  return (
    <details class="menu">
      <summary>
        <span class="current-language">{ownName(language)}</span> · {t('nav.display')}
      </summary>
      <div class="menu-body display-choices">
        <div>
          <p id="choose-language">{t('nav.language')}</p>
          <ul aria-labelledby="choose-language">
            {LANGUAGES.map((tag) => (
              <li key={tag}>
                <a
                  href={withQuery(path, { lang: tag })}
                  lang={tag}
                  hreflang={tag}
                  aria-current={tag === language ? 'true' : undefined}
                >
                  {ownName(tag)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <p id="choose-theme">{t('nav.theme')}</p>
          <ul aria-labelledby="choose-theme">
            {THEMES.map((name) => (
              <li key={name}>
                <a href={withQuery(path, { theme: name })} aria-current={name === theme ? 'true' : undefined}>
                  {t(`theme.${name}`)}
                </a>
              </li>
            ))}
          </ul>
          <p id="choose-size">{t('nav.size')}</p>
          <ul aria-labelledby="choose-size">
            {SIZES.map((name) => (
              <li key={name}>
                <a href={withQuery(path, { size: name })} aria-current={name === size ? 'true' : undefined}>
                  {t(`size.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  )
}

/** Where people sign in: who it is, or the way to sign in; for administrators the people and what they did. */
function Visiting({ chrome: { t, path, visitor } }: { chrome: Chrome }) {
  if (!visitor) return null
  if (visitor.name === null)
    return (
      <>
        {' '}
        <a href={withQuery('/sign-in', { to: path })}>{t('account.signIn')}</a>
      </>
    )
  return (
    <>
      {' '}
      <a href="/account">
        <bdi>{visitor.name}</bdi>
      </a>
      {visitor.isAdministrator && (
        <>
          {' '}
          <a href="/people">{t('people.title')}</a> <a href="/audit">{t('audit.title')}</a>
        </>
      )}
    </>
  )
}

/** The frame of every page: a skip link, the way around, the page, and what Hexapla does not claim. */
export function Layout({ chrome, title, section, islands = [], wide = false, children }: LayoutProps) {
  const { t, language, assets, theme, size } = chrome
  // At the end it holds no text back; but a page whose own words need it would first be drawn without them.
  const fonts = assets.fallbackFonts && <link rel="stylesheet" href={assets.fallbackFonts} />
  const scripts = islands.flatMap((name) => assets.islands[name] ?? [])
  return (
    <html lang={language} dir={interfaceDirection(language)} data-theme={theme} data-size={size}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'light' || theme === 'dark' ? theme : 'light dark'} />
        <title>{`${title} · Hexapla`}</title>
        <link rel="search" type="application/opensearchdescription+xml" title="Hexapla" href="/opensearch.xml" />
        <link rel="stylesheet" href={assets.style} />
        {assets.contrast && (
          <link rel="stylesheet" href={assets.contrast} media={theme === 'contrast' ? undefined : '(prefers-contrast: more)'} />
        )}
        {language === 'zh' && fonts}
        {scripts.map((address) => (
          <script key={address} type="module" src={address} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {t('nav.skip')}
        </a>
        <header class="top">
          <a class="brand" href="/">
            Hexapla
          </a>
          <nav aria-label={t('nav.label')}>
            <ul>
              {SECTIONS.map(([name, address]) => (
                <li key={name}>
                  <a href={address} aria-current={name === section ? 'page' : undefined}>
                    {t(`nav.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <search>
            <form class="find" action="/terms">
              <input type="search" name="query" aria-label={t('home.search')} placeholder={t('home.search')} required />
              <button type="submit">{t('home.searchButton')}</button>
            </form>
          </search>
          <Display chrome={chrome} />
        </header>
        <main id="content" class={wide ? 'wide' : 'page'} tabIndex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <p>{t('footer.neutral')}</p>
          <p class="ways">
            <a href="/api" aria-current={section === 'api' ? 'page' : undefined}>
              {t('nav.api')}
            </a>{' '}
            <a href="/jobs">{t('jobs.title')}</a>
            <Visiting chrome={chrome} />
          </p>
        </footer>
        {language !== 'zh' && fonts}
      </body>
    </html>
  )
}
