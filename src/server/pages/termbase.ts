import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import {
  CandidatePage,
  CandidatesPage,
  render,
  TermbaseCheckPage,
  TermbaseImportPage,
  type TermbaseImportStep,
} from '../../../views/index.ts'
import { createConcept } from '../../app/change-concept.ts'
import { runTermbaseCheck } from '../../app/check-termbase.ts'
import { conceptFrom } from '../../app/concept-input.ts'
import { listCandidates, showCandidate } from '../../app/list-candidates.ts'
import { MERGE_CHOICES, type MergeChoice, mergeTermbase, previewMerge, termbaseFrom } from '../../app/merge-termbase.ts'
import { slugOf } from '../../app/slug.ts'
import { HexaplaError } from '../../errors.ts'
import { changeThenRefresh } from '../../jobs/refresh-later.ts'
import { termHand } from '../access/hand.ts'
import { CandidateQuery } from '../api/candidates.ts'
import { ConceptId } from '../api/concepts.ts'
import { LanguageTag } from '../api/statement-schemas.ts'
import { Cursor, singleValues } from '../query.ts'
import { STATUS } from '../status.ts'
import { readForm, uploadLimits } from '../uploads.ts'
import { readInput } from '../validate.ts'
import { authorOf } from './concept-changes.ts'
import type { PageContext } from './page-context.ts'

const LEAST = 2
const WORDS = 2
const FORM_LIMIT = '1mb'
const utf8 = new TextEncoder()

const Promoted = z.object({
  id: ConceptId,
  language: LanguageTag,
  term: z.string().trim().min(1).max(300),
  rendering: z.union([z.string(), z.array(z.string())]).default([]),
})
const Rendering = z.tuple([LanguageTag, z.string().min(1).max(300)])

/** Work on the termbase as a whole: its check, candidates for it, and files that are brought in. */
export function termbasePages({ stores, queue, chrome, textLimit }: PageContext): Router {
  const router = Router()
  const form = express.urlencoded({ extended: false, limit: FORM_LIMIT })
  const upload = readForm(uploadLimits(textLimit))

  router.get('/termbase/check', async (req, res) => {
    res.send(render(TermbaseCheckPage, { chrome: chrome(req), checked: await runTermbaseCheck(stores) }))
  })

  router.get('/termbase/candidates', async (req, res) => {
    const shown = chrome(req)
    const Query = CandidateQuery.extend({ cursor: Cursor.exactOptional() }).strip()
    const { cursor, ...choice } = readInput(Query, singleValues(req.query), shown.language)
    const list = await listCandidates(stores, { ...choice, cursor })
    const languages = new Set((await stores.statements.languages()).map((tag) => tag.split('-')[0]!))
    const asked = { language: choice.language ?? null, least: choice.least ?? LEAST, words: choice.words ?? WORDS }
    res.send(render(CandidatesPage, { chrome: shown, list, choice: asked, languages: [...languages].sort() }))
  })

  router.get('/termbase/candidates/:key', async (req, res) => {
    const shown = chrome(req)
    const { key } = readInput(z.object({ key: z.string().min(1).max(300) }), req.params, shown.language)
    const page = await showCandidate(stores, {
      key,
      ...readInput(CandidateQuery.strip(), singleValues(req.query), shown.language),
    })
    res.send(render(CandidatePage, { chrome: shown, hand: termHand(), page, id: slugOf(page.candidate.term) }))
  })

  // What was seen becomes a proposal with the renderings that were ticked: nothing of it is approved, and no text is compared by it.
  router.post('/termbase/candidates', form, async (req: Request, res: Response) => {
    const { language, t } = chrome(req)
    const { id, language: tag, term, rendering } = readInput(Promoted, req.body, language)
    const seen = [rendering].flat().map((one) => readInput(Rendering, jsonOf(one), language))
    const designations: Record<string, { term: string; status: 'admitted' }[]> = {}
    for (const [other, words] of [[tag, term] as const, ...seen])
      (designations[other] ??= []).push({ term: words, status: 'admitted' })
    const concept = conceptFrom({ id, state: 'proposed', designations })
    await createConcept(stores, concept, { author: authorOf(req, termHand(), t('edit.someone')), now: new Date() })
    res.redirect(303, `/terms/${encodeURIComponent(id)}/edit`)
  })

  const showImport = (req: Request, res: Response, state: TermbaseImportStep, error?: HexaplaError) => {
    if (error) res.status(STATUS[error.code])
    res.set('Cache-Control', 'no-store')
    res.send(render(TermbaseImportPage, { chrome: chrome(req), hand: termHand(), state, ...(error && { error }) }))
  }
  const check = async (name: string, text: string): Promise<TermbaseImportStep> => {
    const preview = await previewMerge(stores, termbaseFrom({ name, bytes: utf8.encode(text) }))
    return { step: 'check', name, text, preview }
  }
  /** What is wrong with a file is said where it was chosen. */
  const orAgain = async (req: Request, res: Response, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof HexaplaError) || STATUS[error.code] >= 500) throw error
      showImport(req, res, { step: 'file' }, error)
    }
  }

  router.get('/termbase/import', (req, res) => showImport(req, res, { step: 'file' }))

  router.post('/termbase/import/check', upload, (req: Request, res: Response) =>
    orAgain(req, res, async () => {
      const [file] = (req.files ?? []) as Express.Multer.File[]
      if (!file || file.size === 0) throw new HexaplaError('text.empty')
      showImport(req, res, await check(file.originalname, decoded(file.buffer)))
    }),
  )

  router.post('/termbase/import', upload, (req: Request, res: Response) =>
    orAgain(req, res, async () => {
      const { language, t } = chrome(req)
      const Sent = z.object({ name: z.string().max(200), text: z.string(), edition: z.string().max(60) })
      const { name, text: json, edition } = readInput(Sent, req.body, language)
      const text = readInput(z.string(), jsonOf(json), language)
      const hand = { author: authorOf(req, termHand(), t('edit.someone')), now: new Date() }
      const input = { termbase: termbaseFrom({ name, bytes: utf8.encode(text) }), edition, choices: choicesIn(req.body) }
      try {
        const { written } = await changeThenRefresh(queue, stores, () => mergeTermbase(stores, input, hand))
        showImport(req, res, { step: 'done', written })
      } catch (error) {
        // The termbase is another one by now: it is compared again, and nothing was stored.
        if (!(error instanceof HexaplaError) || error.code !== 'concept.stale') throw error
        showImport(req, res, await check(name, text), error)
      }
    }),
  )

  return router
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HexaplaError('request.invalid', { reason: 'JSON' }, { cause })
  }
}

/** Termbase files are XML or UTF-8; what is neither says so when it is read. */
function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes).replace(/^(<\?xml[^>]*?)\sencoding=(?:"[^"]*"|'[^']*')/, '$1')
}

function choicesIn(body: Record<string, unknown>): Map<string, MergeChoice> {
  const choices = new Map<string, MergeChoice>()
  for (const [name, value] of Object.entries(body)) {
    const choice = MERGE_CHOICES.find((one) => one === value)
    if (name.startsWith('choice:') && choice) choices.set(name.slice('choice:'.length), choice)
  }
  return choices
}
