import type { Request, Response } from 'express'

const YEAR_IN_SECONDS = 365 * 24 * 3600

/** Value of a cookie, or undefined. The first of several with one name wins (RFC 6265 §5.4 sends the closest path first). */
export function readCookie(req: Request, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** Keeps a choice of the reader for a year. It is sent to this server only, and scripts don't see it. */
export function rememberChoice(res: Response, name: string, value: string): void {
  res.cookie(name, value, { maxAge: YEAR_IN_SECONDS * 1000, httpOnly: true, sameSite: 'lax', path: '/', secure: res.req.secure })
}
