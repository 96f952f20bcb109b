/** Month names as folded keys, with the forms of each (the two Arabic sets among them); January first. By primary language subtag. */
// biome-ignore format: a table
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['january jan', 'february feb', 'march', 'april apr', 'may', 'june', 'july', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec'],
  fr: ['janvier janv', 'fevrier fevr', 'mars', 'avril', 'mai', 'juin', 'juillet juil', 'aout', 'septembre sept', 'octobre oct', 'novembre nov', 'decembre dec'],
  de: ['januar janner jan', 'februar feb', 'marz', 'april apr', 'mai', 'juni', 'juli', 'august aug', 'september sept', 'oktober okt', 'november nov', 'dezember dez'],
  es: ['enero ene', 'febrero feb', 'marzo', 'abril abr', 'mayo', 'junio jun', 'julio jul', 'agosto ago', 'septiembre setiembre sept', 'octubre oct', 'noviembre nov', 'diciembre dic'],
  it: ['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
  pt: ['janeiro', 'fevereiro', 'marco', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  uk: ['січень січня січні', 'лютий лютого лютому', 'березень березня березні', 'квітень квітня квітні', 'травень травня травні', 'червень червня червні', 'липень липня липні',
    'серпень серпня серпні', 'вересень вересня вересні', 'жовтень жовтня жовтні', 'листопад листопада листопаді', 'грудень грудня грудні'],
  pl: ['styczen stycznia styczniu', 'luty lutego lutym', 'marzec marca marcu', 'kwiecien kwietnia kwietniu', 'maj maja maju', 'czerwiec czerwca czerwcu', 'lipiec lipca lipcu',
    'sierpien sierpnia sierpniu', 'wrzesien wrzesnia wrzesniu', 'pazdziernik pazdziernika pazdzierniku', 'listopad listopada listopadzie', 'grudzien grudnia grudniu'],
  ru: ['январь января январе январю', 'февраль февраля феврале февралю', 'март марта марте марту', 'апрель апреля апреле апрелю', 'май мая мае маю', 'июнь июня июне июню',
    'июль июля июле июлю', 'август августа августе августу', 'сентябрь сентября сентябре сентябрю', 'октябрь октября октябре октябрю', 'ноябрь ноября ноябре ноябрю',
    'декабрь декабря декабре декабрю'],
  ar: ['يناير كانون2', 'فبراير شباط', 'مارس اذار', 'ابريل نيسان', 'مايو ايار', 'يونيو حزيران', 'يوليو تموز', 'اغسطس', 'سبتمبر ايلول', 'اكتوبر تشرين1', 'نوفمبر تشرين2', 'ديسمبر كانون1'],
}

const numbers = new Map(
  Object.entries(MONTHS).map(([language, names]) => [
    language,
    new Map(names.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const))),
  ]),
)
/** Words that are months only in company of a number. */
const AMBIGUOUS = new Set(['may', 'march', 'mars', 'мая', 'марта', 'marco', 'maj', 'luty'])

export const MONTH_LANGUAGES: readonly string[] = [...numbers.keys(), 'zh']

/** 1…12, or null. */
export const monthNumber = (key: string, language: string): number | null => numbers.get(language)?.get(key) ?? null

export const isAmbiguousMonth = (key: string): boolean => AMBIGUOUS.has(key)

/** The second words of the Levantine names: `كانون الثاني` (January), `تشرين الأول` (October). */
export function arabicOrdinal(key: string): 1 | 2 | null {
  if (key === 'الثاني') return 2
  return key === 'الاول' ? 1 : null
}
