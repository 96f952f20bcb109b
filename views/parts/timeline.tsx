import type { DatedRendering } from '../../src/app/term-grid.ts'
import { statementAddress } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { languageName, longDate } from '../format.ts'
import { Words } from './text.tsx'

interface Props {
  readonly dated: readonly DatedRendering[]
  readonly chrome: Chrome
}

/** Lines of the chart; the table has all. */
const LINES = 14
const ROW = 26
const LEFT = 250
const WIDTH = 720
const RIGHT = 24
const LARGEST = 9

/** Which words the statements used for a concept, and when: a dot for each date, its size by how often. The same as a table beside it. */
export function Timeline({ dated, chrome: { t, language } }: Props) {
  const dates = [...new Set(dated.map(({ date }) => date))]
  if (dates.length < 2) return null
  const times = dates.map((date) => Date.parse(date))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = (date: string) => LEFT + 12 + ((Date.parse(date) - first) / Math.max(last - first, 1)) * (WIDTH - LEFT - RIGHT - 12)
  const totals = new Map<string, number>()
  for (const { language: tag, text, count } of dated) totals.set(`${tag}\n${text}`, (totals.get(`${tag}\n${text}`) ?? 0) + count)
  const lines = [...totals].sort((a, b) => b[1] - a[1]).slice(0, LINES)
  lines.sort(([a], [b]) => (a < b ? -1 : 1))
  const most = Math.max(...dated.map(({ count }) => count))
  const height = lines.length * ROW + 30
  return (
    <section>
      <h2>{t('timeline.title')}</h2>
      <svg class="timeline" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('timeline.label')}>
        {lines.map(([key], n) => {
          const [tag = '', text = ''] = key.split('\n')
          const y = n * ROW + 16
          return (
            <g key={key}>
              <text x={LEFT} y={y} text-anchor="end" dominant-baseline="middle" lang={tag}>
                {text.length > 32 ? `${text.slice(0, 31)}…` : text}
              </text>
              <text x={0} y={y} dominant-baseline="middle" class="tag">
                {tag}
              </text>
              <line x1={LEFT + 12} x2={WIDTH - RIGHT} y1={y} y2={y} />
              {dated
                .filter((entry) => entry.language === tag && entry.text === text)
                .map(({ date, statement, count }) => (
                  <circle key={`${date} ${statement}`} cx={x(date)} cy={y} r={Math.max(3, LARGEST * Math.sqrt(count / most))} />
                ))}
            </g>
          )
        })}
        {[first, last].map((time, n) => (
          <text
            key={time}
            x={n === 0 ? LEFT + 12 : WIDTH - RIGHT}
            y={height - 8}
            text-anchor={n === 0 ? 'start' : 'end'}
            class="tag"
          >
            {new Date(time).toISOString().slice(0, 10)}
          </text>
        ))}
      </svg>
      <details>
        <summary>{t('timeline.table')}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('import.statementDate')}</th>
              <th scope="col">{t('concept.language')}</th>
              <th scope="col">{t('concept.term')}</th>
              <th scope="col">{t('concept.count')}</th>
            </tr>
          </thead>
          <tbody>
            {dated.map(({ date, statement, language: tag, text, status, count }) => (
              <tr key={`${date} ${statement} ${tag} ${text} ${status}`}>
                <td>
                  <a href={statementAddress(statement)}>{longDate(date, language)}</a>
                </td>
                <td>{languageName(tag, language)}</td>
                <td>
                  <Words language={tag} class="text">
                    {text}
                  </Words>
                </td>
                <td>{t('count.times', { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
