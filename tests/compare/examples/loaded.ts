import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'The Government replied.', 'Режим ответил.'],
    ['ar', 'The Government replied.', 'رد النظام.'],
    ['zh', 'The Government replied.', '该政权作出了答复。'],
  ],
  agrees: [
    ['ru', 'The Government replied.', 'Правительство ответило.'],
    ['de', 'The Government replied.', 'Die Regierung antwortete.'],
  ],
}
