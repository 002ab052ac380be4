import Handlebars from 'handlebars/dist/cjs/handlebars.runtime.js'
import { InternalError } from '../diagnostics/internal-error.js'
import { breakLongLines } from './printer/long-lines.js'
import type { GeneratedFile } from './generated-file.js'
import { templates } from './templates.generated.js'

/** A file of the plan, with the view that its text is made from. */
interface Planned extends Omit<GeneratedFile, 'text'> {
  /** Below `templates/`: `src/generated/index.ts.hbs`. */
  template: string
  view: object
}

type Template = (view: object, options: object) => string

/** Throws an InternalError with the template and the key if the view lacks that key. */
export const renderFile = createRenderer(templates)

/** Renders precompiled templates by path, with lines of any length. */
export function createRenderer(
  precompiled: Record<string, object>,
  breakLines = breakLongLines,
): (planned: Planned) => GeneratedFile {
  const compiled = Object.entries(precompiled).map(([path, code]): [string, Template] => [
    path,
    Handlebars.template(code),
  ])
  const byPath = new Map(compiled)
  const partials = Object.fromEntries(
    compiled
      .filter(([path]) => path.startsWith('partials/'))
      .map(([path, template]) => [path.slice('partials/'.length, -'.hbs'.length), template]),
  )

  return ({ template, view, ...file }) => {
    const render = byPath.get(template)
    if (!render) throw new InternalError(`there is no templates/${template}`)
    try {
      const text = render(view, { partials })
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
