import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { ConceptPage, ConceptsPage, LookupPage, render } from '../../../views/index.ts'
import { listConcepts } from '../../app/list-concepts.ts'
import { lookUpTerm } from '../../app/look-up-term.ts'
import { showConcept } from '../../app/show-concept.ts'
import type { ConceptPage as ConceptData } from '../../app/term-grid.ts'
import { writeTermbase } from '../../app/write-termbase.ts'
import { termHand } from '../access/hand.ts'
import { LanguageTag } from '../api/statement-schemas.ts'
import { NEGOTIATED, negotiatedFormat } from '../negotiated-format.ts'
import { CommaList, Cursor, singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const PAGE_LENGTH = 50

const TermsQuery = z.object({
  query: z.string().max(500).exactOptional(),
  from: LanguageTag.exactOptional(),
  to: CommaList.exactOptional(),
  cursor: Cursor.exactOptional(),
})
const ConceptPath = z.object({ concept: z.string().min(1).max(200) })
const ConceptQuery = TermsQuery.pick({ from: true, to: true, cursor: true })

/** The termbase, a lookup in it and in the texts, and the page of one concept. */
export function termPages({ stores, chrome }: PageContext): Router {
  const router = Router()

  /** The address of a page is also that of its data: JSON or a format of termbases where `Accept` says so before HTML. */
  const answeredOtherwise = async (
    req: Request,
    res: Response,
    { body, concepts }: { readonly body: object; readonly concepts: readonly ConceptData[] },
  ): Promise<boolean> => {
    res.vary('Accept')
    const wanted = req.accepts(['text/html', 'application/json', ...NEGOTIATED]) || 'text/html'
    const format = negotiatedFormat(wanted)
    if (wanted === 'application/json') res.json(body)
    else if (format !== null && concepts.length > 0) {
      const ids = concepts.map(({ concept }) => concept.id)
      const { mediaType, content } = await writeTermbase(stores, format, { concepts: ids })
      res.type(mediaType).send(content)
    } else return false
    return true
  }

  router.get('/terms', async (req, res) => {
    const shown = chrome(req)
    const { query, ...rest } = readInput(TermsQuery, singleValues(req.query), shown.language)
    if (query === undefined || query.trim() === '') {
      const page = await listConcepts(stores, { ...(rest.cursor ? { cursor: rest.cursor } : {}), limit: PAGE_LENGTH })
      return void res.send(render(ConceptsPage, { chrome: shown, hand: termHand(), ...page }))
    }
    const lookup = await lookUpTerm(stores, { query, ...rest, limit: PAGE_LENGTH })
    if (await answeredOtherwise(req, res, { body: lookup, concepts: lookup.concepts })) return
    res.send(render(LookupPage, { chrome: shown, lookup, languages: await stores.statements.languages() }))
  })

  router.get('/terms/:concept', async (req, res) => {
    const shown = chrome(req)
    const { concept } = readInput(ConceptPath, req.params, shown.language)
    const page = await showConcept(stores, { concept, ...readInput(ConceptQuery, singleValues(req.query), shown.language) })
    if (await answeredOtherwise(req, res, { body: page, concepts: [page] })) return
    res.send(render(ConceptPage, { chrome: shown, hand: termHand(), page }))
  })

  return router
}
