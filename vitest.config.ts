import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Two cores is the size we promise; the browser tests start their own process beside these.
    maxWorkers: 2,
    globalSetup: 'tests/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
