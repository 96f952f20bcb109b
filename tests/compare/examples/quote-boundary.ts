import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['zh', '"The river does not belong to one nation," she said.', '她说，这条河不属于某一个国家。'],
    ['fr', 'He said that water must never be used as a weapon.', '« L’eau ne doit jamais servir d’arme », a-t-il dit.'],
    ['ru', 'They called it a "punishment of quite ordinary people".', 'Они назвали это наказанием простых людей.'],
  ],
  agrees: [
    ['ru', '"We will wait," the minister said. "We have time."', '«Мы подождём, — сказал министр. — Время у нас есть».', '2-1'],
    ['ar', '"The river belongs to all," she said.', 'وقالت: «النهر ملك للجميع».'],
  ],
}
