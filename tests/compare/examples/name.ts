import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['es', 'Minister Radek Solvan told reporters.', 'El ministro Radek Solman habló con los periodistas.'],
    ['de', 'Minister Radek Solvan told reporters.', 'Minister Radek Slovan sprach vor Journalisten.'],

    [
      'fr',
      'They met in Pelt.\n\nThen they stayed in Orvany.\n\nThey left Orvany.',
      'Ils se sont rencontrés à Pelt.\n\nPuis ils sont restés à Pelt.\n\nIls ont quitté Orvany.',
    ],
    [
      'ru',
      'They met in Pelten.\n\nThey left Orvany.\n\nIn Orvany they rested.',
      'Они встретились в Пельтене.\n\nОни покинули Орвани.\n\nВ Пельтене они отдохнули.',
    ],
    [
      'ar',
      'Then Teodora Malk spoke.\n\nThe minister Teodora Bent left.',
      'ثم تحدثت تيودورا مالين.\n\nوغادرت الوزيرة تيودورا بنت.',
    ],
    [
      'zh',
      'They met in Drayholm.\n\nThen they saw Lobrenia.\n\nAnd in Drayholm they rested.',
      '双方在德雷霍尔姆会晤。\n\n随后他们访问了洛布雷尼亚。\n\n他们在洛布雷尼亚休息。',
    ],
  ],
  agrees: [
    ['de', 'Minister Radek Solvan told reporters.', 'Radek Solvans Sprecher sprach vor Journalisten.'],
    ['fr', 'Maria Zakharova said so.', 'Maria Zakharova l’a dit.'],
    ['de', 'Ivan Petrov spoke to Dmitri Lukashin.', 'Ivan Petrow sprach mit Dmitri Lukaschin.'],
    ['ar', 'Then Oswin Malk spoke.\n\nOswin left.', 'ثم تحدث أوزوين مالك.\n\nوغادر أوزوين.'],
    ['es', 'Maria Zakharova said so.', 'Lo dijo María Zajárova.'],

    ['ru', 'They met in Pelten.\n\nThen they left Orvany.', 'Они встретились в Пельтене.\n\nОни покинули этот город.'],
    ['ar', 'Minister Amadi Rosk left.\n\nThen Rosk spoke.', 'غادر الوزير أمادي روسك.\n\nثم تحدث روسك.'],
    ['zh', 'They met in Drayholm.\n\nAnd in Drayholm they rested.', '双方在德雷霍尔姆会晤。\n\n他们在那里休息。'],
  ],
}
