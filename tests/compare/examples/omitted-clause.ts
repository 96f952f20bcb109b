import type { Examples } from '../../contracts/checks.ts'

const english =
  'The Government announced new measures to protect the environment.\n\nThe President took the decision after long negotiations with the parliament of the country.\n\nThe ministers met in the capital on Monday, discussed the water problem of the two countries, while pupils should receive free books, warm meals and bicycles from the municipal administration.'

export const examples: Examples = {
  differs: [
    [
      'ru',
      english,
      'Правительство объявило о новых мерах по защите окружающей среды.\n\nПрезидент принял решение после долгих переговоров с парламентом страны.\n\nМинистры встретились в столице в понедельник и обсудили водную проблему двух стран.',
    ],
    [
      'fr',
      english,
      'Le gouvernement a annoncé de nouvelles mesures de protection de l’environnement.\n\nLe président a pris la décision après de longues négociations avec le parlement du pays.\n\nLes ministres se sont réunis lundi dans la capitale et ont discuté du problème de l’eau des deux pays.',
    ],
    [
      'de',
      english,
      'Die Regierung kündigte neue Maßnahmen zum Schutz der Umwelt an.\n\nDer Präsident traf die Entscheidung nach langen Verhandlungen mit dem Parlament des Landes.\n\nDie Minister trafen sich am Montag in der Hauptstadt und erörterten das Wasserproblem der beiden Länder.',
    ],
    [
      'es',
      english,
      'El gobierno anunció nuevas medidas para proteger el medio ambiente.\n\nEl presidente tomó la decisión tras largas negociaciones con el parlamento del país.\n\nLos ministros se reunieron el lunes en la capital y discutieron el problema del agua de los dos países.',
    ],
    [
      'zh',
      english,
      '政府宣布了保护环境的新措施。\n\n总统在与该国议会长期谈判之后作出了决定。\n\n部长们星期一在首都会晤，讨论了两国的水问题。',
    ],
  ],
  agrees: [
    [
      'ru',
      english,
      'Правительство объявило о новых мерах по защите окружающей среды.\n\nПрезидент принял решение после долгих переговоров с парламентом страны.\n\nМинистры встретились в столице в понедельник, обсудили водную проблему двух стран, а школьники должны получить от муниципалитета бесплатные книги, горячее питание и велосипеды.',
    ],
    [
      'fr',
      english,
      'Le gouvernement a annoncé de nouvelles mesures de protection de l’environnement.\n\nLe président a pris la décision après de longues négociations avec le parlement du pays.\n\nLes ministres se sont réunis lundi dans la capitale, ont discuté du problème de l’eau des deux pays, tandis que les élèves devraient recevoir de l’administration municipale des livres gratuits, des repas chauds et des bicyclettes.',
    ],
    ['de', 'The ministers met, talked and left.', 'Die Minister trafen sich und gingen.'],
    [
      'zh',
      english,
      '政府宣布了保护环境的新措施。\n\n总统在与该国议会长期谈判之后作出了决定。\n\n部长们星期一在首都会晤，讨论了两国的水问题，同时学生应从市政当局获得免费书籍、热饭和自行车。',
    ],
    ['ar', 'The ministers met, talked and left.', 'اجتمع الوزراء وغادروا.'],
    ['es', 'The ministers met, talked and left.', 'Los ministros se reunieron y se fueron.'],
  ],
}
