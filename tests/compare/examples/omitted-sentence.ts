import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'Talks were held. Tolmaria has not yet replied.', 'Состоялись переговоры.', '1-1 1-0'],
    ['zh', 'Talks were held. Tolmaria has not yet replied.', '举行了会谈。', '1-1 1-0'],
  ],
  agrees: [['ar', 'Talks were held. Tolmaria has not yet replied.', 'جرت محادثات. ولم ترد تولماريا بعد.']],
}
