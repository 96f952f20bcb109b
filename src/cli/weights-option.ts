/** Of every command that says what differs. */
export const WEIGHTS_OPTION = {
  type: 'string',
  value: 'FILE',
  help: 'YAML file that says how much differences weigh, by check and by concept: major, minor, note, off',
} as const
