import type { KnownForm } from './known-forms.ts'
import type { SegmentedText, Token, TokenKind } from './types.ts'

/** The tokens of a text in columns: a long text has millions, and an object for each would fill the memory. Arrays may be longer than `count`. */
export interface TokenColumns {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into TOKEN_KINDS. */
  readonly kind: Uint8Array
  /** Index into `forms`: what a token is compared by. */
  readonly form: Int32Array
  readonly forms: readonly Pick<Token, 'key' | 'stem'>[]
}

export const TOKEN_KINDS: readonly TokenKind[] = ['word', 'number', 'punctuation', 'symbol']
export const WORD = 0
export const NUMBER = 1
export const PUNCTUATION = 2
export const SYMBOL = 3

let lists = 0

/** Columns that are being filled, in the order of the text. */
export class TokenList implements TokenColumns {
  count = 0
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  form: Int32Array
  readonly forms: KnownForm[] = []
  private readonly number = ++lists

  /** @param expected tokens; more are taken too */
  constructor(expected: number) {
    const room = Math.max(16, expected | 0)
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.kind = new Uint8Array(room)
    this.form = new Int32Array(room)
  }

  push(start: number, end: number, kind: number, known: KnownForm): void {
    const k = this.count++
    if (k === this.start.length) this.grow()
    // A form remembers its place in the list that it was last put into, so that it is not looked up again.
    if (known.list !== this.number) {
      known.list = this.number
      known.place = this.forms.push(known) - 1
    }
    this.start[k] = start
    this.end[k] = end
    this.kind[k] = kind
    this.form[k] = known.place
  }

  private grow(): void {
    const room = 2 * this.start.length
    const larger = (values: Int32Array) => {
      const next = new Int32Array(room)
      next.set(values)
      return next
    }
    this.start = larger(this.start)
    this.end = larger(this.end)
    this.form = larger(this.form)
    const kinds = new Uint8Array(room)
    kinds.set(this.kind)
    this.kind = kinds
  }
}

/** The tokens of columns as objects. */
export function tokensOf({ count, start, end, kind, form, forms }: TokenColumns): Token[] {
  const tokens: Token[] = []
  for (let k = 0; k < count; k++) {
    const { key, stem } = forms[form[k]!]!
    tokens.push({ start: start[k]!, end: end[k]!, kind: TOKEN_KINDS[kind[k]!]!, key, stem })
  }
  return tokens
}

const known = new WeakMap<SegmentedText, TokenColumns>()

/** A text whose tokens become objects when somebody asks for them. */
export function withColumns(text: Omit<SegmentedText, 'tokens'>, columns: TokenColumns): SegmentedText {
  let tokens: readonly Token[] | undefined
  const whole: SegmentedText = {
    ...text,
    get tokens() {
      return (tokens ??= tokensOf(columns))
    },
  }
  known.set(whole, columns)
  return whole
}

/** The columns of a text, made from its tokens where it came without. */
export function columnsOf(text: SegmentedText): TokenColumns {
  let columns = known.get(text)
  if (!columns) known.set(text, (columns = columnsFrom(text.tokens)))
  return columns
}

function columnsFrom(tokens: readonly Token[]): TokenColumns {
  return {
    count: tokens.length,
    start: Int32Array.from(tokens, ({ start }) => start),
    end: Int32Array.from(tokens, ({ end }) => end),
    kind: Uint8Array.from(tokens, ({ kind }) => TOKEN_KINDS.indexOf(kind)),
    form: Int32Array.from(tokens, (_, k) => k),
    forms: tokens,
  }
}
