import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [['ru', 'The ceasefire began.\n\nThe ceasefire is holding.', 'Прекращение огня началось.\n\nПеремирие соблюдается.']],
  agrees: [
    ['ru', 'The ceasefire began.\n\nThe ceasefire is holding.', 'Прекращение огня началось.\n\nПрекращение огня соблюдается.'],
  ],
}
