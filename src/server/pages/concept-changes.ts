import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { ConceptEditPage, ConceptHistoryPage, type Hand, render } from '../../../views/index.ts'
import {
  createConcept,
  editConcept,
  mergeConcept,
  removeConcept,
  restoreConcept,
  setConceptState,
} from '../../app/change-concept.ts'
import { conceptHistory } from '../../app/concept-history.ts'
import { conceptFrom } from '../../app/concept-input.ts'
import { showConcept } from '../../app/show-concept.ts'
import { HexaplaError } from '../../errors.ts'
import { changeThenRefresh } from '../../jobs/refresh-later.ts'
import { termHand } from '../access/hand.ts'
import { ConceptId } from '../api/concepts.ts'
import { STATUS } from '../status.ts'
import { readInput } from '../validate.ts'
import { draftOf, emptyDraft, inputFrom, readConceptForm, type SentConcept, withBlankRows } from './concept-form.ts'
import type { PageContext } from './page-context.ts'

const Path = z.object({ concept: z.string().min(1).max(200) })
const Revision = z.object({ revision: z.coerce.number().int().min(0) })
const FORM_LIMIT = '1mb'
const addressOf = (id: string) => `/terms/${encodeURIComponent(id)}`

/** The name a change is signed with: of who has signed in, else what they say. */
export function authorOf(req: Request, hand: Hand, fallback: string): string {
  const said = typeof req.body?.author === 'string' ? req.body.author.trim().slice(0, 200) : ''
  return hand.name ?? (said || fallback)
}

/** Pages on which concepts are written, and their history. Plain forms: every one works without script. */
export function conceptChangePages({ stores, queue, chrome }: PageContext): Router {
  const router = Router()
  const form = express.urlencoded({ extended: false, limit: FORM_LIMIT, parameterLimit: 5_000 })
  const changing = <T>(work: () => Promise<T>) => changeThenRefresh(queue, stores, work)
  const handOf = (req: Request) => ({ author: authorOf(req, termHand(), chrome(req).t('edit.someone')), now: new Date() })

  const showForm = (req: Request, res: Response, page: Omit<Parameters<typeof ConceptEditPage>[0], 'chrome' | 'hand'>) =>
    res.set('Cache-Control', 'no-store').send(render(ConceptEditPage, { chrome: chrome(req), hand: termHand(), ...page }))

  router.get('/termbase/new', (req, res) => void showForm(req, res, { draft: emptyDraft(), revision: null }))

  router.get('/terms/:concept/edit', async (req, res) => {
    const { concept: id } = readInput(Path, req.params, chrome(req).language)
    const { concept, revision } = await showConcept(stores, { concept: id, limit: 1 })
    showForm(req, res, { draft: draftOf(concept), revision })
  })

  /** Writes what was sent; what is refused stands in the form again, with what is there now if somebody else was faster. */
  const save = async (req: Request, res: Response, { draft, revision, action }: SentConcept) => {
    if (action === 'more') return void showForm(req, res, { draft: withBlankRows(draft), revision })
    const hand = handOf(req)
    try {
      const concept = conceptFrom(inputFrom(draft, chrome(req).language))
      if (revision === null) await changing(() => createConcept(stores, concept, hand))
      else await changing(() => editConcept(stores, concept, { ...hand, revision }))
      res.redirect(303, addressOf(concept.id))
    } catch (error) {
      if (!(error instanceof HexaplaError) || STATUS[error.code] >= 500) throw error
      res.status(STATUS[error.code])
      if (error.code !== 'concept.stale') return void showForm(req, res, { draft, revision, error })
      const now = await showConcept(stores, { concept: draft.id, limit: 1 })
      showForm(req, res, { draft, revision: now.revision, theirs: now.concept, error })
    }
  }

  router.post('/termbase/new', form, (req: Request, res: Response) =>
    save(req, res, { ...readConceptForm(req.body, chrome(req).language), revision: null }),
  )

  router.post('/terms/:concept/edit', form, async (req: Request, res: Response) => {
    const { language } = chrome(req)
    const { concept: id } = readInput(Path, req.params, language)
    const sent = readConceptForm(req.body, language)
    const { revision } = readInput(Revision, req.body, language)
    await save(req, res, { ...sent, revision, draft: { ...sent.draft, id } })
  })

  router.get('/terms/:concept/history', async (req, res) => {
    const { concept: id } = readInput(Path, req.params, chrome(req).language)
    const history = await conceptHistory(stores, id)
    res.set('Cache-Control', 'no-store').send(render(ConceptHistoryPage, { chrome: chrome(req), hand: termHand(), history }))
  })

  /** A button with a concept and the revision that was seen. */
  const button = <Fields extends z.ZodObject>(
    action: string,
    fields: Fields,
    work: (id: string, hand: { author: string; now: Date; revision: number }, input: z.output<Fields>) => Promise<string>,
  ) =>
    router.post(`/terms/:concept/${action}`, form, async (req: Request, res: Response) => {
      const { language } = chrome(req)
      const { concept: id } = readInput(Path, req.params, language)
      const { revision } = readInput(Revision, req.body, language)
      const input = readInput(fields, req.body, language)
      res.redirect(303, await changing(() => work(id, { ...handOf(req), revision }, input)))
    })

  const State = z.object({ state: z.enum(['proposed', 'approved', 'superseded']) })
  button('state', State, async (id, hand, { state }) => {
    await setConceptState(stores, { id, state }, hand)
    return addressOf(id)
  })
  button('restore', z.object({ number: z.coerce.number().int().min(0) }), async (id, hand, { number }) => {
    await restoreConcept(stores, { id, number }, hand)
    return `${addressOf(id)}/history`
  })
  button('merge', z.object({ into: ConceptId }), async (id, hand, { into }) => {
    await mergeConcept(stores, { id, into }, hand)
    return addressOf(into)
  })
  button('remove', z.object({}), async (id, hand) => {
    await removeConcept(stores, id, hand)
    return `${addressOf(id)}/history`
  })
  return router
}
