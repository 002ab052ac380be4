import Handlebars from 'handlebars'

/** The path of a template below `templates/`, and its source. */
export interface TemplateSource {
  path: string
  text: string
}

/**
 * The text of a JavaScript module with every template as a function (`Template`), so that rendering needs
 * no interpreter. Templates in `partials/` are called by their stem: `{{> header}}`.
 * Throws on a template that doesn't parse or that uses more of Handlebars than is known here.
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
    return `(view, runtime) => ${new TemplateCode(path).ofProgram(program)}`
  } catch (error) {
    throw new Error(`templates/${path}: ${(error as Error).message}`, { cause: error })
  }
}

/** Writes expressions of `view`, the value that a template is at, and of `runtime`. */
class TemplateCode {
  constructor(private readonly path: string) {}

  ofProgram(program: hbs.AST.Program | undefined): string {
    const parts = program?.body.flatMap((statement) => this.ofStatement(statement)) ?? []
    return ['""', ...parts].join(' + ')
  }

  private ofStatement(statement: hbs.AST.Statement): string | [] {
    switch (statement.type) {
      case 'CommentStatement':
        return []
      case 'ContentStatement':
        return JSON.stringify((statement as hbs.AST.ContentStatement).value)
      case 'MustacheStatement':
        return this.ofMustache(statement as hbs.AST.MustacheStatement)
      case 'BlockStatement':
        return this.ofBlock(statement as hbs.AST.BlockStatement)
      case 'PartialStatement':
        return this.ofPartial(statement as hbs.AST.PartialStatement)
      default:
        throw new Error(`${statement.type} is not known`)
    }
  }

  private ofMustache({ path, params, hash }: hbs.AST.MustacheStatement): string {
    if (params.length > 0 || hash) throw new Error(`the helper ${nameOf(path)} is not known`)
    return this.ofPath(path, 'print')
  }

  private ofBlock({ path, params, hash, program, inverse }: hbs.AST.BlockStatement): string {
    const name = nameOf(path)
    const [of, ...others] = params
    if (!of || others.length > 0 || hash) throw new Error(`#${name} takes one value`)
    const value = this.ofPath(of)
    const [then, otherwise] = [this.ofProgram(program), this.ofProgram(inverse)]
    switch (name) {
      case 'if':
        return `(runtime.isFilled(${value}) ? ${then} : ${otherwise})`
      case 'unless':
        return `(runtime.isFilled(${value}) ? ${otherwise} : ${then})`
      case 'each':
        return `runtime.each(${value}, (view) => ${then}, () => ${otherwise})`
      case 'with':
        if (inverse) throw new Error('#with takes no else')
        return `((view) => ${then})(${value})`
      default:
        throw new Error(`the helper ${name} is not known`)
    }
  }

  private ofPartial({ name, params, hash, indent }: hbs.AST.PartialStatement): string {
    if (indent) throw new Error('a partial is indented')
    const [context] = params
    const view = context ? this.ofPath(context) : 'view'
    const pairs = hash?.pairs.map(
      ({ key, value }) => `${JSON.stringify(key)}: ${this.ofPath(value)}`,
    )
    const extended = pairs ? `{ ...${view}, ${pairs.join(', ')} }` : view
    return `runtime.partial(${this.ofPartialName(name)}, ${extended})`
  }

  /** `header`, or `(lookup this "partial")` */
  private ofPartialName(name: hbs.AST.PathExpression | hbs.AST.SubExpression): string {
    if (name.type === 'PathExpression') return JSON.stringify(nameOf(name))
    const { path, params } = name
    const [object, key] = params
    if (nameOf(path) !== 'lookup' || !object || key?.type !== 'StringLiteral')
      throw new Error(`the helper ${nameOf(path)} is not known`)
    return this.member(this.ofPath(object), (key as hbs.AST.StringLiteral).value, key, 'read')
  }

  /** The value of a path; `print` makes '' of null and undefined. */
  private ofPath(expression: hbs.AST.Expression, last: 'read' | 'print' = 'read'): string {
    if (expression.type !== 'PathExpression') throw new Error(`${expression.type} is not known`)
    const { depth, data, original, parts } = expression as hbs.AST.PathExpression
    if (depth > 0 || data) throw new Error(`${original}: pass the value in the view`)
    return parts.reduce(
      (object, key, at) =>
        this.member(object, key, expression, at === parts.length - 1 ? last : 'read'),
      'view',
    )
  }

  private member(object: string, key: string, { loc }: hbs.AST.Node, how: string): string {
    const name = JSON.stringify(key)
    const place = JSON.stringify(`${this.path}:${loc.start.line}`)
    return `(${object}[${name}] ?? runtime.${how}(${object}, ${name}, ${place}))`
  }
}

function nameOf(expression: hbs.AST.Expression): string {
  return (expression as hbs.AST.PathExpression).original
}
