import { foldKey } from './fold.ts'
import { stemKeys } from './stem.ts'

/** A form with its keys; `list` and `place` say where it stands in the list of tokens that it was last put into. */
export interface KnownForm {
  readonly text: string
  readonly key: string
  readonly stem: string
  list: number
  place: number
}

/** Forms kept for a language; the bound keeps a hostile text from filling the memory. */
const MOST = 300_000
const LONGEST = 64

/**
 * The forms of a language with their keys, found by place and hash: no string is made for a form that is known. What is inflected and what is not (numbers,
 * marks, words of scripts without spaces) have tables of their own.
 */
export class KnownForms {
  private readonly keysOf: (form: string) => { readonly key: string; readonly stem: string }
  private forms: KnownForm[] = []
  private hashes = new Int32Array(1 << 12)
  /** Open addressing: index + 1 of a form, 0 for a free place. */
  private places = new Int32Array(1 << 13)

  constructor(keysOf: (form: string) => { readonly key: string; readonly stem: string }) {
    this.keysOf = keysOf
  }

  /** @param hash of `text.slice(start, end)`, by `hashed` from SEED on, unit by unit */
  at(text: string, start: number, end: number, hash: number): KnownForm {
    const { forms, hashes, places } = this
    const mask = places.length - 1
    const length = end - start
    let place = spread(hash) & mask
    for (; places[place] !== 0; place = (place + 1) & mask) {
      const index = places[place]! - 1
      if (hashes[index] !== hash) continue
      const form = forms[index]!
      if (form.text.length === length && text.startsWith(form.text, start)) return form
    }
    return this.added(text.slice(start, end), hash, place)
  }

  of(form: string): KnownForm {
    let hash = SEED
    for (let k = 0; k < form.length; k++) hash = hashed(hash, form.charCodeAt(k))
    return this.at(form, 0, form.length, hash)
  }

  private added(form: string, hash: number, place: number): KnownForm {
    // A slice of a long text would keep the whole text in memory.
    const text = form.length <= LONGEST ? ` ${form}`.slice(1) : form
    const { key, stem } = this.keysOf(text)
    const known = { text, key, stem, list: 0, place: 0 }
    if (form.length > LONGEST) return known
    if (this.forms.length === MOST) this.forget()
    this.places[place] = this.forms.push(known)
    this.hashes[this.forms.length - 1] = hash
    if (2 * this.forms.length >= this.places.length) this.grow()
    return known
  }

  private forget(): void {
    this.forms = []
    this.places.fill(0)
  }

  private grow(): void {
    const { hashes } = this
    this.hashes = new Int32Array(2 * hashes.length)
    this.hashes.set(hashes)
    this.places = new Int32Array(2 * this.places.length)
    const mask = this.places.length - 1
    for (let index = 0; index < this.forms.length; index++) {
      let place = spread(hashes[index]!) & mask
      while (this.places[place] !== 0) place = (place + 1) & mask
      this.places[place] = index + 1
    }
  }
}

export const SEED = 0x811c9dc5 | 0
/** FNV-1a, by UTF-16 unit. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const spread = (hash: number): number => hash ^ (hash >>> 15)

export interface LanguageForms {
  readonly language: string
  readonly inflected: KnownForms
  readonly plain: KnownForms
}

const byLanguage = new Map<string, LanguageForms>()

export function formsOf(language: string): LanguageForms {
  let forms = byLanguage.get(language)
  if (!forms) {
    const keyOf = (form: string) => foldKey(form) || form
    const stemOf = stemKeys(language)
    const inflected = new KnownForms((form) => ({ key: keyOf(form), stem: stemOf(form) }))
    const plain = new KnownForms((form) => {
      const key = keyOf(form)
      return { key, stem: key }
    })
    byLanguage.set(language, (forms = { language, inflected, plain }))
  }
  return forms
}
