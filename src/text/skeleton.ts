import anyAscii from 'any-ascii'

/**
 * Consonants by how they are mistaken for each other between languages and scripts: Zakharova, Захарова, زاخاروفا, 扎哈罗娃 all come
 * down to SKRF. (Sacharowa does not: `ch` is read as in English.) Vowels carry little (Arabic leaves most of them out), so they go.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  S: 'tsch tch sch shch sh ch zh ts tz dzh dz dj j z s',
  K: 'kh gh ck q x k c g h',
  F: 'ph f v w',
  T: 'th t d',
  P: 'b p',
  R: 'l r',
  N: 'n m',
}

/** A tree of spellings by character code: the sound of what was read so far, and what may follow. */
interface Spelling {
  sound: string | null
  readonly next: (Spelling | undefined)[]
}

const SPELLINGS: Spelling = { sound: null, next: [] }
for (const [sound, spellings] of Object.entries(SOUNDS)) {
  for (const spelling of spellings.split(' ')) {
    let node = SPELLINGS
    for (let k = 0; k < spelling.length; k++) node = node.next[spelling.charCodeAt(k)] ??= { sound: null, next: [] }
    node.sound = sound
  }
}

const UNVOWELLED = /\p{Script=Arabic}|\p{Script=Hebrew}/u
const latin = new Map<string, string>()

/** One character in Latin letters, small; asked once. */
function latinOf(character: string): string {
  let known = latin.get(character)
  if (known === undefined) latin.set(character, (known = anyAscii(character).toLowerCase()))
  return known
}

function inLatin(word: string): string {
  let ascii = ''
  for (const character of word) ascii += latinOf(character)
  return UNVOWELLED.test(word) ? ascii.replace(/[wy]/g, '') : ascii
}

const isVowel = (code: number): boolean => code === 97 || code === 101 || code === 105 || code === 111 || code === 117

/** Consonant classes of a word of any script, doubles once: `Macron` → `NKRN`. Latin letters, digits and marks of other kinds are left out. */
export function skeleton(word: string): string {
  const ascii = inLatin(word)
  let sounds = ''
  let last = ''
  for (let at = 0; at < ascii.length; ) {
    // An h after a vowel is not heard, unless a vowel follows.
    if (ascii.charCodeAt(at) === 104 && at > 0 && isVowel(ascii.charCodeAt(at - 1)) && !isVowel(ascii.charCodeAt(at + 1))) {
      at++
      continue
    }
    let sound: string | null = null
    let end = at + 1
    for (let node = SPELLINGS.next[ascii.charCodeAt(at)], k = at + 1; node; node = following(node, ascii, k++)) {
      if (node.sound === null) continue
      sound = node.sound
      end = k
    }
    if (sound !== null && sound !== last) sounds += last = sound
    at = end
  }
  return sounds
}

const following = (node: Spelling, text: string, at: number): Spelling | undefined =>
  at < text.length ? node.next[text.charCodeAt(at)] : undefined

/** Edit distance, given up (returned as limit + 1) when it must exceed `limit`. O(a · b) for words of a dozen letters. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
