/** Places in a text of the page: labels that stand between the words are none of them. */

const inLabel = (node: Node) => node.parentElement?.closest('.gap-label') !== null && node.parentElement !== null

/** Text nodes of a paragraph that hold words of the statement. */
function* wordNodes(paragraph: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!inLabel(node)) yield node as Text
}

/** Characters of a paragraph before a place in the page. */
export function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(paragraph, 0)
  range.setEnd(node, offset)
  const part = range.cloneContents()
  for (const label of part.querySelectorAll('.gap-label')) label.remove()
  return (part.textContent ?? '').length
}

/** The place in the page of characters of a paragraph; null if they are not all there. */
export function rangeOf(paragraph: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange()
  let at = 0
  let begun = false
  for (const node of wordNodes(paragraph)) {
    const after = at + node.length
    if (!begun && start < after) {
      range.setStart(node, start - at)
      begun = true
    }
    if (begun && end <= after) {
      range.setEnd(node, end - at)
      return range
    }
    at = after
  }
  return null
}
