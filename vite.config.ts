import { readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

const islands = readdirSync('views/islands')
  .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
  .map((file) => [file.replace(/\.tsx?$/, ''), `views/islands/${file}`])

/** Builds what the browser gets: one script an island, one style sheet, one of high contrast, one of fonts. Server code is compiled by tsc alone. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/assets',
    emptyOutDir: true,
    // Small fonts stay files: the content security policy lets no data: address in.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    rolldownOptions: {
      // How long each plug-in took is nothing that a reader of npm start needs.
      checks: { pluginTimings: false },
      input: {
        ...Object.fromEntries(islands),
        style: 'views/styles/main.css',
        contrast: 'views/styles/contrast.css',
        fonts: 'views/styles/fallback-fonts.css',
      },
    },
  },
})
