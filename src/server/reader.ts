import type { NextFunction, Request, Response } from 'express'
import { type Assets, type Chrome, SIZES, THEMES } from '../../views/index.ts'
import { createTranslator, isLanguage, type Language, negotiateLanguage } from '../i18n/index.ts'
import { callerNow } from './access/caller.ts'
import { readCookie, rememberChoice } from './cookies.ts'

/** What was asked for in the address, then what was kept, then the first that is offered. */
function choice<T extends string>(req: Request, name: string, offered: readonly T[], otherwise: T): T {
  const known = (value: unknown) => offered.find((one) => one === value)
  return known(req.query[name]) ?? known(readCookie(req, name)) ?? otherwise
}

/** Language of whoever asks: `?lang=`, then the choice kept before, then `Accept-Language`, then English. */
export function readerLanguage(req: Request): Language {
  const asked = req.query.lang
  const chosen = typeof asked === 'string' && isLanguage(asked) ? asked : readCookie(req, 'lang')
  return negotiateLanguage(req.headers['accept-language'], chosen)
}

/** What every page needs besides its data, for this request. */
export function chromeOf(req: Request, assets: Assets): Chrome {
  const language = readerLanguage(req)
  const theme = choice(req, 'theme', THEMES, 'auto')
  const size = choice(req, 'size', SIZES, 'normal')
  return { language, t: createTranslator(language), path: req.originalUrl, assets, theme, size, visitor: visitorNow() }
}

function visitorNow(): Chrome['visitor'] {
  const caller = callerNow()
  return caller ? { name: caller.person?.name ?? null, isAdministrator: caller.role === 'administrator' } : undefined
}

/**
 * Keeps `?lang=`, `?theme=` and `?size=` in cookies, so that the next page looks the same; what is not offered is ignored. Answers
 * depend on them, so nobody in between may keep them, and browsers ask with their ETag whether theirs is still good.
 */
export function rememberReader(req: Request, res: Response, next: NextFunction): void {
  const { lang, theme, size } = req.query
  if (typeof lang === 'string' && isLanguage(lang)) rememberChoice(res, 'lang', lang)
  if (THEMES.some((one) => one === theme)) rememberChoice(res, 'theme', String(theme))
  if (SIZES.some((one) => one === size)) rememberChoice(res, 'size', String(size))
  res.vary('Accept-Language, Cookie').set('Cache-Control', 'private, no-cache')
  next()
}
