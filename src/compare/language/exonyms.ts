/**
 * Places and peoples that have rival names, each name with its forms by primary language subtag (entries as in `phrases.ts`). A language is given only where it has
 * both names: elsewhere the one name that it has says nothing.
 */
// biome-ignore format: a table
export const EXONYMS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'persian-gulf': {
    persian: { en: 'Persian Gulf', ru: 'Персидский/Персидского/Персидском/Персидскому/Персидским залив*', fr: 'golfe Persique', de: 'Persischer/Persischen/Persische Golf', es: 'golfo Pérsico', ar: 'الخليج الفارسي', zh: '波斯湾' },
    arabian: { en: 'Arabian Gulf', ru: 'Арабский/Арабского/Арабском залив*', fr: 'golfe Arabique, golfe Arabo-Persique', de: 'Arabischer/Arabischen/Arabische Golf', es: 'golfo Arábigo', ar: 'الخليج العربي', zh: '阿拉伯湾' },
  },
  'sea-of-japan': {
    japan: { en: 'Sea of Japan', ru: 'Японское/Японского/Японском/Японским море/моря/морем', fr: 'mer du Japon', de: 'Japanisches/Japanischen/Japanische Meer/Meeres', es: 'mar del Japón, mar de Japón', ar: 'بحر اليابان' },
    east: { en: 'East Sea', ru: 'Восточное/Восточного/Восточном/Восточным море/моря/морем', fr: `mer de l'Est`, de: 'Ostmeer', es: 'mar del Este', ar: 'البحر الشرقي' },
  },
  'falkland-islands': {
    falkland: { en: 'Falkland/Falklands Islands, Falklands', ru: 'Фолкленд*', fr: 'Falkland, îles Falkland', de: 'Falkland*', es: 'Falkland', ar: 'فوكلاند', zh: '福克兰' },
    malvinas: { en: 'Malvinas', ru: 'Мальвинск*', fr: 'Malouines', de: 'Malwinen', es: 'Malvinas', ar: 'مالفيناس', zh: '马尔维纳斯' },
  },
  myanmar: {
    myanmar: { en: 'Myanmar', ru: 'Мьянм*', fr: 'Myanmar', de: 'Myanmar*', es: 'Myanmar', ar: 'ميانمار' },
    burma: { en: 'Burma', ru: 'Бирм*', fr: 'Birmanie', de: 'Birma*, Burma*', es: 'Birmania', ar: 'بورما' },
  },
  kyiv: {
    kyiv: { en: 'Kyiv', fr: 'Kyïv, Kyiv', de: 'Kyjiw, Kyiv', es: 'Kyiv, Kíiv' },
    kiev: { en: 'Kiev', fr: 'Kiev', de: 'Kiew', es: 'Kiev' },
  },
  turkiye: {
    turkiye: { en: 'Türkiye', fr: 'Türkiye', de: 'Türkiye', es: 'Türkiye' },
    turkey: { en: 'Turkey', fr: 'Turquie', de: 'Türkei', es: 'Turquía' },
  },
  czechia: {
    czechia: { en: 'Czechia', ru: 'Чехия, Чехии, Чехию, Чехией', fr: 'Tchéquie', de: 'Tschechien', es: 'Chequia', ar: 'تشيكيا' },
    republic: { en: 'Czech Republic', ru: 'Чешская/Чешской/Чешскую республика/республики/республике/республику', fr: 'République tchèque', de: 'Tschechische/Tschechischen Republik', es: 'República Checa', ar: 'الجمهورية التشيكية' },
  },
  'north-macedonia': {
    north: { en: 'North Macedonia', ru: 'Северная/Северной/Северную Македония/Македонии/Македонию', fr: 'Macédoine du Nord', de: 'Nordmazedonien*', es: 'Macedonia del Norte', ar: 'مقدونيا الشمالية', zh: '北马其顿' },
    former: { en: 'former Yugoslav Republic of Macedonia', ru: 'бывшая/бывшей/бывшую югославская/югославской/югославскую республика/республики/республику Македония', fr: 'ex-République yougoslave de Macédoine', de: 'ehemalige/ehemaligen jugoslawische/jugoslawischen Republik Mazedonien', es: 'ex República Yugoslava de Macedonia', ar: 'جمهورية مقدونيا اليوغوسلافية السابقة', zh: '前南斯拉夫的马其顿共和国' },
  },
  'west-bank': {
    bank: { en: 'West Bank', ru: 'Западный/Западного/Западном/Западному берег*', fr: 'Cisjordanie', de: 'Westjordanland*', es: 'Cisjordania', ar: 'الضفة الغربية', zh: '西岸, 约旦河西岸' },
    judea: { en: 'Judea and Samaria', ru: 'Иудея/Иудеи/Иудее и Самария/Самарии', fr: 'Judée-Samarie, Judée et Samarie', de: 'Judäa und Samaria', es: 'Judea y Samaria', ar: 'يهودا والسامرة', zh: '犹太和撒马利亚' },
  },
  eswatini: {
    eswatini: { en: 'Eswatini', ru: 'Эсватини', fr: 'Eswatini', de: 'Eswatini', es: 'Esuatini, Eswatini', ar: 'إسواتيني' },
    swaziland: { en: 'Swaziland', ru: 'Свазиленд*', fr: 'Swaziland', de: 'Swasiland*', es: 'Swazilandia, Suazilandia', ar: 'سوازيلاند' },
  },
  taiwan: {
    taiwan: { en: 'Taiwan', ru: 'Тайвань, Тайваня, Тайваню, Тайване, Тайванем', fr: 'Taïwan, Taiwan', de: 'Taiwan*', es: 'Taiwán', ar: 'تايوان', zh: '台湾' },
    formosa: { en: 'Formosa', ru: 'Формоз*', fr: 'Formose', de: 'Formosa', es: 'Formosa', ar: 'فورموزا', zh: '福尔摩沙' },
  },
}
