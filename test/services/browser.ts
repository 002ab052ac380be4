import { type Browser, chromium } from 'playwright-core'
import { aptInstall } from './apt.js'
import { findProgram } from './programs.js'

/** Chromium: that of `CHROMIUM`, or Debian's, which is installed if it isn't there. */
export async function startBrowser(): Promise<Browser> {
  const find = () => process.env['CHROMIUM'] ?? findProgram('chromium', 'chromium-browser')
  if (find() === undefined) await aptInstall(['chromium'])
  return chromium.launch({ executablePath: find() ?? 'chromium', args: ['--no-sandbox'] })
}
