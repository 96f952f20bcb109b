import type { FindingView } from '../src/app/workbench.ts'
import type { Translate } from '../src/i18n/index.ts'

/** The family of a difference; each has its own shape, drawn by the style sheet. */
const SIGNS = ['term', 'strength', 'number', 'quotation', 'omitted', 'added', 'moved', 'unsure'] as const
export type Sign = (typeof SIGNS)[number]

const SIGN_OF_CHECK: Readonly<Record<string, Sign>> = {
  modality: 'strength',
  hedge: 'strength',
  number: 'number',
  date: 'number',
  unit: 'number',
  symbol: 'number',
  intensity: 'strength',
  attribution: 'strength',
  moved: 'moved',
  'scare-quotes': 'quotation',
  'quote-boundary': 'quotation',
  'missing-term': 'omitted',
  'omitted-sentence': 'omitted',
  'omitted-paragraph': 'omitted',
  'added-term': 'added',
  'added-sentence': 'added',
  'added-paragraph': 'added',
}

export function signOf({ check, verdict }: Pick<FindingView, 'check' | 'verdict'>): Sign {
  return verdict === 'cannot-compare' ? 'unsure' : (SIGN_OF_CHECK[check] ?? 'term')
}

/** The shape alone, for lists that name the difference beside it. */
export function SignShape({ sign }: { sign: Sign }) {
  return <span class="shape" data-sign={sign} aria-hidden="true" />
}

export function SignLegend({ t }: { t: Translate }) {
  return (
    <ul class="legend">
      {SIGNS.map((sign) => (
        <li key={sign}>
          <SignShape sign={sign} /> {t(`sign.${sign}`)}
        </li>
      ))}
    </ul>
  )
}
