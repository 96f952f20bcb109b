import type { KwicLine } from '../../src/app/term-grid.ts'
import { direction } from '../../src/text/tags.ts'
import { passageAddress, statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName } from '../format.ts'
import { Quoted } from './text.tsx'

type Counterpart = KwicLine['counterparts'][number]

function CounterpartText({ counterpart: { language, text, from, to } }: { counterpart: Counterpart }) {
  if (from === null || to === null) return <Quoted language={language}>{text}</Quoted>
  return (
    <Quoted language={language}>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </Quoted>
  )
}

function Line({ line, chrome: { t, language } }: { line: KwicLine; chrome: Chrome }) {
  const cited = passageAddress({ ...line, statement: line.statement.id })
  return (
    <>
      <tr class="kwic text">
        <td class="left">
          <div>
            <span>{line.left}</span>
          </div>
        </td>
        <td class="match">
          <a href={cited}>{line.match}</a>
        </td>
        <td class="right">
          <div>
            <span>{line.right}</span>
          </div>
        </td>
      </tr>
      <tr class="below">
        <td colSpan={3} lang={language} dir={direction(language)}>
          <a class="quiet" href={`${statementAddress(line.statement.id)}#bead-${line.bead}`}>
            <bdi>{line.statement.title}</bdi>
          </a>
          {line.counterparts.length > 0 && (
            <details>
              <summary>{t('concept.counterparts')}</summary>
              <dl class="voices">
                {line.counterparts.map((counterpart) => (
                  <div key={counterpart.language}>
                    <dt>
                      {languageName(counterpart.language, language)}
                      {counterpart.status && <span class="quiet"> · {t(`status.${counterpart.status}`)}</span>}
                    </dt>
                    <dd>
                      <CounterpartText counterpart={counterpart} />
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </td>
      </tr>
    </>
  )
}

/** Passages with the words on one vertical line. One table a language, so that right-to-left texts read from the right. */
export function Concordance({ lines, chrome }: { lines: readonly KwicLine[]; chrome: Chrome }) {
  const languages = [...new Set(lines.map(({ language }) => language))]
  return (
    <>
      {languages.map((tag) => (
        <section key={tag}>
          <h3>{languageName(tag, chrome.language)}</h3>
          <table class="concordance" lang={tag} dir={direction(tag)} aria-label={languageName(tag, chrome.language)}>
            <tbody>
              {lines
                .filter((line) => line.language === tag)
                .map((line) => (
                  <Line key={`${line.hash} ${line.start}`} line={line} chrome={chrome} />
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
