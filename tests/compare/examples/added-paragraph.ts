import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['de', 'The talks went on.', 'Die Gespräche gingen weiter.\n\nAlle Kosten trägt am Ende die andere Seite.', '1-1 0-1'],
  ],
  agrees: [['fr', 'The talks went on.', 'DRENOV, 26 mars. – (AFP)\n\nLes pourparlers ont continué.', '0-1 1-1']],
}
