/**
 * How strongly something is said to have to, to be able to, or to be going to happen, from the strongest to the weakest:
 *
 * - duty: `obligation` > `advice` > `possible` (permission and possibility in one: most languages use one word)
 * - what is to come: `future` > `readiness` > `intention` > `effort` > `consideration`; `commitment` is a promise
 * - what one wants of others: `demand` > `urge` > `ask` > `invite`; `expectation` > `hope`
 * - `right`: a right is reserved; `exemption`: need not; `entitlement`: one has a right, which contradicts nothing
 * - `none`: looks like a word of force and is none; what it reads, the others do not see
 *
 * A list under several classes holds words that may mean any of them: they contradict none.
 */
export type ModalClass =
  | 'obligation'
  | 'advice'
  | 'possible'
  | 'ability'
  | 'future'
  | 'readiness'
  | 'intention'
  | 'effort'
  | 'consideration'
  | 'commitment'
  | 'demand'
  | 'urge'
  | 'ask'
  | 'invite'
  | 'expectation'
  | 'hope'
  | 'right'
  | 'exemption'
  | 'entitlement'
  | 'none'

/** Verbs of saying: neutral, distancing (`claim`), conceding (`admit`). */
export type SayingClass = 'say' | 'claim' | 'admit' | 'none'

/** What a speaker thinks of a thing, from the strongest to the weakest on either side. */
export type StanceClass = 'condemn' | 'reject' | 'deplore' | 'regret' | 'concern' | 'note' | 'welcome' | 'commend' | 'none'

/** Offices that are not each other. */
export type TitleClass =
  | 'president'
  | 'head-of-government'
  | 'minister'
  | 'secretary-general'
  | 'ambassador'
  | 'spokesperson'
  | 'monarch'
  | 'governor'
  | 'mayor'
  | 'envoy'
  | 'none'

/** Entries as in `phrases.ts`, under one class or several (`advice obligation`). */
type Lists<C extends string> = Readonly<Partial<Record<C | `${C} ${string}`, string>>>

/** What the checks know of a language. A list that is left out is not checked in that language. */
export interface LanguageWords {
  readonly modality?: Lists<ModalClass>
  /** Verbs whose form is a future: how they end, or how their keys begin; and forms that only look so. */
  readonly futureEndings?: string
  readonly futurePrefix?: RegExp
  readonly notFuture?: string
  /** Words that negate. */
  readonly negation?: string
  /** Only: what may only be so is what must not be otherwise. */
  readonly restriction?: string
  /** Words and beginnings of words that negate without a negation: `without`, `fail*`, `un*`, `only`, `until`; and words that only begin so. */
  readonly negative?: string
  readonly notNegative?: string
  /** Words of doubt. */
  readonly doubt?: string
  /** What makes doubt in another form: conditionals of report, modal verbs of possibility. */
  readonly softened?: string
  /** Where a fact is put in somebody's mouth, verbs of saying left out. */
  readonly attribution?: string
  /** Doubt that is hearsay: who says so may stand for it. */
  readonly hearsay?: string
  /** How far a thing is so, away from figures: almost, largely, hardly. */
  readonly degree?: string
  /** Adjectives that say `may be done`: `*able`; and those that only look so. */
  readonly possibleForms?: string
  /** Around a figure: about. In Chinese right in front of it; `approximateBehind` right behind it. */
  readonly approximate?: string
  readonly approximateBehind?: string
  /** Around a figure: at least, up to, estimates; what may stand for an approximation and is none. */
  readonly bounds?: string
  readonly saying?: Lists<SayingClass>
  readonly stance?: Lists<StanceClass>
  /** Words that make another one stronger: `strongly`, `deeply`. */
  readonly strong?: string
  readonly titles?: Lists<TitleClass>
}
