import { stemKey } from '../../text/stem.ts'
import type { Probe } from './encode.ts'
import type { ListRow } from './types.ts'

const MOST = 200

/** Words all over the lists with the stems they have now. */
export function probesOf(rows: readonly ListRow[], languages: readonly [string, string]): Probe[] {
  const single = rows.filter(({ first, second }) => /^\p{L}{4,}$/u.test(first) && /^[\p{L}\p{M}]{2,}$/u.test(second))
  const step = Math.max(1, Math.floor((2 * single.length) / MOST))
  return single
    .filter((_, n) => n % step === 0)
    .flatMap(({ first, second }) => [probe(first, languages[0]), probe(second, languages[1])])
}

const probe = (form: string, language: string): Probe => ({ language, form, stem: stemKey(form, language) })
