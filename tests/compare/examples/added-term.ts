import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'They have agreed.', 'Они согласовали прекращение огня.'],
    ['zh', 'They moved in.', '他们部署了重型武器。'],
    ['fr', 'They have agreed.', 'Ils ont accepté le cessez-le-feu.'],
  ],
  agrees: [
    ['es', 'The ceasefire began.\n\nIt is holding.', 'Comenzó el alto el fuego.\n\nEl alto el fuego se mantiene.'],
    ['ar', 'The ceasefire began.', 'بدأ وقف إطلاق النار.'],
  ],
}
