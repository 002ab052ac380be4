import Handlebars from 'handlebars'

/** The path of a template below `templates/`, and its source. */
export interface TemplateSource {
  path: string
  text: string
}

/**
 * The text of a JavaScript module with every template as code, so that no compiler is needed when
 * files are rendered. Templates in `partials/` are called by their stem: `{{> header}}`.
 * Throws on a template that doesn't parse or that calls an unknown helper.
 */
export function precompileTemplates(sources: TemplateSource[]): string {
  const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))
  const entries = sorted.map(
    ({ path, text }) => `${JSON.stringify(path)}: ${precompile(path, text)}`,
  )
  return `export const templates = {\n${entries.join(',\n')}\n}\n`
}

function precompile(path: string, text: string): string {
  try {
    const program = Handlebars.parse(text.replaceAll('\r\n', '\n'))
    new StrictPaths().accept(program)
    const options = { strict: true, noEscape: true, knownHelpersOnly: true }
    return Handlebars.precompile(program, options) as string
  } catch (error) {
    throw new Error(`templates/${path}: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Handlebars' own strict mode lets an unknown key pass in `{{#if key}}` and `{{#each key}}`.
 * Marked as strict, those paths throw like any other.
 */
class StrictPaths extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    if (path.depth > 0) throw new Error(`../ in ${path.original}: pass the value in the view`)
    if (path.data && path.parts[0] === 'root') throw new Error('@root: pass the value in the view')
    Object.assign(path, { strict: true })
  }
}
