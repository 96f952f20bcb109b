import anyAscii from 'any-ascii'

/**
 * The words of a text in Latin letters, for readers who do not know its script. An aid to recognise names and figures, letter by letter:
 * no transcription of the sounds, and not to be turned back.
 */
export function transliterated(text: string): string {
  // Chinese characters come out as capitalised syllables without a gap: XieYi. A gap and small letters read better, and names are lost either way.
  const spaced = text.replaceAll(/\p{Script=Han}+/gu, (run) =>
    [...run].map((character) => anyAscii(character).toLowerCase()).join(' '),
  )
  return anyAscii(spaced)
}
