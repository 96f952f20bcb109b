/** The word before which a segment is cut: chosen by arrow keys or the pointer, shown by a mark in the text and said by a status line. */

interface Cutting {
  readonly element: HTMLElement
  readonly text: string
  /** Offsets into the text, ascending. */
  readonly cuts: readonly number[]
  at: number
}

/** Letters of the words that are said. */
const SAID = 32

let cutting: Cutting | null = null

const line = () => document.querySelector<HTMLElement>('[data-cutting]')

export const isCutting = () => cutting !== null

/** @returns false where the segment has one word only */
export function startCutting(element: HTMLElement | null | undefined): boolean {
  stopCutting()
  const cuts = element?.dataset.cuts?.split(' ').filter(Boolean).map(Number) ?? []
  if (!element || cuts.length === 0) return false
  cutting = { element, text: element.textContent ?? '', cuts, at: cuts.length >> 1 }
  show()
  return true
}

export function stopCutting(): void {
  if (!cutting) return
  cutting.element.textContent = cutting.text
  cutting = null
  const status = line()
  if (status) status.hidden = true
}

/** Ends the choice. @returns the offset chosen, in the text of the segment; null if none was being made */
export function chosenCut(): number | null {
  const place = cutting?.cuts[cutting.at] ?? null
  stopCutting()
  return place
}

function show(): void {
  if (!cutting) return
  const { element, text, cuts, at } = cutting
  const mark = document.createElement('span')
  mark.className = 'cut-mark'
  element.replaceChildren(text.slice(0, cuts[at]), mark, text.slice(cuts[at]))
  const status = line()
  if (!status) return
  status.hidden = false
  const words = status.querySelector<HTMLElement>('[data-cut-words]')!
  words.lang = element.lang
  words.dir = element.dir
  words.textContent = text.slice(cuts[at], cuts[at]! + SAID)
}

function moveTo(at: number): void {
  if (!cutting) return
  cutting.at = Math.min(Math.max(at, 0), cutting.cuts.length - 1)
  show()
}

/** What a key does while a word is chosen; `commit` when the choice is made. */
export function cutKey(key: string): 'commit' | 'moved' | 'left' | null {
  if (!cutting) return null
  const forwards = cutting.element.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'Enter') return 'commit'
  if (key === 'Escape') {
    stopCutting()
    return 'left'
  }
  if (key === 'Home' || key === 'End') moveTo(key === 'Home' ? 0 : cutting.cuts.length - 1)
  else if (key.startsWith('Arrow')) moveTo(cutting.at + (key === forwards || key === 'ArrowDown' ? 1 : -1))
  else return null
  return 'moved'
}

/** Moves the mark to the word under the pointer. @returns false if the pointer is not in the text that is cut */
export function cutAtPoint({ clientX, clientY, target }: MouseEvent): boolean {
  if (!cutting || !(target instanceof Node) || !cutting.element.contains(target)) return false
  const caret = document.caretPositionFromPoint?.(clientX, clientY)
  if (!caret || !cutting.element.contains(caret.offsetNode)) return true
  const before = document.createRange()
  before.setStart(cutting.element, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  const offset = before.toString().length
  const { cuts } = cutting
  const after = cuts.findLastIndex((cut) => cut <= offset)
  moveTo(after)
  return true
}
