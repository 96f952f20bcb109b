import { decodeBytes } from '../../text/decode.ts'
import type { DocumentReader } from './types.ts'

/** Plain text in any common encoding, kept as it is. What no other reader knows is read so. */
export const plain: DocumentReader = {
  id: 'text',
  name: 'Plain text',
  extensions: ['.txt', '.text'],
  mediaType: 'text/plain',
  recognises: ({ archive }) => archive === null,
  read({ bytes }) {
    const { text, encoding } = decodeBytes(bytes)
    return { title: null, versions: [{ language: null, text, rows: null }], notes: [], encoding }
  },
}
