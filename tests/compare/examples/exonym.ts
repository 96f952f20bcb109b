import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ar', 'Ships sailed in the Persian Gulf.', 'أبحرت السفن في الخليج العربي.'],
    ['fr', 'They met in Kyiv.', 'Ils se sont rencontrés à Kiev.'],
    ['de', 'They met in Kyiv.', 'Sie trafen sich in Kiew.'],
    ['es', 'They discussed the Falkland Islands.', 'Hablaron de las islas Malvinas.'],
    ['ru', 'He returned from Burma.', 'Он вернулся из Мьянмы.'],
    ['zh', 'They discussed the West Bank.', '他们讨论了犹太和撒马利亚。'],
  ],
  agrees: [
    ['ru', 'They met in Kyiv.', 'Они встретились в Киеве.'],
    ['fr', 'They met in Kyiv.', 'Ils se sont rencontrés à Kyïv.'],
    ['de', 'Ships sailed in the Persian Gulf.', 'Schiffe fuhren durch den Persischen Golf.'],
    ['es', 'He returned from Myanmar.', 'Regresó de Myanmar.'],
    ['ar', 'They discussed the Arabian Gulf.', 'ناقشوا الخليج العربي.'],
    ['zh', 'Ships sailed in the Persian Gulf.', '船只在波斯湾航行。'],
  ],
}
