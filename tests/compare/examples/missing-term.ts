import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'The ceasefire is holding.', 'Положение остаётся спокойным.'],
    ['ar', 'Withdraw the heavy weapons.', 'اسحبوا الأسلحة.'],
    ['zh', 'The Government replied.', '方面作出了答复。'],
    ['de', 'They have heavy weapons.', 'Sie haben Waffen.'],
  ],
  agrees: [
    ['ru', 'The ceasefire began. The ceasefire is holding.', 'Прекращение огня началось. Оно соблюдается.'],
    ['fr', 'They have heavy weapons.', 'Ils ont des armes lourdes.'],
    ['zh', 'The ceasefire is holding.', '停火得到遵守。'],
  ],
}
