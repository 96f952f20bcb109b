import { Router } from 'express'
import { z } from 'zod'
import { ChangesPage, CoveragePage, EditorPage, render } from '../../../views/index.ts'
import { compareTexts } from '../../app/compare-texts.ts'
import { showCoverage } from '../../app/show-coverage.ts'
import { showEditor } from '../../app/show-editor.ts'
import { VersionPath } from '../api/versions.ts'
import { singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const Query = z.object({ from: z.coerce.number().int().min(0).max(10_000_000).default(0) })

/** `statement/language/hash`, as the form of the page writes it. */
const TextChoice = z
  .string()
  .max(400)
  .transform((choice, context) => {
    const [statement = '', language = '', hash = ''] = choice.split('/')
    if (/^[0-9a-f]{64}$/.test(hash)) return { statement, language, hash }
    context.addIssue('statement/language/hash')
    return z.NEVER
  })

const Changes = z.object({ from: TextChoice.exactOptional(), to: TextChoice.exactOptional() })

/** The pairing of one version with the source: its editor, the proof of what it covers, and what changed in its text. */
export function editorPages({ stores, chrome }: PageContext): Router {
  const router = Router()
  router.get('/statements/:statement/edit/:language', async (req, res) => {
    const shown = chrome(req)
    const path = readInput(VersionPath, req.params, shown.language)
    const { from } = readInput(Query, singleValues(req.query), shown.language)
    res.send(render(EditorPage, { chrome: shown, editor: await showEditor(stores, { ...path, from }) }))
  })
  router.get('/statements/:statement/coverage/:language', async (req, res) => {
    const shown = chrome(req)
    const path = readInput(VersionPath, req.params, shown.language)
    res.send(render(CoveragePage, { chrome: shown, coverage: await showCoverage(stores, path) }))
  })
  router.get('/statements/:statement/changes/:language', async (req, res) => {
    const shown = chrome(req)
    const { statement, language } = readInput(VersionPath, req.params, shown.language)
    const { from, to } = readInput(Changes, singleValues(req.query), shown.language)
    const comparison = await compareTexts(stores, { to: to ?? { statement, language }, from })
    res.send(render(ChangesPage, { chrome: shown, comparison }))
  })
  return router
}
