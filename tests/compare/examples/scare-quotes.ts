import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['es', 'The ceasefire is holding.', 'El "alto el fuego" se mantiene.'],
    ['de', 'The "safety zone" has no basis.', 'Die Sicherheitszone hat keine Grundlage.'],
    ['ru', 'The measure is temporary.', 'Эта мера «временная».'],
    ['zh', 'The measure is temporary.', '这一措施是“临时”的。'],
  ],
  agrees: [
    ['ru', 'They closed the Drenov Gate crossing.', 'Они закрыли пункт «Дреновские ворота».'],
    ['fr', 'The "safety zone" has no basis.', 'La « zone de sécurité » n’a pas de fondement.'],
    ['ar', 'They closed the Drenov Gate crossing.', 'أغلقوا معبر "بوابة درينوف".'],
  ],
}
