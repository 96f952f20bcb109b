import type { EditLog, EditStep, Stores, VersionRecord } from '../store/stores.ts'

/** A version and the source it is paired with. */
export interface Pair {
  readonly source: VersionRecord
  readonly target: VersionRecord
}

/**
 * The log of whoever corrects a pairing: the steps on the version, and those that changed the segments of the source, which all versions share, in the
 * order they were made. Undo takes the newest of both back.
 */
export interface PairLog {
  readonly steps: readonly EditStep[]
  readonly revision: number
  readonly canUndo: boolean
  readonly canRedo: boolean
}

interface Logs {
  readonly source: EditLog
  readonly target: EditLog
}

async function logsOf(stores: Stores, { source, target }: Pair): Promise<Logs> {
  const { statement } = target
  return {
    source: await stores.edits.log(statement, source.language),
    target: await stores.edits.log(statement, target.language),
  }
}

const newest = ({ steps }: EditLog) => steps.at(-1)?.id ?? 0

/** The log whose step redo takes: the oldest of those undone, unless another step was made since. */
function toRedo({ source, target }: Logs): keyof Logs | null {
  const made = Math.max(newest(source), newest(target))
  const [a, b] = [source.redoes ?? 0, target.redoes ?? 0].map((id) => (id > made ? id : Number.POSITIVE_INFINITY)) as [
    number,
    number,
  ]
  if (a === b) return null
  return a < b ? 'source' : 'target'
}

function joined(logs: Logs): PairLog {
  const { source, target } = logs
  const steps = [...source.steps, ...target.steps].sort((a, b) => a.id - b.id)
  return {
    steps: steps.map(({ kind, body, author }) => ({ kind, body, author })),
    revision: source.revision + target.revision,
    canUndo: steps.length > 0,
    canRedo: toRedo(logs) !== null,
  }
}

export const pairLog = async (stores: Stores, pair: Pair): Promise<PairLog> => joined(await logsOf(stores, pair))

/** Takes the newest step back, or the oldest of those undone again; no effect at the end. */
export async function moveInPairLog(stores: Stores, pair: Pair, direction: 'undo' | 'redo'): Promise<PairLog> {
  const logs = await logsOf(stores, pair)
  const last = newest(logs.source) > newest(logs.target) ? 'source' : 'target'
  const which = direction === 'undo' ? last : toRedo(logs)
  if (which === null) return joined(logs)
  return joined({ ...logs, [which]: await stores.edits.move(pair.target.statement, pair[which].language, direction) })
}
