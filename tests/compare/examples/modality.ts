import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'They must apply there.', 'Они могут обратиться туда.'],
    ['fr', 'The parties must guarantee it.', 'Les parties devraient le garantir.'],
    ['es', 'It could be extended.', 'Se prorrogará.'],
    ['ar', 'The mandate could be extended.', 'ويجب تمديد الولاية.'],
    ['de', 'We expect a reply.', 'Wir hoffen auf eine Antwort.'],
    ['it', 'They must apply there.', 'Possono rivolgersi lì.'],
    ['pt', 'The parties must guarantee it.', 'As partes poderiam garanti-lo.'],
    ['nl', 'They must apply there.', 'Zij mogen zich daar melden.'],
    ['zh', 'It must begin soon.', '可以尽快开始。'],
  ],
  agrees: [
    ['de', 'It must not begin.', 'Sie darf nicht beginnen.'],
    ['ru', 'No one shall be held in slavery.', 'Никто не может содержаться в рабстве.'],
    ['fr', 'They will meet again.', 'Ils se réuniront de nouveau.'],
    ['zh', 'They will meet again.', '双方将再次会晤。'],
    ['it', 'They will meet again.', 'Si incontreranno di nuovo.'],
    ['pt', 'No one may be kept there.', 'Ninguém pode ser mantido lá.'],
    ['nl', 'It may be extended.', 'Het is verlengbaar.'],
    ['ar', 'They may meet again.', 'وقد يجتمعون مرة أخرى.'],
  ],
}
