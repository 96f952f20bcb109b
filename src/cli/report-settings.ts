import type { ReportSettings } from '../app/bundle-reports.ts'
import { loadTemplate } from '../app/load-template.ts'
import { findChromium } from '../app/print-pdf.ts'
import { HexaplaError } from '../errors.ts'
import type { Context } from './command.ts'

/** How the reports of a server look. A program that was named must be there; one on the PATH may. @throws what a template is refused for */
export async function reportSettings({ config, io }: Pick<Context, 'config' | 'io'>): Promise<ReportSettings> {
  const template = config.templateFolder === null ? undefined : await loadTemplate(config.templateFolder)
  try {
    return { template, chromium: await findChromium(config.chromium, io.env.PATH) }
  } catch (error) {
    if (!(error instanceof HexaplaError) || config.chromium !== null) throw error
    return { template }
  }
}
