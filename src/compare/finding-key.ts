/**
 * 64 bits of FNV-1a in two halves that start differently, as 16 hexadecimal digits. Not for secrets: it only has to tell the findings of a
 * statement apart, whatever engine or machine computes it.
 */
export function hash64(text: string): string {
  let high = 0x811c9dc5
  let low = 0xc9dc5118
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ (unit + at), 0x85ebca6b)
    low ^= low >>> 13
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
