/** Units of time with their length in days, as folded stems or keys, so that two weeks are fourteen days. By primary language subtag. */
// biome-ignore format: a table
const TIME: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { hour: 'hour hours', day: 'day days', week: 'week weeks', month: 'month months', year: 'year years' },
  fr: { hour: 'heure heures', day: 'jour jours', week: 'semaine semaines', month: 'mois', year: 'an ans annee annees' },
  de: { hour: 'stunde stunden uhr', day: 'tag tage tagen', week: 'woche wochen', month: 'monat monate monaten monats', year: 'jahr jahre jahren jahres' },
  es: { hour: 'hora horas', day: 'dia dias', week: 'semana semanas', month: 'mes meses', year: 'ano anos' },
  ru: { hour: 'час часа часов часам', day: 'день дня дней дням сутки суток', week: 'неделя недели недель неделю', month: 'месяц месяца месяцев', year: 'год года лет годов' },
  ar: { hour: 'ساعه ساعات', day: 'يوم يوما ايام', week: 'اسبوع اسبوعا اسابيع', month: 'شهر شهرا اشهر شهور', year: 'سنه سنوات عام عاما اعوام' },
  zh: { hour: '小时 时 点', day: '天 日', week: '周 星期', month: '个月 月', year: '年' },
}
/** Arabic duals say two without a numeral. */
const DUALS: Readonly<Record<string, string>> = {
  يومين: 'day',
  يومان: 'day',
  اسبوعين: 'week',
  اسبوعان: 'week',
  شهرين: 'month',
  شهران: 'month',
  سنتين: 'year',
  سنتان: 'year',
  عامين: 'year',
  عامان: 'year',
  ساعتين: 'hour',
  ساعتان: 'hour',
}
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4375, year: 365.25 }

const byWord = new Map(
  Object.entries(TIME).map(([language, units]) => [
    language,
    new Map(Object.entries(units).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const))),
  ]),
)

/** Id of a unit of time, or null. */
export const timeUnit = (key: string, language: string): string | null => byWord.get(language)?.get(key) ?? null

/** Unit of an Arabic dual, or null. */
export const dualUnit = (key: string): string | null => DUALS[key.replace(/^[وبل]/u, '')] ?? DUALS[key] ?? null

/** True if two lengths of time are the same, within the play of months. */
export function sameDuration(a: { value: number; unit: string | null }, b: { value: number; unit: string | null }): boolean {
  const [x, y] = [a.unit ? DAYS[a.unit] : undefined, b.unit ? DAYS[b.unit] : undefined]
  if (x === undefined || y === undefined || a.unit === b.unit) return false
  return Math.abs(a.value * x - b.value * y) <= 0.04 * Math.max(a.value * x, b.value * y)
}
