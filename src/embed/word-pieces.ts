/** What a model of the BERT family reads: numbers of word pieces, framed by its two marks. */
export interface WordPieces {
  /** @returns at least two numbers, at most `longest` */
  encode(sentence: string): number[]
}

const LONGEST_WORD = 100
const CONTROL = /[\p{Cc}\p{Cf}\ufffd]/gu
const CHINESE = /\p{Script=Han}/gu
const PARTS = /[\p{P}\p{S}]|[^\p{P}\p{S}\s]+/gu
const MARKS = /\p{Mn}/gu

/**
 * The tokeniser that such models come with (WordPiece, Wu and others 2016, as BERT has it): words are cut greedily into the longest pieces of the vocabulary.
 *
 * @param vocabulary one piece a line; its number is that of the line
 * @param lowerCase  whether the model was trained without capitals and accents
 */
export function wordPieces(vocabulary: string, lowerCase: boolean, longest = 256): WordPieces {
  const numbers = new Map(vocabulary.split(/\r?\n/).map((piece, number) => [piece, number]))
  const numberOf = (mark: string) => numbers.get(mark) ?? 0
  const [unknown, begin, end] = [numberOf('[UNK]'), numberOf('[CLS]'), numberOf('[SEP]')]
  const cut = (word: string): number[] => {
    if (word.length > LONGEST_WORD) return [unknown]
    const pieces: number[] = []
    for (let from = 0; from < word.length; ) {
      let to = word.length
      let piece: number | undefined
      for (; to > from; to--) {
        piece = numbers.get(from === 0 ? word.slice(0, to) : `##${word.slice(from, to)}`)
        if (piece !== undefined) break
      }
      if (piece === undefined) return [unknown]
      pieces.push(piece)
      from = to
    }
    return pieces
  }
  return {
    encode(sentence) {
      const spaced = sentence.replace(/\s+/gu, ' ').replace(CONTROL, '').replace(CHINESE, ' $& ')
      const text = lowerCase ? spaced.toLowerCase().normalize('NFD').replace(MARKS, '') : spaced
      const pieces = (text.match(PARTS) ?? []).flatMap(cut)
      return [begin, ...pieces.slice(0, longest - 2), end]
    },
  }
}
