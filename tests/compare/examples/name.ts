import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['es', 'Minister Radek Solvan told reporters.', 'El ministro Radek Solman habló con los periodistas.'],
    ['de', 'Minister Radek Solvan told reporters.', 'Minister Radek Slovan sprach vor Journalisten.'],
  ],
  agrees: [
    ['de', 'Minister Radek Solvan told reporters.', 'Radek Solvans Sprecher sprach vor Journalisten.'],
    ['fr', 'Maria Zakharova said so.', 'Maria Zakharova l’a dit.'],
    ['es', 'Maria Zakharova said so.', 'Lo dijo María Zajárova.'],
  ],
}
