/** Written with a full stop and followed by what they belong to: no sentence ends there. Lower case, by primary language subtag. */
// biome-ignore format: a table
const INNER: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof st gen col maj capt lt sgt sen rep gov pres hon rev vs art arts para paras p pp vol cf e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx',
  ru: 'т е к св им ул стр см ср рис табл проф акад гл ст обл р-н янв февр апр авг сент окт нояб дек напр зам пом ген подп',
  fr: 'm mm mme mlle dr pr st ste art al p pp vol éd cf av apr env ex fig janv févr juil sept oct nov déc',
  de: 'z b d h c u o s vgl bzw ca dr prof hr fr st nr abs art gem ggf inkl evtl sog bspw str abb bd jan feb apr aug sept okt nov dez geb gest',
  es: 'sr sra srta dr dra d dña prof gral cnel art arts núm n.º pág págs p pp vol ed ee aprox ene feb abr jun jul ago sept oct nov dic av',
  it: 'sig sigg sig.ra dott prof avv ing on sen art artt n pag pp vol es cfr gen feb mar apr giu lug ago set ott nov dic',
  pt: 'sr sra srs dr dra prof gen art arts n.º pág págs p pp vol ed av jan fev mar abr jun jul ago set out nov dez',
  nl: 'dhr mevr mw dr prof ir mr bijv blz nr art o.a m.b.t jan feb mrt apr jun jul aug sept okt nov dec',
  pl: 'np m.in tzw tzn im al ul prof dr gen płk min art ust pkt poz nr str ks sw św',
  cs: 'např tzv tj čl odst č str prof dr ing gen sv', sk: 'napr tzv tj čl ods č str prof dr ing gen sv',
  uk: 'т е див ім вул буд проф акад ген ред напр зв ст', be: 'т е гл вул праф акад імя', bg: 'т е н пр проф ген чл ал т.е ул бул св',
  hr: 'npr tzv tj čl st br str prof dr gen sv', sr: 'npr tzv tj čl st br str prof dr gen sv нпр тзв тј чл ст бр стр проф др ген св', sl: 'npr t.i tj čl št str prof dr gen sv',
  da: 'f.eks bl.a dvs kl nr hr fr dr prof stk jf ca pkt jan feb aug sept okt nov dec', nb: 'f.eks bl.a dvs kl nr hr fr dr prof jf ca pkt jan feb aug sept okt nov des', sv: 't.ex bl.a dvs kl nr prof dr st ca jan feb aug sept okt nov dec',
  is: 't.d þ.e nr bls gr mgr sbr kl dr próf', fi: 'esim ks ns mm prof dr nro klo', et: 'nt st lk nr prof dr hr pr', hu: 'dr prof pl ún kb u.i sz ifj id', lt: 'pvz t.y str nr prof dr', lv: 'piem t.i nr lpp prof dr',
  ro: 'dl dna dr prof nr art alin lit pag str gen sf', tr: 'dr prof sn bkz vb av yy', id: 'dr prof hlm no tgl jl', el: 'κ κα κκ δρ π.χ αρ σελ άρθ αγ καθ',
  ar: 'د أ م ص', hi: 'डॉ श्री प्रो', ca: 'sr sra dr dra prof art núm pàg p pp vol',
}

/** May stand at the end of a sentence as well as inside it (`in 2026 г.`, `etc.`, `5 p.m.`). */
// biome-ignore format: a table
const OUTER: Readonly<Record<string, string>> = {
  en: 'etc inc ltd co corp dept jr sr al ed eds a.m p.m', ru: 'д п др г гг в вв руб тыс млн млрд долл чел', fr: 'etc', de: 'usw etc ff a ä bd mio mrd', es: 'etc ud uds uu', it: 'ecc etc', pt: 'etc', nl: 'enz etc',
  pl: 'itd itp r w zł tys mln mld', cs: 'atd apod r st tis mil mld', sk: 'atď apod r tis mil mld', uk: 'д п р рр ін тис млн млрд грн', be: 'д п г гг інш тыс млн', bg: 'д г гг др лв млн млрд хил',
  hr: 'itd sl tis mil mlrd god g', sr: 'itd sl god g итд сл год г', sl: 'itd ipd tis mio mrd', da: 'osv m.m mio mia', nb: 'osv m.m mill mrd', sv: 'osv m.m etc', is: 'o.s.frv', fi: 'jne', et: 'jne', hu: 'stb', lt: 'kt pan', lv: 'utt u.c', ro: 'etc', tr: 'vs', id: 'dll', el: 'κ.λπ κλπ', ca: 'etc',
}

/** Ordinary words too: abbreviations only in front of a number (`No. 5`). */
const BEFORE_NUMBER: Readonly<Record<string, string>> = { en: 'no nos fig sec ch', fr: 'no' }

type Place = 'inner' | 'outer' | 'before-number'
const places = new Map<string, ReadonlyMap<string, Place>>()

/** Where a word with a full stop can stand in a language, or null if it is no abbreviation. */
export function abbreviationPlace(word: string, language: string): Place | null {
  let known = places.get(language)
  if (!known) {
    const entries = (list: string | undefined, place: Place) => (list ?? '').split(' ').map((entry) => [entry, place] as const)
    known = new Map([
      ...entries(BEFORE_NUMBER[language], 'before-number'),
      ...entries(INNER[language], 'inner'),
      ...entries(OUTER[language], 'outer'),
    ])
    places.set(language, known)
  }
  return known.get(word) ?? null
}
