/** Written with a full stop that ends no sentence when a word follows; folded to lower case. By primary language subtag. */
const LISTS: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof st gen col maj capt lt sgt sen rep gov pres hon rev jr sr vs no nos art arts para paras p pp vol ed eds fig cf al e.g i.e etc inc ltd co corp dept jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx',
  ru: 'т е д п к г гг в вв св им ул стр см ср рис табл проф акад гл ст млн млрд тыс руб долл чел обл р-н янв февр апр авг сент окт нояб дек напр зам пом ген подп',
  fr: 'm mm mme mlle dr pr st ste art al p pp vol éd cf av apr env ex fig janv févr juil sept oct nov déc etc',
  de: 'z b d h u a o ä s vgl bzw ca dr prof hr fr st nr abs art ggf inkl evtl usw sog bspw mio mrd str abb bd ff jan feb apr aug sept okt nov dez geb gest',
  es: 'sr sra srta dr dra d dña ud uds prof gral cnel art arts núm n.º pág págs p pp vol ed ee uu aprox etc ene feb abr jun jul ago sept oct nov dic av',
  it: 'sig sigg dott prof avv ing on sen art artt n pag pp vol ecc es cfr gen feb mar apr giu lug ago set ott nov dic',
  pt: 'sr sra srs dr dra prof gen art arts n.º pág págs p pp vol ed av etc jan fev mar abr jun jul ago set out nov dez',
  nl: 'dhr mevr mw dr prof ir mr bijv blz nr art enz o.a m.b.t jan feb mrt apr jun jul aug sept okt nov dec',
  pl: 'np m.in tzw tzn itd itp im al ul prof dr gen płk min mln mld tys zł art ust pkt poz nr str r w ks sw',
  cs: 'např tzv tj atd apod čl odst č str tis mil mld prof dr ing gen sv r st',
  uk: 'т е д п р рр ст див ім вул ін млн млрд тис грн проф акад ген ред напр',
  bg: 'г гг т е д н пр проф ген млн млрд хил лв чл ал т.е ул бул св',
}

const lists = new Map<string, ReadonlySet<string>>()

/** The abbreviations of a language (none known: an empty set). */
export function abbreviationsOf(language: string): ReadonlySet<string> {
  let list = lists.get(language)
  if (!list) lists.set(language, (list = new Set(LISTS[language]?.split(' '))))
  return list
}
