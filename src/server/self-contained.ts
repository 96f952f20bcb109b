import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const SHEET = /<link rel="stylesheet" href="\/assets\/([^"]+)"( media="[^"]+")?[^>]*>/g
const FACE = /@font-face\{[^}]*\}/g
const RANGE = /unicode-range:([^;}]+)/
const FILE = /url\(\/assets\/([^)]+?\.woff2)\)/

type Range = readonly [from: number, to: number]

/**
 * A page in one file, for a printer that fetches nothing: its style stands inside, and so do those of our fonts that have letters of the page. Scripts and icons are
 * left out.
 *
 * @param assets the folder of the build, whose files stand under `/assets/`
 * Cost: reads the sheets and the fonts that are used; a page of Chinese needs about a hundred of them, 4 MB.
 */
export function selfContained(page: string, assets: string): string {
  const letters = new Set([...page].map((letter) => letter.codePointAt(0)!))
  return page
    .replace(SHEET, (_link, path: string, media = '') => {
      const sheet = readFileSync(fileOf(assets, path), 'utf8')
      return `<style${media}>${withFonts(sheet, letters, assets)}</style>`
    })
    .replace(/<script[^>]*><\/script>/g, '')
}

/** Only names that the build made are asked for; none leads out of its folder. */
const fileOf = (assets: string, path: string) => join(assets, 'assets', basename(path))

function withFonts(sheet: string, letters: ReadonlySet<number>, assets: string): string {
  return sheet.replace(FACE, (face) => {
    const ranges = (RANGE.exec(face)?.[1] ?? 'U+0-10FFFF').split(',').map(rangeOf)
    const isUsed = [...letters].some((letter) => ranges.some(([from, to]) => from <= letter && letter <= to))
    if (!isUsed) return ''
    return face.replace(FILE, (_url, path: string) => {
      const font = readFileSync(fileOf(assets, path)).toString('base64')
      return `url(data:font/woff2;base64,${font})`
    })
  })
}

/** `U+400-45F`, `U+2116`, `U+4??` */
function rangeOf(written: string): Range {
  const [from, to = from] = written.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from!.replaceAll('?', '0'), 16), Number.parseInt(to!.replaceAll('?', 'F'), 16)]
}
