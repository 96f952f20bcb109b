import { parseXml } from '../xml/parse-xml.ts'
import { refused, type XliffText } from './types.ts'
import { readXliff1 } from './xliff-1.ts'
import { readXliff2 } from './xliff-2.ts'

/** @throws {HexaplaError} `format.malformed` with line, column and what the file breaks of its specification */
export function readXliff(text: string): XliffText {
  const root = parseXml(text, 'xliff')
  if (root.name !== 'xliff') throw refused(root, `the root is ${root.name}, not xliff`)
  const version = root.attributes.find(({ qualified }) => qualified === 'version')?.value ?? ''
  if (/^1\.[0-2]$/.test(version)) return readXliff1(root)
  if (/^2\.[0-2]$/.test(version)) return readXliff2(root)
  throw refused(root, `version ${version || 'missing'} is not read; 1.2 and 2.0 to 2.2 are`)
}
