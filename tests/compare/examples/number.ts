import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['fr', 'Waiting times have reached 36 hours.', 'L’attente atteint 63 heures.'],
    ['zh', 'A reply is due within 30 days.', '应在三个月内答复。'],
    ['ar', 'It affects 1.4 million people.', 'يشمل ذلك ٤٫١ مليون شخص.'],
    ['es', 'They built six stations.', 'Construyeron nueve estaciones.'],
  ],
  agrees: [
    ['zh', 'It supplies 18,000 people.', '供1.8万人用水。'],
    ['ru', 'It supplies 3,400 people in two weeks.', 'За 14 дней снабжено 3 400 человек.'],
    ['fr', 'It is open from 06:00 to 20:00.', 'Il est ouvert de 6 heures à 20 heures.'],
    ['ar', 'They came twice in two months.', 'جاؤوا مرتين خلال شهرين.'],
    ['de', 'Forty-one sailors were on board.', 'An Bord waren 41 Seeleute.'],
  ],
}
