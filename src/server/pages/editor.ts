import { Router } from 'express'
import { z } from 'zod'
import { CoveragePage, EditorPage, render } from '../../../views/index.ts'
import { showCoverage } from '../../app/show-coverage.ts'
import { showEditor } from '../../app/show-editor.ts'
import { VersionPath } from '../api/versions.ts'
import { singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const Query = z.object({ from: z.coerce.number().int().min(0).max(10_000_000).default(0) })

/** The pairing of one version with the source: its editor, and the proof of what it covers. */
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
  return router
}
