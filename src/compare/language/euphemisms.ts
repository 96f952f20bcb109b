/**
 * Plain words and the mild ones that stand for the same thing in official language, by subject and primary language subtag (entries as in `phrases.ts`). From
 * handbooks of plain style and of the language of conflict; a word stands here only if its mild counterpart is a set phrase.
 */
// biome-ignore format: a table
export const EUPHEMISMS: Readonly<Record<string, Readonly<Record<'plain' | 'mild', Readonly<Record<string, string>>>>>> = {
  war: {
    plain: { en: 'war', ru: 'война, войны, войне, войну, войной', fr: 'guerre', de: 'Krieg, Krieges, Kriegs', es: 'guerra', ar: 'حرب, حربا', zh: '战争' },
    mild: { en: 'special military operation, special operation', ru: 'специальная/специальной/специальную (военная) (военной) (военную) операция/операции/операцию/операцией, спецоперац*', fr: 'opération (militaire) spéciale', de: 'militärische/militärischen Spezialoperation, Spezialoperation, militärische/militärischen Sonderoperation', es: 'operación (militar) especial', ar: 'عملية عسكرية خاصة, العملية العسكرية الخاصة', zh: '特别军事行动' },
  },
  torture: {
    plain: { en: 'torture, tortured', ru: 'пытк*, пыток', fr: 'torture, torturé*', de: 'Folter, Folterung, gefoltert', es: 'tortura, torturas, torturad*', ar: 'تعذيب*', zh: '酷刑' },
    mild: { en: 'enhanced interrogation', ru: 'усиленные/усиленных/усиленными методы/методов/методами допроса', fr: `interrogatoire*/techniques renforcé*, interrogatoires poussés, techniques d'interrogatoire renforcé*`, de: 'verschärfte/verschärften/verschärfter Verhörmethoden/Vernehmung/Verhör', es: 'interrogatorio/interrogatorios reforzado/reforzados/mejorado/mejorados', ar: 'استجواب معزز, الاستجواب المعزز', zh: '强化审讯' },
  },
  'civilian-deaths': {
    plain: { en: 'civilian casualties/deaths, civilians killed, killed civilians', ru: 'жертв*/гибель/гибели (среди) (мирных) (мирного) гражданск*/жителей/населения', fr: 'victimes civiles, pertes civiles, civils tués', de: 'zivile/ziviler Opfer/Todesopfer, getötete/getöteten Zivilisten', es: 'víctimas/bajas civiles, civiles muertos', ar: 'ضحايا مدنيين, ضحايا مدنيون, الضحايا المدنيين, قتلى مدنيين', zh: '平民伤亡, 平民死亡' },
    mild: { en: 'collateral damage', ru: 'сопутствующ* ущерб*, побочн* ущерб*', fr: 'dommages collatéraux, dégâts collatéraux', de: 'Kollateralschaden, Kollateralschäden', es: 'daños colaterales, daño colateral', ar: 'أضرار جانبية, الأضرار الجانبية', zh: '附带损害, 附带损伤' },
  },
  killing: {
    plain: { en: 'killed, kill, kills, killing', ru: 'убит*, убил*, убий*', fr: 'tué, tués, tuée, tuées, tuer', de: 'getötet, töten, tötete, töteten', es: 'mató, mataron, matar, muerto, muertos, asesin*', ar: 'قتل*, يقتل, مقتل', zh: '打死, 杀害, 击毙, 杀死' },
    mild: { en: 'neutralised, neutralized, neutralise, neutralize', ru: 'нейтрализова*', fr: 'neutralisé*, neutraliser', de: 'neutralisiert, neutralisieren, unschädlich gemacht', es: 'neutraliz*', ar: 'تحييد*', zh: '消灭目标' },
  },
  famine: {
    plain: { en: 'famine, starvation', ru: 'голод, голода, голоду, голодом', fr: 'famine', de: 'Hungersnot', es: 'hambruna, hambre', ar: 'مجاعة, المجاعة', zh: '饥荒' },
    mild: { en: 'food insecurity', ru: 'отсутстви* продовольственной безопасности, нехватк* продовольствия', fr: 'insécurité alimentaire', de: 'Ernährungsunsicherheit', es: 'inseguridad alimentaria', ar: 'انعدام الأمن الغذائي', zh: '粮食不安全' },
  },
  dismissal: {
    plain: { en: 'dismissed, layoffs, lay-offs, redundancies, dismissals', ru: 'уволен*, увольнен*', fr: 'licenci*', de: 'entlassen, Entlassung, Entlassungen', es: 'despid*, despedid*', ar: 'تسريح العمال, فصل العمال', zh: '解雇, 裁员' },
    mild: { en: 'workforce adjustment, downsizing, restructuring measures', ru: 'оптимизац* персонала, оптимизац* численности', fr: 'ajustement/réduction des effectifs, plan de départs', de: 'Personalanpassung, Freisetzung, Freisetzungen, freigesetzt', es: 'ajuste de plantilla, reajuste de plantilla', ar: 'ترشيد العمالة', zh: '人员优化' },
  },
  invasion: {
    plain: { en: 'invasion, invaded', ru: 'вторжени*, вторгл*', fr: 'invasion, envahi*', de: 'Invasion, Einmarsch, Überfall', es: 'invasión, invadi*', ar: 'غزو*, اجتياح', zh: '入侵' },
    mild: { en: 'incursion, special operation', ru: 'спецоперац*, ввод войск', fr: 'incursion', de: 'Spezialoperation', es: 'incursión', ar: 'توغل', zh: '越境行动' },
  },
  'ethnic-cleansing': {
    plain: { en: 'ethnic cleansing, expulsion, deportation', ru: 'этнические/этнических/этническими чистк*/чисток, депортац*, изгнани*', fr: 'nettoyage ethnique, expulsion, déportation', de: 'ethnische/ethnischen/ethnischer Säuberung/Säuberungen, Vertreibung, Deportation', es: 'limpieza étnica, expulsión, deportación', ar: 'تطهير عرقي, التطهير العرقي, ترحيل', zh: '种族清洗, 驱逐' },
    mild: { en: 'population transfer, resettlement, evacuation', ru: 'переселени*, эвакуац*', fr: 'transfert de population, réinstallation, évacuation', de: 'Umsiedlung, Aussiedlung, Evakuierung', es: 'traslado de población, reasentamiento, evacuación', ar: 'نقل السكان, إعادة توطين', zh: '人口转移, 重新安置' },
  },
}
