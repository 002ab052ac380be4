import type { Random } from '../snapshots/random.js'
import { RandomExpressions, withoutParentheses } from './random-expressions.js'

/** A statement of the printer's grammar on one line, a function's body apart. */
export function randomStatement(random: Random): string {
  return new RandomStatements(random).statement(2)
}

class RandomStatements extends RandomExpressions {
  import(): string {
    const name = () =>
      this.of(
        () => this.name(),
        () => `${this.name()}`,
        () => `${this.name()} as ${this.name()}`,
      )
    const kind = this.of(
      () => 'import',
      () => 'import type',
    )
    return this.of(
      () => `${kind} { ${this.many(8, name)} } from './${this.name()}.js'`,
      () =>
        `import ${this.name()}, { ${this.name()}, ${this.many(8, name)} } from '${this.name()}'`,
      () => `import * as ${this.name()} from '${this.name()}'`,
    )
  }

  statement(depth: number): string {
    return this.of(
      () => `export ${this.declaration(depth)}`,
      () => this.function(depth),
      () => this.function(depth),
      () => this.inner(depth),
      () => this.inner(depth),
    )
  }

  private declaration(depth: number): string {
    return this.of(
      () => this.const(depth),
      () => this.const(depth),
      () => `type ${this.pascal()} = ${this.type(3)}`,
      () =>
        `type ${this.pascal()}<${this.pascal()}${this.or(` extends ${this.type(1)}`)}> = ${this.type(2)}`,
      () =>
        `class ${this.pascal()} extends ${this.name()}.${this.pascal()} {\n${this.method(depth)}}`,
      () =>
        `interface ${this.pascal()} {\n  ${this.name()}: ${this.type(2)}\n  readonly ${this.name()}?: ${this.type(2)}\n}`,
    )
  }

  private const(depth: number): string {
    const value = this.assigned(depth + 1)
    return this.of(
      () => `const ${this.name()} = ${value}`,
      () => `const ${this.name()} = ${value}`,
      () => `const ${this.name()}: ${this.type(2)} = ${value}`,
      () => `const ${this.objectPattern()} = ${value}`,
      () => `const [${this.many(3, () => this.name())}] = ${value}`,
    )
  }

  private function(depth: number): string {
    const types = this.of(
      () => '',
      () => '',
      () => `<${this.pascal()}>`,
    )
    const head = `async function ${this.name()}${types}(${this.parameters(depth)}): Promise<${this.type(2)}>`
    return `${this.or('export ')}${head} {\n  return\n}`
  }

  private method(depth: number): string {
    return `  ${this.name()}(${this.parameters(depth)}): Promise<${this.type(2)}> {\n    return\n  }\n`
  }

  protected override block(depth: number, indent: string): string {
    const lines = Array.from({ length: 1 + this.random.below(3) }, () => {
      const comment = this.of(
        () => '',
        () => '',
        () => `// ${this.name()}\n${indent}  `,
      )
      return `${indent}  ${comment}${this.inner(depth - 1, `${indent}  `)}\n${this.or('\n')}`
    })
    return `{\n${lines.join('').trimEnd()}\n${indent}}`
  }

  /** What may stand in a function. */
  private inner(depth: number, indent = ''): string {
    if (depth <= 0) return this.call(1)
    return this.of(
      () => this.const(depth),
      () => this.const(depth),
      () => this.call(depth + 1),
      () => `await ${this.call(depth + 1)}`,
      () =>
        `if (${this.condition(depth)}) ${this.of(
          () => `throw ${this.call(depth)}`,
          () => this.block(depth, indent),
        )}`,
      () =>
        `for (const ${this.name()} of ${withoutParentheses(this.operand(1))}) ${this.block(depth, indent)}`,
      () => `${this.name()}.${this.name()} = ${this.assigned(depth)}`,
    )
  }
}

/** An import of a few names or many. */
export function randomImport(random: Random): string {
  return new RandomStatements(random).import()
}
