import { z } from 'zod'
import { HexaplaError } from '../errors.ts'
import { parseYaml } from '../formats/yaml-source.ts'
import { contrast } from './contrast.ts'

/** Parts of a report on one statement, in the order in which they stand unless a template says otherwise. */
export const SECTIONS = ['summary', 'charts', 'findings', 'terms', 'texts'] as const
export type Section = (typeof SECTIONS)[number]

/** By day and by night; one colour alone is that of the day. */
const COLOURS = {
  paper: ['#fcfbf8', '#15171a'],
  ink: ['#1d1c1a', '#e9e6df'],
  quiet: ['#4f4c46', '#b9b5ac'],
  accent: ['#1a4f7c', '#9cc7ee'],
  line: ['#dcd8ce', '#34383e'],
} as const
export type ColourName = keyof typeof COLOURS
type Pair = readonly [day: string, night: string]

/** A picture that was looked at: what it is, how large, nothing in it that runs or fetches. */
export interface Logo {
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** How a house wants its reports to look. Nothing in it is run: a title, a footer, pictures, an order, colours. */
export interface ReportTemplate {
  /** In place of the title of all reports. */
  readonly title: string | null
  readonly footer: string | null
  /** The first that a way of writing can show is shown. */
  readonly logos: readonly Logo[]
  /** What stands for the logo where it is not seen. */
  readonly logoText: string
  /** What is not named is left out. */
  readonly sections: readonly Section[]
  readonly colours: Readonly<Record<ColourName, Pair>>
}

export const PLAIN_TEMPLATE: ReportTemplate = {
  title: null,
  footer: null,
  logos: [],
  logoText: '',
  sections: SECTIONS,
  colours: COLOURS,
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1a4f7c')
const fileName = z
  .string()
  .regex(/^[^/\\\0.][^/\\\0]{0,100}\.(?:png|svg)$/iu, 'must be the name of a .png or .svg file in the same folder')
const listed = (value: unknown) => (typeof value === 'string' ? [value] : value)
const oneOrTwo = z.preprocess(listed, z.array(colour).min(1).max(2))

const settings = z.strictObject({
  title: z.string().trim().min(1).max(200).nullish(),
  footer: z.string().trim().min(1).max(1_000).nullish(),
  logo: z.preprocess(listed, z.array(fileName).min(1).max(2)).default([]),
  logoText: z.string().max(200).default(''),
  sections: z
    .array(z.enum(SECTIONS))
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'names a part twice')
    .default([...SECTIONS]),
  colours: z
    .strictObject(Object.fromEntries(Object.keys(COLOURS).map((name) => [name, oneOrTwo.exactOptional()])))
    .default({}) as z.ZodType<Partial<Record<ColourName, readonly string[]>>>,
})

/** Least contrast of text (WCAG 2, success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5
const TEXTS = ['ink', 'quiet', 'accent'] as const

/**
 * Reads `template.yaml`.
 *
 * @returns the template without its pictures, and the names of their files
 * @throws {HexaplaError} `template.malformed` with file, line, column and reason; also for text that could not be read on its paper
 */
export function readTemplate(
  text: string,
  file: string,
): { readonly template: ReportTemplate; readonly logos: readonly string[] } {
  const source = parseYaml(text, file, 'template.malformed')
  const parsed = settings.safeParse(source.value ?? {})
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw source.errorAt(issue.path as (string | number)[], `${issue.path.join('.') || 'file'}: ${issue.message}`)
  }
  const { title = null, footer = null, logo, logoText, sections, colours: given } = parsed.data
  const pairOf = (name: ColourName): Pair => [given[name]?.[0] ?? COLOURS[name][0], given[name]?.[1] ?? COLOURS[name][1]]
  const colours = Object.fromEntries(Object.keys(COLOURS).map((name) => [name, pairOf(name as ColourName)])) as Record<
    ColourName,
    Pair
  >
  for (const [n, time] of (['day', 'night'] as const).entries())
    for (const name of TEXTS) {
      const found = contrast(colours[name][n]!, colours.paper[n]!)
      if (found < LEAST_CONTRAST)
        throw source.errorAt(
          ['colours'],
          `${name} on paper by ${time}: contrast ${found.toFixed(1)}, must be ${LEAST_CONTRAST} or more`,
        )
    }
  return { template: { title, footer, logos: [], logoText, sections, colours }, logos: logo }
}

/** @throws {HexaplaError} `template.malformed` */
export function refuse(file: string, reason: string): never {
  throw new HexaplaError('template.malformed', { file, line: 1, column: 1, reason })
}
