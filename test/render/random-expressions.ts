import { RandomTypes } from './random-types.js'

/** Random expressions, `depth` deep, in the parentheses that Prettier gives them. */
export abstract class RandomExpressions extends RandomTypes {
  protected abstract block(depth: number, indent: string): string

  /** What may stand behind `=`, `:` and `return`. */
  protected assigned(depth: number): string {
    return this.of(
      () => this.expression(depth),
      () => this.expression(depth),
      () => `await ${this.call(depth)}`,
      () => this.binary(depth),
      () => this.conditional(depth),
      () => this.arrow(depth),
      () => `${this.object(depth)} satisfies ${this.type(1)}`,
    )
  }

  protected expression(depth: number): string {
    if (depth <= 0) return this.atom()
    return this.of(
      () => this.atom(),
      () => this.object(depth),
      () => `[${this.list(depth, () => this.argument(depth - 1))}]`,
      () => this.call(depth),
      () => this.call(depth),
      () => this.call(depth),
      () => this.chain(depth),
      () => this.member(depth),
      () => `!${this.operand(depth - 1)}`,
    )
  }

  protected argument(depth: number): string {
    return this.of(
      () => this.expression(depth),
      () => this.expression(depth),
      () => this.expression(depth),
      () => (depth > 0 ? this.assigned(depth) : this.atom()),
      () => `...${this.operand(0)}`,
    )
  }

  protected atom(): string {
    return this.of(
      () => this.name(),
      () => this.name(),
      () => this.name(),
      () => `'${this.name()}'`,
      () =>
        this.of(
          () => 'true',
          () => 'null',
          () => '12',
          () => '1.5',
          () => '7n',
          () => 'this',
        ),
      () => `\`${this.name()} \${${this.name()}.${this.name()}} \${encoded(${this.name()})}\``,
      () => `/^[${this.name()}/]+$/u`,
      () => "'漢字かな'",
    )
  }

  protected object(depth: number): string {
    if (this.random.below(6) === 0) return '{}'
    const member = () =>
      this.of(
        () => `${this.name()}: ${this.assigned(depth - 1)}`,
        () => `${this.name()}: ${this.expression(depth - 1)}`,
        () => this.name(),
        () => `'${this.name()}-x': ${this.atom()}`,
        () => `...${this.operand(0)}`,
      )
    const opening = this.random.below(8) === 0 ? '{\n' : '{ '
    return `${opening}${this.list(depth, member, 1)} }`
  }

  protected call(depth: number): string {
    const args = this.list(depth, () => this.argument(depth - 1))
    const types = this.of(
      () => '',
      () => '',
      () => '',
      () => `<${this.many(2, () => this.type(1))}>`,
    )
    return this.of(
      () => `${this.name()}${types}(${args})`,
      () => `${this.name()}.${this.name()}${types}(${args})`,
      () => `${this.name()}.${this.name()}.${this.name()}(${args})`,
      () => `${this.name()}.${this.name()}?.(${args})`,
      () => `new ${this.pascal()}(${args})`,
      () => `${this.pascal()}.${this.name()}(${args})`,
    )
  }

  protected chain(depth: number): string {
    const links = Array.from({ length: 2 + this.random.below(3) }, () => {
      return `.${this.name()}(${this.list(depth, () => this.argument(depth - 2))})`
    })
    const head = this.of(
      () => this.name(),
      () => 'z',
      () => this.pascal(),
      () => 'this',
      () => `${this.name()}.${this.name()}`,
      () => `${this.name()}(${this.atom()})`,
      () => `(await ${this.name()}())`,
    )
    return head + links.join('') + this.or(`.${this.name()}`)
  }

  protected member(depth: number): string {
    return this.of(
      () => `${this.name()}.${this.name()}`,
      () => `${this.name()}?.${this.name()}.${this.name()}`,
      () => `${this.name()}['${this.name()}-x']`,
      () => `${this.call(depth - 1)}.${this.name()}`,
      () => `(await ${this.call(depth - 1)}).${this.name()}`,
    )
  }

  /** What operators may stand beside without parentheses. */
  protected operand(depth: number): string {
    return this.of(
      () => this.name(),
      () => `${this.name()}.${this.name()}`,
      () => (depth > 0 ? this.call(depth) : this.name()),
      () => (depth > 0 ? `(await ${this.call(depth)})` : this.name()),
    )
  }

  protected binary(depth: number): string {
    const operator = this.of(
      () => '??',
      () => '||',
      () => '&&',
      () => '===',
      () => '+',
      () => '>',
    )
    const count = operator === '===' || operator === '>' ? 2 : 2 + this.random.below(3)
    const sides = Array.from({ length: count }, () => this.operand(depth - 1))
    if (operator === '&&' && this.random.below(4) === 0) {
      sides.push(`(${this.operand(0)} || ${this.operand(depth - 1)})`)
    }
    if (operator !== '>' && this.random.below(4) === 0) sides.push(this.expression(depth - 1))
    return sides.slice(0, count === 2 && operator === '===' ? 2 : 9).join(` ${operator} `)
  }

  protected condition(depth: number): string {
    return this.of(
      () => withoutParentheses(this.operand(depth)),
      () => this.binary(depth),
      () => `!(${this.operand(0)} && ${this.operand(depth)})`,
    )
  }

  protected conditional(depth: number): string {
    const binary = this.binary(depth - 1)
    const test = this.of(
      () => this.operand(depth - 1),
      () => (binary.includes(' ?? ') ? `(${binary})` : binary),
    )
    const no = this.of(
      () => this.expression(depth - 1),
      () => this.expression(depth - 1),
      () => (depth > 0 ? this.conditional(depth - 1) : this.atom()),
    )
    return `${test} ? ${this.expression(depth - 1)} : ${no}`
  }

  protected arrow(depth: number): string {
    const returns = this.of(
      () => '',
      () => '',
      () => `: ${this.type(0)}`,
    )
    const body = this.of(
      () => this.call(depth - 1),
      () => this.call(depth - 1),
      () => this.binary(depth - 1),
      () => `(${this.object(depth - 1)})`,
      () => `[${this.list(depth - 1, () => this.atom())}]`,
      () => `(${this.conditional(depth - 1)})`,
      () => this.atom(),
      () => this.block(depth - 1, ''),
    )
    return `${this.or('async ')}(${this.parameters(depth - 1)})${returns} => ${body}`
  }

  protected parameters(depth: number): string {
    return this.list(depth, () =>
      this.of(
        () => this.name(),
        () => `${this.name()}: ${this.type(1)}`,
        () => `${this.name()}?: ${this.type(2)}`,
        () => `${this.name()}: ${this.type(1)} = {}`,
        () => this.objectPattern(),
        () => `{ ${this.name()} }: ${this.type(1)}`,
      ),
    )
  }
}

/** `await x()` where an operator would need it in parentheses. */
export function withoutParentheses(text: string): string {
  return text.startsWith('(') ? text.slice(1, -1) : text
}
