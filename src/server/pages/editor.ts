import { Router } from 'express'
import { z } from 'zod'
import { EditorPage, render } from '../../../views/index.ts'
import { showEditor } from '../../app/show-editor.ts'
import { VersionPath } from '../api/versions.ts'
import { singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const Query = z.object({ from: z.coerce.number().int().min(0).max(10_000_000).default(0) })

/** The editor of an alignment. */
export function editorPages({ stores, chrome }: PageContext): Router {
  const router = Router()
  router.get('/statements/:statement/edit/:language', async (req, res) => {
    const shown = chrome(req)
    const path = readInput(VersionPath, req.params, shown.language)
    const { from } = readInput(Query, singleValues(req.query), shown.language)
    res.send(render(EditorPage, { chrome: shown, editor: await showEditor(stores, { ...path, from }) }))
  })
  return router
}
