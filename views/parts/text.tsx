import type { ComponentChildren } from 'preact'
import { direction } from '../../src/text/tags.ts'

interface TextProps {
  readonly language: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** Words of a version inside a line: they carry their own language and direction. */
export function Words({ language, children, ...rest }: TextProps) {
  return (
    <bdi lang={language} dir={direction(language)} {...rest}>
      {children}
    </bdi>
  )
}

/** A quotation that stands alone. */
export function Quoted({ language, children, class: extra }: TextProps) {
  return (
    <blockquote lang={language} dir={direction(language)} class={extra ? `text ${extra}` : 'text'}>
      {children}
    </blockquote>
  )
}
