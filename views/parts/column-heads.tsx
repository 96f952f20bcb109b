import type { MessageKey } from '../../src/i18n/index.ts'
import type { Chrome } from '../chrome.ts'

/** The head of a table: a cell a column. */
export function ColumnHeads({ keys, t }: { readonly keys: readonly MessageKey[]; readonly t: Chrome['t'] }) {
  return (
    <thead>
      <tr>
        {keys.map((key) => (
          <th key={key} scope="col">
            {t(key)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
