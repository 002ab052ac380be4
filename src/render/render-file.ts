import { InternalError } from '../diagnostics/internal-error.js'
import { breakLongLines } from './printer/long-lines.js'
import type { GeneratedFile } from './generated-file.js'
import { runtimeWith, type Template } from './template.js'
import { templates } from './templates.generated.js'

/** A file of the plan, with the view that its text is made from. */
interface Planned extends Omit<GeneratedFile, 'text'> {
  /** Below `templates/`: `src/generated/index.ts.hbs`. */
  template: string
  view: object
}

/** Throws an InternalError with the template and the key if the view lacks that key. */
export const renderFile = createRenderer(templates)

/** Renders precompiled templates by path, with lines of any length. */
export function createRenderer(
  templates: Record<string, Template>,
  breakLines = breakLongLines,
): (planned: Planned) => GeneratedFile {
  const byPath = new Map(Object.entries(templates))
  const partials = [...byPath].filter(([path]) => path.startsWith('partials/'))
  const runtime = runtimeWith(
    new Map(
      partials.map(([path, template]) => [
        path.slice('partials/'.length, -'.hbs'.length),
        template,
      ]),
    ),
  )

  return ({ template, view, ...file }) => {
    const render = byPath.get(template)
    if (!render) throw new InternalError(`there is no templates/${template}`)
    try {
      const text = render(view, runtime)
      return { ...file, text: mayBeTooLong(file.path, view) ? breakLines(text) : text }
    } catch (error) {
      const { message } = error as Error
      throw new InternalError(`templates/${template} for ${file.path}: ${message}`, {
        cause: error,
      })
    }
  }
}

/** Lines become longer than in their template only through names. */
function mayBeTooLong(path: string, view: object): boolean {
  return path.endsWith('.ts') && Object.keys(view).length > 0
}
