import type { Examples } from '../../contracts/checks.ts'

const ENGLISH = 'Talks were held.\n\nTolmaria has not yet replied.'

/** `^` marks a bead out of order. */
export const examples: Examples = {
  differs: [
    ['ru', ENGLISH, 'Толмария пока не ответила.\n\nСостоялись переговоры.', '1-1^1 1-1^0'],
    ['fr', ENGLISH, 'La Tolmarie n’a pas encore répondu.\n\nDes pourparlers ont eu lieu.', '1-1^1 1-1^0'],
  ],
  agrees: [['de', ENGLISH, 'Es gab Gespräche.\n\nTolmarien hat noch nicht geantwortet.']],
}
