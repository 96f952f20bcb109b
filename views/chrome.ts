import type { Language, Translate } from '../src/i18n/index.ts'
import type { Assets } from './assets.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What every page needs besides its data. */
export interface Chrome {
  /** Language of the interface. */
  readonly language: Language
  readonly t: Translate
  /** Path and query of this page as asked for; the switches of language and colours lead back to it. */
  readonly path: string
  readonly assets: Assets
  readonly theme: Theme
}
