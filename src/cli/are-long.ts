import { stat } from 'node:fs/promises'
import type { Arguments } from './arguments.ts'

/** Bytes from which on a plain text is aligned in windows. */
const LONG = 8 * 2 ** 20
const PLAIN = /(?:^|[/\\])[^.]+$|\.(?:txt|text|src|tgt|snt|(?!md$)[a-z]{2})$/i

/** True for two plain texts that are better not held in memory as a whole. */
export async function areLong(paths: readonly string[], input: Arguments): Promise<boolean> {
  if (paths.includes('-')) return false
  if (input.text('window') !== undefined) return true
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.some((size) => size > LONG) && (input.text('unit') === 'line' || paths.every((path) => PLAIN.test(path)))
}
