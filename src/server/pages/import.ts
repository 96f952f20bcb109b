import { type Request, type Response, Router } from 'express'
import { ImportPage, type ImportStep, render } from '../../../views/index.ts'
import { READ_ACCEPT } from '../../app/document-formats.ts'
import { importStatement } from '../../app/import-statement.ts'
import { HexaplaError } from '../../errors.ts'
import { LANGUAGES } from '../../i18n/index.ts'
import { storeThenCompare } from '../../jobs/compare-later.ts'
import { toldOutside } from '../known-error.ts'
import { STATUS } from '../status.ts'
import { readForm, uploadLimits } from '../uploads.ts'
import { type ConfirmedForm, readConfirmedForm } from './import-form.ts'
import type { PageContext } from './page-context.ts'

const utf8 = new TextEncoder()

/**
 * Import in three steps. Between them nothing is kept here: the texts travel back in the form, so an import that is
 * never finished leaves nothing behind, in the store or in memory.
 */
export function importPages({ stores, queue, tools, chrome, textLimit }: PageContext): Router {
  const router = Router()
  const form = readForm(uploadLimits(textLimit))

  const show = (req: Request, res: Response, state: ImportStep, thrown?: HexaplaError) => {
    const error = thrown && toldOutside(thrown)
    if (error) res.status(STATUS[error.code])
    if (thrown && error !== thrown) req.log.error({ err: thrown }, thrown.code)
    res.set('Cache-Control', 'no-store')
    res.send(
      render(ImportPage, { chrome: chrome(req), state, ...(error ? { error: { code: error.code, detail: error.detail } } : {}) }),
    )
  }
  const begin: ImportStep = { step: 'texts', limit: textLimit, accept: READ_ACCEPT }

  const checkAgain = async ({ statement, texts }: ConfirmedForm): Promise<ImportStep> => {
    const previews = await Promise.all(
      texts.map(async ({ name, text, language, rows = null }) => {
        // What travels in the form is the text, whatever the file was called.
        const [preview] = await tools.preview([{ name: '', bytes: utf8.encode(text) }])
        return { ...preview!, name, rows, ...(isWellFormed(language) && { language }) }
      }),
    )
    return { step: 'check', previews, draft: statement, languages: LANGUAGES }
  }

  router.get('/import', (req, res) => show(req, res, begin))

  router.post('/import/check', form, async (req: Request, res: Response) => {
    const uploaded = ((req.files ?? []) as Express.Multer.File[]).filter(
      ({ originalname, size }) => originalname !== '' || size > 0,
    )
    const pasted = [req.body?.pasted ?? []]
      .flat()
      .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    const files = [
      ...uploaded.map(({ originalname, buffer }) => ({ name: originalname, bytes: new Uint8Array(buffer) })),
      // Forms send every line end as CR LF, whatever was pasted.
      ...pasted.map((text) => ({ name: '', bytes: utf8.encode(text.replaceAll('\r\n', '\n')) })),
    ]
    try {
      if (files.length === 0) throw new HexaplaError('text.empty')
      const previews = await tools.preview(files)
      const draft = { title: beginningOf(previews[0]!.text), date: '', publisher: '', note: '' }
      show(req, res, { step: 'check', previews, draft, languages: LANGUAGES })
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      show(req, res, begin, error)
    }
  })

  router.post('/import', form, async (req: Request, res: Response) => {
    const confirmed = readConfirmedForm(req.body, chrome(req).language)
    try {
      const input = { ...particulars(confirmed), versions: confirmed.texts }
      const imported = await storeThenCompare(queue, (compare) => importStatement(stores, input, compare))
      show(req, res, { step: 'done', imported })
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      show(req, res, await checkAgain(confirmed), error)
    }
  })

  return router
}

/** What is no tag at all cannot be shown by its name; the guess stands there again. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** An empty field says nothing. */
function particulars({ statement: { title, date, publisher, note } }: ConfirmedForm) {
  return { title, date: date || null, publisher: publisher || null, note: note || null }
}

const TITLE_LENGTH = 120

/** The first line, as a proposal for the title. */
function beginningOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trim()
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH)}…`
}
