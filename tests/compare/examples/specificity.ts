import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'This is a breach of Article 5.', 'Это нарушение указанной статьи.'],
    ['fr', 'This is a breach of Article 5.', 'C’est une violation de cet article.'],
    ['de', 'The Council recalled resolution 2231.', 'Der Rat erinnerte an seine frühere Resolution.'],
    ['es', 'The Council recalled resolution 2231.', 'El Consejo recordó su resolución anterior.'],
    ['ar', 'This is a breach of paragraph 3.', 'يشكل ذلك خرقا لتلك الفقرة.'],
    ['zh', 'The Council recalled resolution 2231.', '理事会回顾其先前的决议。'],
  ],
  agrees: [
    ['ru', 'This is a breach of Article 5.', 'Это нарушение статьи пятой.'],
    ['fr', 'This is a breach of Article 5.', 'C’est une violation de l’article 5.'],
    ['de', 'There were 5 of them.', 'Einige von ihnen waren da.'],
    ['es', 'The Council recalled resolution 2231.', 'El Consejo recordó la resolución 2231.'],
    ['ar', 'This is a breach of paragraph 3.', 'يشكل ذلك خرقا للفقرة الثالثة.'],
    ['zh', 'This is a breach of Article 5.', '这违反了第五条。'],
  ],
}
