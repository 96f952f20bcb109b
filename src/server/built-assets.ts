import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { type Assets, type Manifest, readAssets } from '../../views/index.ts'

/** Reads which files the build made. Without a build the pages still work, without style and scripts. */
export function builtAssets(folder: string): Assets {
  const manifest = join(folder, 'manifest.json')
  return readAssets(existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest) : {})
}

/** Names carry a hash of the content, so a browser may keep them for good. */
export function serveAssets(folder: string): RequestHandler {
  return express.static(folder, { index: false, redirect: false, immutable: true, maxAge: '1y', dotfiles: 'ignore' })
}
