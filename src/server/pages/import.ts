import { type Request, type Response, Router } from 'express'
import { ImportPage, type ImportStep, render } from '../../../views/index.ts'
import { READ_ACCEPT } from '../../app/document-formats.ts'
import { importStatement } from '../../app/import-statement.ts'
import type { PreviewedAlignment } from '../../app/preview-alignment.ts'
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
 * Import in three steps: texts, languages, preview of the pairing. Between them nothing is kept here: the texts travel back in the form, so an import that is
 * never finished leaves nothing behind, in the store or in memory.
 */
export function importPages({ stores, queue, tools, chrome, textLimit }: PageContext): Router {
  const router = Router()
  const form = readForm(uploadLimits(textLimit))

  const page = (req: Request, state: ImportStep, error?: HexaplaError) =>
    render(ImportPage, { chrome: chrome(req), state, ...(error ? { error: { code: error.code, detail: error.detail } } : {}) })
  const show = (req: Request, res: Response, state: ImportStep, thrown?: HexaplaError) => {
    const error = thrown && toldOutside(thrown)
    if (error) res.status(STATUS[error.code])
    if (thrown && error !== thrown) req.log.error({ err: thrown }, thrown.code)
    res.set('Cache-Control', 'no-store').send(page(req, state, error))
  }
  const begin: ImportStep = { step: 'texts', limit: textLimit, accept: READ_ACCEPT }

  const checkAgain = async ({ statement, all }: ConfirmedForm): Promise<ImportStep> => {
    const previews = await Promise.all(
      all.map(async ({ name, text, language, column = null, rows = null, include, kind, provenance }) => {
        // What travels in the form is the text, whatever the file was called.
        const [preview] = await tools.preview([{ name: '', bytes: utf8.encode(text) }])
        const chosen = { included: include === 'yes', kind, provenance }
        return { ...preview!, name, column, rows, chosen, ...(isWellFormed(language) && { language }) }
      }),
    )
    return { step: 'check', previews, draft: statement, languages: LANGUAGES }
  }

  /** Pairs each version with the source, in threads, one after the other; ends early when nobody waits any more. */
  const pairAll = async (
    { texts }: ConfirmedForm,
    {
      progress,
      gone,
    }: { readonly progress: (done: number, total: number, language: string) => void; readonly gone: () => boolean },
  ): Promise<PreviewedAlignment[]> => {
    const source = texts.find(({ kind }) => kind === 'source')
    if (!source) throw new HexaplaError('statement.no-source', { id: '' })
    const others = texts.filter((text) => text !== source)
    const twice = texts.find(({ language }, n) => texts.findIndex((text) => text.language === language) !== n)
    if (twice) throw new HexaplaError('statement.duplicate-language', { language: twice.language })
    const pairs: PreviewedAlignment[] = []
    for (const target of others) {
      progress(pairs.length, others.length, target.language)
      if (gone()) break
      pairs.push(await tools.pair(source, target))
    }
    return pairs
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

  router.post('/import/again', form, async (req: Request, res: Response) => {
    show(req, res, await checkAgain(readConfirmedForm(req.body, chrome(req).language)))
  })

  router.post('/import/preview', form, async (req: Request, res: Response) => {
    const confirmed = readConfirmedForm(req.body, chrome(req).language)
    const events = req.accepts(['html', 'text/event-stream']) === 'text/event-stream'
    const send = (event: string, data: unknown) => void res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    let gone = false
    res.on('close', () => {
      gone = true
    })
    // Not packed: an event is of use when it comes.
    if (events) res.set('Cache-Control', 'no-store, no-transform').type('text/event-stream').flushHeaders()
    const progress = (done: number, total: number, tag: string) => events && send('progress', { done, total, language: tag })
    let state: ImportStep
    let thrown: HexaplaError | undefined
    try {
      const pairs = await pairAll(confirmed, { progress, gone: () => gone })
      state = { step: 'preview', confirmed, pairs }
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      thrown = error
      state = await checkAgain(confirmed)
    }
    if (!events) return show(req, res, state, thrown)
    if (gone) return
    send('page', page(req, state, thrown && toldOutside(thrown)))
    res.end()
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
