import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'The Prime Minister spoke.', 'Выступил президент.'],
    ['fr', 'The ambassador spoke.', 'Le ministre a parlé.'],
    ['de', 'The governor spoke.', 'Der Bürgermeister sprach.'],
    ['es', 'The ambassador spoke.', 'El gobernador habló.'],
    ['ar', 'The ambassador spoke.', 'تحدث الوزير.'],
    ['zh', 'The Prime Minister spoke.', '总统发表了讲话。'],
  ],
  agrees: [
    ['ru', 'The Prime Minister spoke.', 'Выступил глава правительства.'],
    ['fr', 'The Chancellor spoke.', 'La chancelière a parlé.'],
    ['de', 'The Prime Minister spoke.', 'Der Ministerpräsident sprach.'],
    ['es', 'The Prime Minister spoke.', 'El presidente del Gobierno habló.'],
    ['ar', 'The Prime Minister spoke.', 'تحدث رئيس الوزراء.'],
    ['zh', 'The Prime Minister spoke.', '首相发表了讲话。'],
  ],
}
