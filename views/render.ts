import { type ComponentChild, h } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Renders a page with its data to a whole HTML document. */
export function render<Props extends object>(page: (props: Props) => ComponentChild, props: Props): string {
  return `<!doctype html>\n${renderToString(h(page as (props: object) => ComponentChild, props))}`
}
