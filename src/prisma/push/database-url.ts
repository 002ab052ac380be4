import type { Setting, SettingPart } from '../../model/model.js'
import { PrismaProblem } from '../problem.js'

type Environment = Partial<Record<string, string>>

/**
 * The URL that the generated project uses.
 *
 * @param environments in order of precedence; an empty variable counts as unset
 * @throws PrismaProblem when a variable without a fallback is unset
 */
export function resolveDatabaseUrl(setting: Setting, ...environments: Environment[]): string {
  const read = (variable: string): string | undefined =>
    environments.map((environment) => environment[variable]).find((value) => value?.trim())
  const valueOf = (part: SettingPart): string =>
    'literal' in part
      ? part.literal
      : (read(part.variable) ?? part.fallback ?? missing(part.variable))
  return read('DATABASE_URL') ?? setting.parts.map(valueOf).join('')
}

function missing(variable: string): never {
  throw new PrismaProblem(
    `${variable} isn't set. Set it in the environment or in the project's .env, or give it a fallback in the spec.`,
  )
}
