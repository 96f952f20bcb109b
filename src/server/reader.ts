import type { NextFunction, Request, Response } from 'express'
import { type Assets, type Chrome, THEMES, type Theme } from '../../views/index.ts'
import { createTranslator, isLanguage, type Language, negotiateLanguage } from '../i18n/index.ts'
import { readCookie, rememberChoice } from './cookies.ts'

const isTheme = (value: unknown): value is Theme => (THEMES as readonly unknown[]).includes(value)

/** Language of whoever asks: `?lang=`, then the choice kept before, then `Accept-Language`, then English. */
export function readerLanguage(req: Request): Language {
  const asked = req.query.lang
  const chosen = typeof asked === 'string' && isLanguage(asked) ? asked : readCookie(req, 'lang')
  return negotiateLanguage(req.headers['accept-language'], chosen)
}

/** What every page needs besides its data, for this request. */
export function chromeOf(req: Request, assets: Assets): Chrome {
  const language = readerLanguage(req)
  const asked = req.query.theme
  const kept = readCookie(req, 'theme')
  const theme = isTheme(asked) ? asked : isTheme(kept) ? kept : 'auto'
  return { language, t: createTranslator(language), path: req.originalUrl, assets, theme }
}

/**
 * Keeps `?lang=` and `?theme=` in cookies, so that the next page looks the same; what is not offered is ignored. Answers depend on
 * both, so nobody in between may keep them, and browsers ask with their ETag whether theirs is still good.
 */
export function rememberReader(req: Request, res: Response, next: NextFunction): void {
  const { lang, theme } = req.query
  if (typeof lang === 'string' && isLanguage(lang)) rememberChoice(res, 'lang', lang)
  if (isTheme(theme)) rememberChoice(res, 'theme', theme)
  res.vary('Accept-Language, Cookie').set('Cache-Control', 'private, no-cache')
  next()
}
