import type { Examples } from '../../contracts/checks.ts'

const english =
  'The Government announced new measures to protect the environment.\n\nThe President took the decision after long negotiations with the parliament of the country.\n\nThe ministers met in the capital on Monday and discussed the water problem of the two countries.'

export const examples: Examples = {
  differs: [
    [
      'ru',
      english,
      'Правительство объявило о новых мерах по защите окружающей среды.\n\nПрезидент принял решение после долгих переговоров с парламентом страны.\n\nМинистры встретились в столице в понедельник и обсудили водную проблему двух стран, а новую школу для бедных детей откроют будущей осенью.',
    ],
    [
      'fr',
      english,
      'Le gouvernement a annoncé de nouvelles mesures de protection de l’environnement.\n\nLe président a pris la décision après de longues négociations avec le parlement du pays.\n\nLes ministres se sont réunis lundi dans la capitale et ont discuté du problème de l’eau des deux pays, et une nouvelle école pour enfants pauvres ouvrira cet automne.',
    ],
    [
      'de',
      english,
      'Die Regierung kündigte neue Maßnahmen zum Schutz der Umwelt an.\n\nDer Präsident traf die Entscheidung nach langen Verhandlungen mit dem Parlament des Landes.\n\nDie Minister trafen sich am Montag in der Hauptstadt und erörterten das Wasserproblem der beiden Länder, und eine neue Schule für arme Kinder öffnet im Herbst.',
    ],
    [
      'es',
      english,
      'El gobierno anunció nuevas medidas para proteger el medio ambiente.\n\nEl presidente tomó la decisión tras largas negociaciones con el parlamento del país.\n\nLos ministros se reunieron el lunes en la capital y discutieron el problema del agua de los dos países, y una nueva escuela para niños pobres abrirá en otoño.',
    ],
    [
      'ar',
      english,
      'أعلنت الحكومة عن تدابير جديدة لحماية البيئة.\n\nاتخذ الرئيس القرار بعد مفاوضات طويلة مع برلمان البلد.\n\nاجتمع الوزراء في العاصمة يوم الاثنين وناقشوا مشكلة المياه بين البلدين، وستفتح مدرسة جديدة للأطفال الفقراء في الخريف.',
    ],
    [
      'zh',
      english,
      '政府宣布了保护环境的新措施。\n\n总统在与该国议会长期谈判之后作出了决定。\n\n部长们星期一在首都会晤，讨论了两国的水问题，一所面向贫困儿童的新学校将于秋季开学。',
    ],
  ],
  agrees: [
    [
      'ru',
      english,
      'Правительство объявило о новых мерах по защите окружающей среды.\n\nПрезидент принял решение после долгих переговоров с парламентом страны.\n\nМинистры встретились в столице в понедельник, где обсудили водную проблему двух стран.',
    ],
    [
      'fr',
      english,
      'Le gouvernement a annoncé de nouvelles mesures de protection de l’environnement.\n\nLe président a pris la décision après de longues négociations avec le parlement du pays.\n\nLundi, dans la capitale, les ministres se sont réunis et ont discuté du problème de l’eau des deux pays.',
    ],
    [
      'de',
      english,
      'Die Regierung kündigte neue Maßnahmen zum Schutz der Umwelt an.\n\nDer Präsident traf die Entscheidung nach langen Verhandlungen mit dem Parlament des Landes.\n\nDie Minister trafen sich am Montag in der Hauptstadt, wo sie das Wasserproblem der beiden Länder erörterten.',
    ],
    [
      'es',
      english,
      'El gobierno anunció nuevas medidas para proteger el medio ambiente.\n\nEl presidente tomó la decisión tras largas negociaciones con el parlamento del país.\n\nLos ministros, reunidos el lunes en la capital, discutieron el problema del agua de los dos países.',
    ],
    [
      'zh',
      english,
      '政府宣布了保护环境的新措施。\n\n总统在与该国议会长期谈判之后作出了决定。\n\n星期一，部长们在首都会晤，讨论了两国的水问题。',
    ],
  ],
}
