import { z } from 'zod'
import { HexaplaError } from '../errors.ts'
import { canonicalTag } from '../text/tags.ts'
import { parseYaml } from './yaml-source.ts'

/** A file of the same folder: no path, nothing hidden. */
const fileName = z.string().regex(/^[^/\\\0.][^/\\\0]{0,200}$/u, 'must be the name of a file in the same folder')

const manifest = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'must be lower-case letters, digits and hyphens'),
  title: z.string().trim().min(1).max(500),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-01-08')
    .nullish(),
  publisher: z.string().max(300).nullish(),
  note: z.string().max(5_000).nullish(),
  versions: z
    .array(
      z.object({
        file: fileName,
        language: z.string().min(2).max(40),
        kind: z.enum(['source', 'official', 'translation']),
        provenance: z.string().trim().min(1).max(1_000),
      }),
    )
    .min(1)
    .max(200),
})

export interface StatementManifest {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly publisher: string | null
  readonly note: string | null
  readonly versions: readonly {
    readonly file: string
    readonly language: string
    readonly kind: 'source' | 'official' | 'translation'
    readonly provenance: string
  }[]
}

/**
 * Reads `statement.yaml`: particulars of a statement and the files of its versions. Unknown keys are ignored.
 *
 * @throws {HexaplaError} `statement.malformed` with file, line, column and reason
 */
export function readStatementManifest(text: string, file: string): StatementManifest {
  const source = parseYaml(text, file, 'statement.malformed')
  const parsed = manifest.safeParse(source.value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw source.errorAt(issue.path as (string | number)[], `${issue.path.join('.') || 'file'}: ${issue.message}`)
  }
  const { id, title, date = null, publisher = null, note = null, versions } = parsed.data
  const languages = versions.map(({ language }, n) => {
    try {
      return canonicalTag(language)
    } catch (error) {
      if (error instanceof HexaplaError) throw source.errorAt(['versions', n, 'language'], `unknown language tag: ${language}`)
      throw error
    }
  })
  const twice = languages.findIndex((language, n) => languages.indexOf(language) !== n)
  if (twice >= 0) throw source.errorAt(['versions', twice, 'language'], `two versions in ${languages[twice]}`)
  return { id, title, date, publisher, note, versions: versions.map((version, n) => ({ ...version, language: languages[n]! })) }
}
