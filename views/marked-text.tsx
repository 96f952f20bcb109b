import type { ConceptCard, DifferenceMark, FindingView, Passage, RemarkMark, TermMark } from '../src/app/workbench.ts'
import { interfaceDirection, type Language, type Translate } from '../src/i18n/index.ts'
import { flattenMarks, type MarkedNode, type MarkNode, nestPieces } from './flatten-marks.ts'
import { checkTitle } from './format.ts'
import { signOf } from './signs.tsx'

/** What marks refer to. A mark whose finding or concept is not here (filtered out) leaves its words plain. */
export interface MarkContext {
  readonly t: Translate
  /** Language of the interface, for what is said between the words. */
  readonly language: Language
  readonly concepts: ReadonlyMap<string, ConceptCard>
  readonly findings: ReadonlyMap<string, FindingView>
}

interface Around {
  readonly context: MarkContext
  /** The difference around, if any: a term inside it that is its subject leads to the same explanation. */
  readonly difference: FindingView | null
  /** Links do not nest: inside a term another term is marked, but is no link of its own. */
  readonly linked: boolean
}

function Nodes({ nodes, around }: { nodes: readonly MarkNode[]; around: Around }) {
  return (
    <>
      {nodes.map((node, n) => {
        if (node.mark === null) return node.text
        const { mark } = node
        if (mark.kind === 'difference') return <Difference key={n} node={node} mark={mark} around={around} />
        if (mark.kind === 'term') return <Term key={n} node={node} mark={mark} around={around} />
        if (mark.kind === 'remark') return <Remarked key={n} node={node} mark={mark} around={around} />
        return (
          <mark key={n} class="found">
            <Nodes nodes={node.children} around={around} />
          </mark>
        )
      })}
    </>
  )
}

function Difference({ node, mark, around }: { node: MarkedNode; mark: DifferenceMark; around: Around }) {
  const { t, language, findings } = around.context
  const finding = findings.get(mark.finding)
  if (!finding) return <Nodes nodes={node.children} around={around} />
  const sign = node.begins && (
    // biome-ignore lint/a11y/useAnchorContent: its label names it; a text would be copied along with the words
    <a
      class="sign"
      data-sign={signOf(finding)}
      href={`#finding-${finding.key}`}
      data-finding={finding.key}
      aria-label={checkTitle(finding.check, t)}
    />
  )
  if (mark.start === mark.end) {
    return (
      <span class="gap" data-finding={finding.key}>
        {sign}
        <span class="gap-label" lang={language} dir={interfaceDirection(language)}>
          {t('workbench.leftOut')}
        </span>
      </span>
    )
  }
  return (
    <span
      class="difference"
      data-finding={finding.key}
      data-severity={finding.severity}
      data-verdict={finding.verdict}
      data-waived={finding.waived && ''}
    >
      {sign}
      <Nodes nodes={node.children} around={{ ...around, difference: finding }} />
    </span>
  )
}

/** Words that somebody has commented on; the sign behind them leads to the comment. */
function Remarked({ node, mark, around }: { node: MarkedNode; mark: RemarkMark; around: Around }) {
  return (
    <span class="remarked">
      <Nodes nodes={node.children} around={around} />
      {node.ends && (
        // biome-ignore lint/a11y/useAnchorContent: its label names it; a text would be copied along with the words
        <a class="remark-sign" href={`#remark-${mark.remark}`} aria-label={around.context.t('remark.title')} />
      )}
    </span>
  )
}

function Term({ node, mark, around }: { node: MarkedNode; mark: TermMark; around: Around }) {
  const { concepts } = around.context
  const card = concepts.get(mark.concept)
  if (!card) return <Nodes nodes={node.children} around={around} />
  const attributes = {
    class: 'term',
    'data-hue': card.hue,
    'data-status': mark.status,
    'data-concept': card.id,
    'data-link': mark.link ?? undefined,
    'data-letter': node.ends ? card.letter : undefined,
  }
  const children = <Nodes nodes={node.children} around={{ ...around, linked: true }} />
  if (around.linked) return <span {...attributes}>{children}</span>
  const explained = around.difference?.concept === card.id ? `#finding-${around.difference.key}` : `#concept-${card.id}`
  return (
    <a {...attributes} href={explained}>
      {children}
    </a>
  )
}

/** The words of a passage, unchanged, with key terms and differences marked. The caller gives `lang` and `dir`. */
export function MarkedText({ passage, context }: { passage: Passage; context: MarkContext }) {
  return <Nodes nodes={nestPieces(flattenMarks(passage))} around={{ context, difference: null, linked: false }} />
}
