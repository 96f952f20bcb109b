import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ar', 'Talks were held.', 'جرت محادثات. وتتحمل كارفينيا المسؤولية وحدها.', '1-1 0-1'],
    ['es', 'Talks were held.', 'Hubo conversaciones. La culpa es de Karvenia.', '1-1 0-1'],
  ],
  agrees: [['zh', 'Talks were held.', '塔斯社莫斯科1月8日电\n\n举行了会谈。', '0-1 1-1']],
}
