import type { FindingView, Workbench } from '../../src/app/workbench.ts'
import { withQuery } from '../addresses.ts'
import type { Chrome } from '../chrome.ts'
import { type Sign, signOf } from '../signs.tsx'

interface Props {
  readonly chrome: Chrome
  readonly workbench: Workbench
  /** The findings that fit the reader's choice. */
  readonly findings: readonly FindingView[]
}

/** Places further apart than this get a tick of their own. */
const TICKS = 120
const GLYPHS: Readonly<Record<Sign, string>> = {
  term: '○',
  strength: '△',
  number: '#',
  quotation: '❝',
  omitted: '✕',
  added: '✚',
  moved: '⇅',
  unsure: '?',
}
const SEVERITIES = ['major', 'minor', 'note']

/** Where in the whole statement the differences are: a tick for each place, its shape by kind, the heaviest one where several fall together. */
export function Minimap({ chrome: { t, path }, workbench: { rowCount, part }, findings }: Props) {
  if (findings.length === 0 || rowCount < 2) return null
  const bins = new Map<number, FindingView>()
  for (const finding of findings) {
    const bin = Math.floor((finding.row / rowCount) * TICKS)
    const before = bins.get(bin)
    if (!before || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(before.severity)) bins.set(bin, finding)
  }
  const whole = part.total === rowCount
  const address = (row: number) =>
    `${part.total > part.size && whole ? withQuery(path, { from: Math.floor(row / part.size) * part.size || null }) : ''}#bead-${row}`
  return (
    <nav class="minimap" aria-label={t('workbench.minimap')}>
      <svg width="16" height="100%" aria-hidden="true">
        {[...bins].map(([bin, finding]) => (
          <a key={bin} href={address(finding.row)} tabIndex={-1} data-row={finding.row} data-severity={finding.severity}>
            <text x="50%" y={`${(((bin + 0.5) / TICKS) * 100).toFixed(2)}%`} text-anchor="middle" dominant-baseline="middle">
              {GLYPHS[signOf(finding)]}
            </text>
          </a>
        ))}
        <rect data-window x="0" width="2" y="0" height="0" />
      </svg>
    </nav>
  )
}
