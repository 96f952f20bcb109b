import type { Examples } from '../../contracts/checks.ts'

const ENGLISH = 'Talks were held.\n\nTolmaria has not yet replied.'

/** `^` marks a bead out of order. */
export const examples: Examples = {
  differs: [
    ['ru', ENGLISH, 'Толмария пока не ответила.\n\nСостоялись переговоры.', '1-1^1 1-1^0'],
    ['fr', ENGLISH, 'La Tolmarie n’a pas encore répondu.\n\nDes pourparlers ont eu lieu.', '1-1^1 1-1^0'],
    [
      'es',
      'Talks were held. Tolmaria waits.\n\nNobody came.',
      'Tolmaria espera.\n\nNo vino nadie. Hubo conversaciones.',
      '1-1^2 1-1^0 1-1^1',
    ],
  ],
  agrees: [['de', ENGLISH, 'Es gab Gespräche.\n\nTolmarien hat noch nicht geantwortet.']],
}
