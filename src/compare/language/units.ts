/**
 * Units as folded keys with their forms, by primary language subtag; a unit of two words is written with `_`. Those of a
 * kind that has several have a size, so that two weeks are fourteen days and 25 basis points a quarter of a percentage point.
 */
// biome-ignore format: a table
const UNITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  second: { en: 'second seconds', fr: 'seconde secondes', de: 'sekunde sekunden', es: 'segundo segundos', it: 'secondo secondi', pt: 'segundo segundos', nl: 'seconde seconden', ru: 'секунда секунды секунд секунду', uk: 'секунда секунди секунд', pl: 'sekunda sekundy sekund', ar: 'ثانيه ثوان ثواني', zh: '秒 秒钟' },
  minute: { en: 'minute minutes min', fr: 'minute minutes', de: 'minute minuten', es: 'minuto minutos', it: 'minuto minuti', pt: 'minuto minutos', nl: 'minuut minuten', ru: 'минута минуты минут минуту', uk: 'хвилина хвилини хвилин', pl: 'minuta minuty minut', ar: 'دقيقه دقايق', zh: '分钟 分' },
  hour: { en: 'hour hours', fr: 'heure heures h', de: 'stunde stunden uhr', es: 'hora horas', it: 'ora ore', pt: 'hora horas', nl: 'uur uren', ru: 'час часа часов часам', uk: 'година години годин', pl: 'godzina godziny godzin', ar: 'ساعه ساعات', zh: '小时 时 点 个小时' },
  day: { en: 'day days', fr: 'jour jours', de: 'tag tage tagen', es: 'dia dias', it: 'giorno giorni', pt: 'dia dias', nl: 'dag dagen', ru: 'день дня дней дням сутки суток', uk: 'день дня дні днів', pl: 'dzien dnia dni', ar: 'يوم يوما ايام', zh: '天 日' },
  week: { en: 'week weeks', fr: 'semaine semaines', de: 'woche wochen', es: 'semana semanas', it: 'settimana settimane', pt: 'semana semanas', nl: 'week weken', ru: 'неделя недели недель неделю', uk: 'тиждень тижня тижні тижнів', pl: 'tydzien tygodnia tygodnie tygodni', ar: 'اسبوع اسبوعا اسابيع', zh: '周 星期 个星期' },
  month: { en: 'month months', fr: 'mois', de: 'monat monate monaten monats', es: 'mes meses', it: 'mese mesi', pt: 'mes meses', nl: 'maand maanden', ru: 'месяц месяца месяцев', uk: 'місяць місяця місяці місяців', pl: 'miesiac miesiaca miesiace miesiecy', ar: 'شهر شهرا اشهر شهور', zh: '个月 月' },
  year: { en: 'year years', fr: 'an ans annee annees', de: 'jahr jahre jahren jahres', es: 'ano anos', it: 'anno anni', pt: 'ano anos', nl: 'jaar jaren', ru: 'год года лет годов', uk: 'рік року роки років', pl: 'rok roku lata lat', ar: 'سنه سنوات عام عاما اعوام', zh: '年' },
  metre: { en: 'metre metres meter meters', fr: 'metre metres', de: 'meter metern metre', es: 'metro metros', it: 'metro metri', pt: 'metro metros', nl: 'meter', ru: 'метр метра метров', uk: 'метр метра метрів', pl: 'metr metra metry metrow', ar: 'متر مترا امتار', zh: '米' },
  kilometre: { en: 'kilometre kilometres kilometer kilometers km', fr: 'kilometre kilometres km', de: 'kilometer kilometern km', es: 'kilometro kilometros km', it: 'chilometro chilometri km', pt: 'quilometro quilometros km', nl: 'kilometer km', ru: 'километр километра километров км', uk: 'кілометр кілометра кілометрів км', pl: 'kilometr kilometra kilometrow km', ar: 'كيلومتر كيلومترا كيلومترات كم', zh: '公里 千米' },
  mile: { en: 'mile miles', fr: 'mille milles', de: 'meile meilen', es: 'milla millas', it: 'miglio miglia', pt: 'milha milhas', nl: 'mijl', ru: 'миля мили миль', uk: 'миля милі миль', pl: 'mila mile mil', ar: 'ميل ميلا اميال', zh: '英里' },
  'nautical-mile': { en: 'nautical_mile nautical_miles', fr: 'mille_marin milles_marins mille_nautique milles_nautiques', de: 'seemeile seemeilen', es: 'milla_marina millas_marinas milla_nautica millas_nauticas', it: 'miglio_marino miglia_marine miglia_nautiche', pt: 'milha_maritima milhas_maritimas milhas_nauticas', nl: 'zeemijl', ru: 'морская_миля морских_миль морские_мили морской_мили', uk: 'морських_миль', pl: 'mil_morskich', ar: 'ميل_بحري ميلا_بحريا اميال_بحريه', zh: '海里' },
  tonne: { en: 'tonne tonnes ton tons', fr: 'tonne tonnes', de: 'tonne tonnen', es: 'tonelada toneladas', it: 'tonnellata tonnellate', pt: 'tonelada toneladas', nl: 'ton', ru: 'тонна тонны тонн', uk: 'тонна тонни тонн', pl: 'tona tony ton', ar: 'طن طنا اطنان', zh: '吨 公吨' },
  kilogram: { en: 'kilogram kilograms kilogramme kilogrammes kg kilos', fr: 'kilogramme kilogrammes kg kilos', de: 'kilogramm kilo kg', es: 'kilogramo kilogramos kg kilos', it: 'chilogrammo chilogrammi kg chili', pt: 'quilograma quilogramas kg quilos', nl: 'kilogram kilo kg', ru: 'килограмм килограмма килограммов кг', uk: 'кілограм кілограма кілограмів кг', pl: 'kilogram kilograma kilogramow kg', ar: 'كيلوغرام كيلوغراما كيلوجرام كغ', zh: '公斤 千克' },
  gram: { en: 'gram grams', fr: 'gramme grammes', de: 'gramm', es: 'gramo gramos', it: 'grammo grammi', pt: 'grama gramas', nl: 'gram', ru: 'грамм грамма граммов', uk: 'грам грама грамів', pl: 'gram grama gramow', ar: 'غرام غراما غرامات', zh: '克' },
  hectare: { en: 'hectare hectares', fr: 'hectare hectares', de: 'hektar', es: 'hectarea hectareas', it: 'ettaro ettari', pt: 'hectare hectares', nl: 'hectare', ru: 'гектар гектара гектаров', uk: 'гектар гектара гектарів', pl: 'hektar hektara hektarow', ar: 'هكتار هكتارا هكتارات', zh: '公顷' },
  litre: { en: 'litre litres liter liters', fr: 'litre litres', de: 'liter litern', es: 'litro litros', it: 'litro litri', pt: 'litro litros', nl: 'liter', ru: 'литр литра литров', uk: 'літр літра літрів', pl: 'litr litra litrow', ar: 'لتر لترا لترات', zh: '升 公升' },
  barrel: { en: 'barrel barrels', fr: 'baril barils', de: 'barrel fass', es: 'barril barriles', it: 'barile barili', pt: 'barril barris', nl: 'vaten vat', ru: 'баррель барреля баррелей', uk: 'барель бареля барелів', pl: 'barylka barylki barylek', ar: 'برميل برميلا براميل', zh: '桶' },
  percent: { en: 'per_cent percent', fr: 'pour_cent', de: 'prozent', es: 'por_ciento', it: 'per_cento', pt: 'por_cento', nl: 'procent', ru: 'процент процента процентов', uk: 'відсоток відсотка відсотків', pl: 'procent procenta', ar: 'بالمايه بالميه في_المايه في_الميه', zh: '％ %' },
  'percentage-point': { en: 'percentage_point percentage_points', fr: 'point_de_pourcentage points_de_pourcentage point_de_pour_cent', de: 'prozentpunkt prozentpunkte prozentpunkten', es: 'punto_porcentual puntos_porcentuales', it: 'punto_percentuale punti_percentuali', pt: 'ponto_percentual pontos_percentuais', nl: 'procentpunt procentpunten', ru: 'процентный_пункт процентного_пункта процентных_пункта процентных_пунктов процентные_пункты', uk: 'процентних_пунктів', pl: 'punkt_procentowy punkty_procentowe punktow_procentowych', ar: 'نقطه_مءويه نقاط_مءويه نقطه_ميويه نقاط_ميويه', zh: '个百分点 百分点' },
  'basis-point': { en: 'basis_point basis_points', fr: 'point_de_base points_de_base', de: 'basispunkt basispunkte basispunkten', es: 'punto_basico puntos_basicos', it: 'punto_base punti_base', pt: 'ponto_base pontos_base', nl: 'basispunt basispunten', ru: 'базисный_пункт базисного_пункта базисных_пункта базисных_пунктов', uk: 'базисних_пунктів', pl: 'punkt_bazowy punkty_bazowe punktow_bazowych', ar: 'نقطه_اساس نقاط_اساس', zh: '个基点 基点' },
  'square-mile': { en: 'square_mile square_miles', fr: 'mille_carre milles_carres', de: 'quadratmeile quadratmeilen', es: 'milla_cuadrada millas_cuadradas', it: 'miglia_quadrate', pt: 'milhas_quadradas', nl: 'vierkante_mijl', ru: 'квадратная_миля квадратных_миль квадратные_мили', uk: 'квадратних_миль', pl: 'mil_kwadratowych', ar: 'ميل_مربع ميلا_مربعا اميال_مربعه', zh: '平方英里 平方海里' },
  'square-kilometre': { en: 'square_kilometre square_kilometres square_kilometer square_kilometers', fr: 'kilometre_carre kilometres_carres', de: 'quadratkilometer quadratkilometern', es: 'kilometro_cuadrado kilometros_cuadrados', it: 'chilometri_quadrati', pt: 'quilometros_quadrados', nl: 'vierkante_kilometer', ru: 'квадратных_километров квадратного_километра', uk: 'квадратних_кілометрів', pl: 'kilometrow_kwadratowych', ar: 'كيلومتر_مربع كيلومترا_مربعا كيلومترات_مربعه', zh: '平方公里' },
  dollar: { en: 'dollar dollars', fr: 'dollar dollars', de: 'dollar', es: 'dolar dolares', it: 'dollaro dollari', pt: 'dolar dolares', nl: 'dollar', ru: 'доллар доллара долларов', uk: 'долар долара доларів', pl: 'dolar dolara dolarow', ar: 'دولار دولارا دولارات', zh: '美元' },
  euro: { en: 'euro euros', fr: 'euro euros', de: 'euro', es: 'euro euros', it: 'euro', pt: 'euro euros', nl: 'euro', ru: 'евро', uk: 'євро', pl: 'euro', ar: 'يورو', zh: '欧元' },
  rouble: { en: 'rouble roubles ruble rubles', fr: 'rouble roubles', de: 'rubel', es: 'rublo rublos', it: 'rublo rubli', pt: 'rublo rublos', nl: 'roebel', ru: 'рубль рубля рублей', uk: 'рубль рубля рублів', pl: 'rubel rubla rubli', ar: 'روبل روبلا', zh: '卢布' },
  yuan: { en: 'yuan renminbi', fr: 'yuan yuans', de: 'yuan', es: 'yuan yuanes', it: 'yuan', pt: 'yuan', nl: 'yuan', ru: 'юань юаня юаней', uk: 'юань юанів', pl: 'juan juanow', ar: 'يوان يوانا', zh: '人民币' },
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
  دقيقتين: 'minute',
  كيلومترين: 'kilometre',
  مترين: 'metre',
  طنين: 'tonne',
}
/** What a unit is of, and how much of it. */
const SIZES: Readonly<Record<string, readonly [dimension: string, size: number]>> = {
  second: ['time', 1 / 86_400],
  minute: ['time', 1 / 1_440],
  hour: ['time', 1 / 24],
  day: ['time', 1],
  week: ['time', 7],
  month: ['time', 30.4375],
  year: ['time', 365.25],
  metre: ['length', 1],
  kilometre: ['length', 1_000],
  mile: ['length', 1_609],
  'nautical-mile': ['length', 1_852],
  gram: ['weight', 1],
  kilogram: ['weight', 1_000],
  tonne: ['weight', 1_000_000],
  hectare: ['area', 1],
  'square-kilometre': ['area', 100],
  'square-mile': ['area', 259],
  'percentage-point': ['points', 100],
  'basis-point': ['points', 1],
}

const byLanguage = new Map<string, Map<string, string>>()
for (const [unit, languages] of Object.entries(UNITS))
  for (const [language, forms] of Object.entries(languages)) {
    const known = byLanguage.get(language) ?? new Map<string, string>()
    byLanguage.set(language, known)
    for (const form of forms.split(' ')) known.set(form.replaceAll('_', ' '), unit)
  }

export const UNIT_LANGUAGES: readonly string[] = [...byLanguage.keys()]

/** Id of a unit by its key (up to three words with spaces), or null. */
export const unitOf = (key: string, language: string): string | null => byLanguage.get(language)?.get(key) ?? null

/** Unit of an Arabic dual, or null. */
export const dualUnit = (key: string): string | null => DUALS[key.replace(/^[وبل]/u, '')] ?? DUALS[key] ?? null

/** True if the unit is one of time. */
export const isTime = (unit: string | null): boolean => unit !== null && dimensionOf(unit) === 'time'

/** What a unit measures: `time`, `length`; the unit itself where there is only one of its kind, as with money. */
export const dimensionOf = (unit: string): string => SIZES[unit]?.[0] ?? unit

/** How many of the smaller unit of time a larger one holds, where they are told together (`two hours and ten minutes`); null for others. */
export function smallerTime(larger: string, smaller: string): number | null {
  const pair = `${larger} ${smaller}`
  return (
    ({ 'hour minute': 60, 'minute second': 60, 'year month': 12, 'day hour': 24, 'week day': 7 } as Record<string, number>)[
      pair
    ] ?? null
  )
}

/** True if two quantities in different units of one kind are the same, within the play of months and of round figures. */
export function sameMeasure(a: { value: number; unit: string | null }, b: { value: number; unit: string | null }): boolean {
  const [x, y] = [a.unit ? SIZES[a.unit] : undefined, b.unit ? SIZES[b.unit] : undefined]
  if (x === undefined || y === undefined || a.unit === b.unit || x[0] !== y[0]) return false
  const [c, d] = [a.value * x[1], b.value * y[1]]
  // Quinze jours are two weeks, huit jours is one.
  if ([a, b].some(({ unit, value }) => unit === 'week' && value <= 2) && Math.abs(c - d) === 1) return true
  return Math.abs(c - d) <= 0.04 * Math.max(c, d)
}
