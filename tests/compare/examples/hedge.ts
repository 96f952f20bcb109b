import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'According to local officials, 3,400 people returned.', 'Вернулись 3400 человек.'],
    ['zh', 'It supplies 18,000 people.', '供约1.8万人用水。'],
    ['ru', 'The parties will probably ask for it.', 'Стороны попросят об этом.'],
    ['ar', 'It supplies 200 people.', 'تزود نحو 200 شخص.'],
  ],
  agrees: [
    ['fr', 'It supplies about 200 people.', 'Elle alimente environ 200 personnes.'],
    ['de', 'It appears that he is ill.', 'Er soll krank sein.'],
    ['es', 'According to local officials, they returned.', 'Según las autoridades locales, regresaron.'],
  ],
}
