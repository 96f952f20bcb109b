import { type Response, Router } from 'express'
import { z } from 'zod'
import { render, WidgetPage } from '../../../views/index.ts'
import { lookUpTerm } from '../../app/look-up-term.ts'
import { suggestTerms } from '../../app/suggest-terms.ts'
import { LanguageTag } from '../api/statement-schemas.ts'
import { CommaList, singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const WidgetQuery = z.object({
  query: z.string().trim().max(200).default(''),
  from: LanguageTag.exactOptional(),
  to: CommaList.exactOptional(),
})
const SuggestQuery = z.object({ query: z.string().trim().max(200).default('') })
const SUGGESTIONS = 10
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!)

/** Lookups from outside our pages: the search field of a browser (OpenSearch 1.1), and a frame in another site. */
export function lookupElsewhere({ stores, chrome }: PageContext): Router {
  const router = Router()

  router.get('/opensearch.xml', (req, res) => {
    const { t, language } = chrome(req)
    const here = `${req.protocol}://${req.get('host') ?? ''}`
    const address = (path: string) => escaped(`${here}${path}?query={searchTerms}`)
    res.type('application/opensearchdescription+xml').send(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Hexapla</ShortName>
  <Description>${escaped(t('opensearch.description'))}</Description>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Url type="text/html" template="${address('/terms')}"/>
  <Url type="application/json" template="${address('/api/v1/terms')}"/>
  <Url type="application/x-suggestions+json" template="${address('/terms-suggestions')}"/>
</OpenSearchDescription>
`)
  })

  router.get('/terms-suggestions', async (req, res) => {
    const { query } = readInput(SuggestQuery, singleValues(req.query), chrome(req).language)
    const { suggestions } = query === '' ? { suggestions: [] } : await suggestTerms(stores, { query, limit: SUGGESTIONS })
    const terms = suggestions.map(({ term }) => term)
    const notes = suggestions.map(({ language }) => (language === 'und' ? '' : language))
    res.type('application/x-suggestions+json').send(JSON.stringify([query, terms, notes]))
  })

  router.get('/widget', async (req, res) => {
    const shown = chrome(req)
    const { query, from, to = [] } = readInput(WidgetQuery, singleValues(req.query), shown.language)
    const lookup = query === '' ? null : await lookUpTerm(stores, { query, from, to, limit: 1 })
    framedAnywhere(res)
    res.send(render(WidgetPage, { chrome: shown, query, from: from ?? null, to, lookup }))
  })
  return router
}

/** This page alone may stand in a frame of any site. It only reads, and in a foreign frame the browser sends no cookie of ours. */
function framedAnywhere(res: Response): void {
  const policy = String(res.getHeader('Content-Security-Policy') ?? '')
  res.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'))
  res.removeHeader('X-Frame-Options')
}
