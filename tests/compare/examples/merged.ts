import type { Examples } from '../../contracts/checks.ts'

const english = 'The ceasefire holds.\n\nThe Government agreed.\n\nThe ceasefire ends.'

export const examples: Examples = {
  differs: [
    ['ru', english, 'Прекращение огня соблюдается.\n\nПравительство согласилось.\n\nПравительство уходит.'],
    ['fr', english, 'Le cessez-le-feu tient.\n\nLe gouvernement a accepté.\n\nLe gouvernement s’achève.'],
    ['de', english, 'Die Waffenruhe hält.\n\nDie Regierung stimmte zu.\n\nDie Regierung endet.'],
    ['ar', english, 'وقف إطلاق النار صامد.\n\nوافقت الحكومة.\n\nتنتهي الحكومة.'],
    ['zh', english, '停火得到遵守。\n\n政府同意了。\n\n政府结束了。'],
  ],
  agrees: [
    ['es', english, 'El alto el fuego se mantiene.\n\nEl gobierno aceptó.\n\nEl alto el fuego termina.'],
    ['ru', english, 'Прекращение огня соблюдается.\n\nПравительство согласилось.\n\nПрекращение огня заканчивается.'],
    ['fr', english, 'Le cessez-le-feu tient.\n\nLe gouvernement a accepté.\n\nLa trêve s’achève.'],
    ['de', english, 'Die Waffenruhe hält.\n\nDie Regierung stimmte zu.\n\nDie Feuerpause endet.'],
    ['zh', english, '停火得到遵守。\n\n政府同意了。\n\n停火结束了。'],
    ['ar', english, 'وقف إطلاق النار صامد.\n\nوافقت الحكومة.\n\nينتهي وقف إطلاق النار.'],
  ],
}
