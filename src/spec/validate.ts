import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { inFileOrder, Report, type SpecPlaces } from '../diagnostics/report.js'
import { checkAuthentication } from './checks/authentication.js'
import { checkColumnRoles } from './checks/column-roles.js'
import { checkColumns } from './checks/columns.js'
import { checkConsistency, checkOutbox } from './checks/consistency.js'
import { checkDatabaseNames } from './checks/database-names.js'
import { checkAudiences } from './checks/audiences.js'
import { checkEnums } from './checks/enums.js'
import { checkFeatures } from './checks/features.js'
import { checkForeignKeys } from './checks/foreign-keys.js'
import { checkFormerNames } from './checks/former-names.js'
import { checkNames } from './checks/identifiers.js'
import { checkIndexes } from './checks/indexes.js'
import { checkKeys } from './checks/keys.js'
import { checkUnsupportedKeys } from './checks/unsupported-keys.js'
import { checkNear } from './checks/near.js'
import { checkNoEffect } from './checks/no-effect.js'
import { checkPermissions } from './checks/permissions.js'
import { checkNatives } from './checks/natives.js'
import { checkProviderLimits } from './checks/provider-limits.js'
import { checkRequests } from './checks/requests.js'
import { checkReferences } from './checks/references.js'
import { scopeOf } from './checks/scope.js'
import { checkRowRules } from './checks/row-rules.js'
import { checkSettings } from './checks/settings.js'
import { checkSignIn } from './checks/sign-in.js'
import { checkViews } from './checks/views.js'
import { checkTenants } from './checks/tenants.js'
import { checkWarmQueries } from './checks/warm-queries.js'
import { parseSpec, type RawSpec, type SpecSource } from './parse.js'
import { withReflected } from './reflected.js'
import { inOurWords } from './original-words.js'
import { resolveProvider } from './provider.js'
import { readDraft, type Draft } from './shape/draft.js'
import type { SpecDocument } from './spec-document.js'
import type { Provider } from './vocabulary.js'

export interface SpecOptions {
  /** The database named on the command line; overrides the spec's. */
  provider?: Provider | undefined
}

export interface ReadSpec {
  /** Absent when there is an error. */
  spec?: SpecDocument
  /** Positions of paths in the source; absent when it cannot be read at all. */
  places?: SpecPlaces
  /** All problems, in file order. */
  diagnostics: Diagnostic[]
}

/** Reads and checks a spec. A returned spec is valid, except for names that only the model makes. */
export function readSpec(source: SpecSource, options: SpecOptions = {}): ReadSpec {
  const { raw: written, diagnostics } = parseSpec(source)
  if (!written) return { diagnostics }
  const raw = { ...written, value: withReflected(written.value, source.reflected) }
  const validated = validateSpec(raw, options)
  const all = withoutRepeats(diagnostics, validated.diagnostics)
  const isRight = validated.spec && all.every(({ severity }) => severity === 'warning')
  return {
    ...(isRight && validated.spec && { spec: validated.spec }),
    places: raw.places,
    diagnostics: inFileOrder(all),
  }
}

/** Checks what was written and finds all problems at once. */
function validateSpec(
  { value, places }: RawSpec,
  options: SpecOptions = {},
): Pick<ReadSpec, 'spec' | 'diagnostics'> {
  const report = new Report(places)
  const draft = readDraft(inOurWords(value, report), report)
  if (draft) checkDraft(draft, report, options.provider)
  const isRight = draft?.isWhole && !report.hasErrors
  return { ...(isRight && { spec: draft.document }), diagnostics: report.list() }
}

function checkDraft(draft: Draft, report: Report, named: Provider | undefined): void {
  const provider = draft.hasDatabase ? resolveProvider(draft.document, named) : named
  const scope = scopeOf(draft, report, provider)
  checkSettings(scope, named !== undefined)
  checkUnsupportedKeys(scope)
  checkNames(scope)
  checkDatabaseNames(scope)
  checkFormerNames(scope)
  checkColumns(scope)
  checkEnums(scope)
  checkKeys(scope)
  checkIndexes(scope)
  checkReferences(scope)
  checkViews(scope)
  checkForeignKeys(scope)
  checkFeatures(scope)
  checkAuthentication(scope)
  checkSignIn(scope)
  checkPermissions(scope)
  checkRowRules(scope)
  checkTenants(scope)
  checkColumnRoles(scope)
  checkRequests(scope)
  checkAudiences(scope)
  checkWarmQueries(scope)
  checkNoEffect(scope)
  checkConsistency(scope)
  checkOutbox(scope)
  checkNear(scope)
  checkNatives(scope)
  checkProviderLimits(scope)
}

/** Values with YAML problems are not reported twice. */
function withoutRepeats(parsed: Diagnostic[], validated: Diagnostic[]): Diagnostic[] {
  const senseless = parsed.filter(({ code }) => code === 'yaml/alias').map(({ path }) => path)
  return [...parsed, ...validated.filter(({ path }) => !senseless.includes(path))]
}
