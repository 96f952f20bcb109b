import type { Language, Translate } from '../src/i18n/index.ts'
import type { Assets } from './assets.ts'

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Sizes of all texts, the statements' and the interface's. */
export const SIZES = ['small', 'normal', 'large', 'largest'] as const
export type Size = (typeof SIZES)[number]

/** What the reader chose by an address, such as `?theme=dark`: it is kept, and goes with no other address. */
export const CHOICES_KEPT = ['lang', 'theme', 'size'] as const

/** What every page needs besides its data. */
export interface Chrome {
  /** Language of the interface. */
  readonly language: Language
  readonly t: Translate
  /** Path and query of this page as asked for; the switches of language, colours and size lead back to it. */
  readonly path: string
  readonly assets: Assets
  readonly theme: Theme
  readonly size: Size
  /** Who asks, where people sign in. */
  readonly visitor?: Visitor | undefined
}

export interface Visitor {
  /** Null: has not signed in. */
  readonly name: string | null
  readonly isAdministrator: boolean
}
