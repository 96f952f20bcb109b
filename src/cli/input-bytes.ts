import { readBytes } from '../app/read-file.ts'
import type { Context } from './command.ts'

/** The bytes of a file, or of standard input for `-`. */
export const bytesOf = (file: string, { io }: Context): Promise<Uint8Array> => (file === '-' ? io.stdin() : readBytes(file))
