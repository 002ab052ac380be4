import type { Random } from '../snapshots/random.js'

/** Random names of any length, patterns and types. */
export class RandomTypes {
  constructor(protected readonly random: Random) {}

  protected objectPattern(): string {
    const member = () =>
      this.of(
        () => this.name(),
        () => this.name(),
        () => `${this.name()}: ${this.name()}`,
      )
    return `{ ${this.many(4, member)} }`
  }

  protected type(depth: number): string {
    if (depth <= 0) return this.simpleType()
    return this.of(
      () => this.simpleType(),
      () => `${this.pascal()}<${this.many(3, () => this.type(depth - 1))}>`,
      () => `Omit<${this.pascal()}, ${this.many(5, () => `'${this.name()}'`, ' | ')}>`,
      () =>
        this.many(
          4,
          () =>
            this.of(
              () => `'${this.name()}'`,
              () => this.pascal(),
            ),
          ' | ',
        ),
      () =>
        `${this.of(
          () => this.pascal(),
          () => `{ ${this.name()}: ${this.type(depth - 1)} }`,
        )} | null`,
      () => `${this.simpleType()}[]`,
      () => `[${this.many(3, () => this.type(depth - 1))}]`,
      () => `[${this.many(3, () => `${this.name()}: ${this.type(0)}`)}]`,
      () => `{ ${this.many(3, () => `${this.name()}: ${this.type(depth - 1)}`, '; ')} }`,
      () => `(${this.many(2, () => `${this.name()}: ${this.type(0)}`)}) => ${this.type(0)}`,
      () => `typeof ${this.name()}`,
      () => `keyof ${this.pascal()}`,
      () => `${this.pascal()}['${this.name()}']`,
    )
  }

  protected simpleType(): string {
    return this.of(
      () => 'string',
      () => 'unknown',
      () => this.pascal(),
      () => `Prisma.${this.pascal()}`,
    )
  }

  /** Of `$`s, that no name is a keyword. */
  protected name(): string {
    const length = 1 + this.random.below(this.random.pick([4, 12, 25, 60]))
    return `$${'abcdefghij'.repeat(6).slice(0, length)}`.slice(length > 1 ? 0 : 1)
  }

  protected pascal(): string {
    return `P${this.name().replace('$', '')}`
  }

  protected list(depth: number, make: () => string, least = 0): string {
    const count = depth <= 0 ? least : least + this.random.below(4)
    return Array.from({ length: count }, make).join(', ')
  }

  protected many(most: number, make: () => string, separator = ', '): string {
    return Array.from({ length: 1 + this.random.below(most) }, make).join(separator)
  }

  protected or(text: string): string {
    return this.random.below(4) === 0 ? text : ''
  }

  protected of(...makers: (() => string)[]): string {
    return this.random.pick(makers)()
  }
}
