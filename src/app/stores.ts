/** The edges open the store through the use cases' folder and hand it back to them; they never look inside. */
export { openStores, type StoreOptions } from '../store/open.ts'
export { backUpStore, restoreStore } from '../store/sqlite/copies.ts'
export type { Stores } from '../store/stores.ts'
export { backUpServer, restoreServer } from './server-copies.ts'
