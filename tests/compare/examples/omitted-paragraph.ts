import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    [
      'ru',
      'The talks went on.\n\nThe parties agreed to meet again in the summer.\n\nNothing else was said.',
      'Переговоры продолжились.\n\nБольше ничего не было сказано.',
      '1-1 1-0 1-1',
    ],
  ],
  agrees: [['zh', 'The talks went on.\n\nNothing else was said.', '会谈继续进行。\n\n没有再说什么。']],
}
