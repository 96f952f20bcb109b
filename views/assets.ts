/** Addresses of what the browser loads, with the hashes that Vite put into the names. */
export interface Assets {
  readonly style: string
  /** Fonts for scripts that not every machine has; null where nothing was built. */
  readonly fallbackFonts: string | null
  /** The colours of high contrast; null where nothing was built. */
  readonly contrast: string | null
  /** By island: `linked-terms` → `/assets/linked-terms-B1c2.js`. */
  readonly islands: Readonly<Record<string, string>>
}

/** The part of Vite's `dist/assets/manifest.json` that is read: source file → built file, relative to `/assets/`. */
export type Manifest = Readonly<Record<string, { readonly file: string }>>

/** Reads the addresses from Vite's manifest. An island that was not built is not there, and its pages work without it. */
export function readAssets(manifest: Manifest): Assets {
  const built = Object.entries(manifest)
  const islands = built.flatMap(([source, { file }]) => {
    const name = /^views\/islands\/(.+)\.tsx?$/.exec(source)?.[1]
    return name === undefined ? [] : [[name, `/assets/${file}`] as const]
  })
  const style = manifest['views/styles/main.css']?.file ?? 'style.css'
  const fonts = manifest['views/styles/fallback-fonts.css']?.file
  const contrast = manifest['views/styles/contrast.css']?.file
  const address = (file: string | undefined) => (file ? `/assets/${file}` : null)
  return {
    style: `/assets/${style}`,
    fallbackFonts: address(fonts),
    contrast: address(contrast),
    islands: Object.fromEntries(islands),
  }
}
