import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['es', 'The ceasefire is holding.', 'La tregua se mantiene.'],
    ['de', 'The ceasefire is holding.', 'Die Feuerpause hält.'],
  ],
  agrees: [['es', 'The ceasefire is holding.', 'El alto el fuego se mantiene.']],
}
