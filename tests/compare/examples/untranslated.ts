import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'They met on the shore of the lake.', 'Они встретились on the shore of озера.'],
    ['fr', 'They met on the shore of the lake.', 'Ils se sont vus on the shore of the lac.'],
    ['de', 'They met on the shore of the lake.', 'Sie trafen sich on the shore of the See.'],
    ['es', 'They met on the shore of the lake.', 'Se vieron on the shore of the lago.'],
    ['ar', 'They met on the shore of the lake.', 'التقوا on the shore of البحيرة.'],
    ['zh', 'They met on the shore of the lake.', '他们在湖边 on the shore of 会面。'],
  ],
  agrees: [
    ['ru', 'The ship Northern Star left.', 'Судно Northern Star вышло.'],
    ['fr', 'The action plan on transport is out.', 'Le plan d’action sur les transports est paru.'],
    ['de', 'The Northern Star Ferry Company left.', 'Die Northern Star Ferry Company ging.'],
    ['es', 'The natural gas hub is final.', 'El gas natural es final.'],
    ['ar', 'The ship Northern Star left.', 'غادرت السفينة Northern Star.'],
    ['zh', 'The ship Northern Star left.', 'Northern Star号离开了。'],
  ],
}
