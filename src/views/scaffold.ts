import type { PackageManager } from '../model/package-manager.js'
import { databases, isServer } from '../databases/databases.js'
import type { Model, Setting, Table } from '../model/model.js'
import { tenantHeaders } from '../model/row-rules.js'
import { usesRedis } from '../model/stores.js'
import { hasTextOwners } from './authentication.js'
import { hasClient } from './client.js'
import { describesItself, signsIn, whoReads } from './docs.js'
import { endpointsOf } from './endpoints.js'
import { fallbackText, webAddresses } from './environment.js'
import { hasLists } from './lists.js'
import { usesMoments } from './moments.js'
import { commands, commandsOfMember } from './package-managers.js'
import { packageName } from './package-json.js'
import { stringLiteral, visible } from './quote.js'
import { limitsRates } from './requests.js'
import { shapesOfErrors } from './shared.js'
import { columnText, hasColumnRules } from './table-columns.js'
import { guardText } from './table-guards.js'
import { hasRowRules } from './table-rows.js'
import { literalSecrets, secretVariables } from './secrets.js'

/** Views of the files that are written once and then belong to the user. */

/** `GET everyone; POST admin; cost read by admin`. */
function accessText(table: Table): string {
  return [guardText(table), ...columnText(table)].join('; ')
}

export function readmeView(model: Model): object {
  const { api, provider, tables, authentication } = model
  return {
    hasClient: tables.some(hasClient),
    clientPackage: packageName(api),
    clientClass: `${tables.find(hasClient)?.names.Many ?? ''}Client`,
    ...commands[model.packageManager.name],
    limitsRates: limitsRates(model),
    describesItself: describesItself(model),
    whoReads: whoReads(model),
    signsIn: signsIn(model),
    audits: tables.some(({ audit }) => audit),
    hasAuthentication: authentication !== undefined,
    guardedPath: guardedPath(tables),
    firstPath: tables[0] ? endpointsOf(tables[0]).path : '',
    guards: tables.map((table) => ({ path: endpointsOf(table).path, text: accessText(table) })),
    tenantHeaders: tenantHeaders(model).join(', '),
    hasColumnRules: tables.some(hasColumnRules),
    hasRowRules: tables.some(hasRowRules),
    hasTextOwners: hasTextOwners({ tables }),
    title: prose(api.title),
    description: prose(api.description),
    provider,
    ...databaseFacts(model),
    hasTexts: usesMoments(model),
    hasLists: hasLists(model),
    tables: tables.map((table) => {
      const { path, itemPath, hasItem } = endpointsOf(table)
      const paths = hasItem ? `\`${path}\` and \`${itemPath}\`` : `\`${path}\``
      return { paths, methods: table.methods.join(', ') }
    }),
  }
}

function databaseFacts({ provider }: Model): object {
  const { name, testUrl, ignoresCaseOfAsciiOnly, decimalsAreFloats, decimalDigits, partials } =
    databases[provider]
  return {
    database: name,
    hasTestDatabase: testUrl !== undefined,
    hasPool: isServer(provider),
    ignoresCaseOfAsciiOnly,
    keptDigits: decimalsAreFloats && decimalDigits,
    ofDatabase: partials.database,
    ofTexts: partials.texts,
  }
}

/** A text of the spec for Markdown: one line, without tags. */
function prose(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ')).replaceAll('<', '&lt;').trim()
}

export function environmentExampleView({
  provider,
  database,
  redis,
  authentication,
}: Model): object {
  return {
    variables: secretVariables(authentication),
    databaseUrl: exampleOf(database.url) ?? databases[provider].localUrl('app'),
    redisUrl: exampleOf(redis.url) ?? 'redis://localhost:6379/0',
    hasPool: isServer(provider),
  }
}

export function workflowView({ provider, packageManager }: Model): object {
  const { testUrl } = databases[provider]
  return { hasTestDatabase: testUrl !== undefined, ...commands[packageManager.name] }
}

export function vitestView(model: Model): object {
  const { provider, authentication } = model
  const { testUrl } = databases[provider]
  const addresses = webAddresses(model)
  const valueOf = (name: string) =>
    addresses.has(name) ? 'https://only-for-tests.invalid' : 'only for tests'
  const variables = [
    ...(testUrl === undefined ? [] : [{ name: 'DATABASE_URL', value: testUrl }]),
    ...secretVariables(authentication).map(({ name }) => ({ name, value: valueOf(name) })),
    { name: 'LOG_LEVEL', value: 'silent' },
  ]
  const members = variables.map(({ name, value }) => `${name}: ${stringLiteral(value)}`)
  return { hasTestDatabase: testUrl !== undefined, env: `{ ${members.join(', ')} }` }
}

/** Its requests only read, as the database may be one that is in use. */
export function sampleTestView({ tables }: Model): object {
  const open = tables.find((table) => endpointsOf(table).reads && isPublic(table))
  return { listPath: open ? endpointsOf(open).path : '', guardedPath: guardedPath(tables) }
}

function isPublic({ guards }: Table): boolean {
  return guards === undefined || guards.GET === 'public'
}

/** The first list that isn't public. */
function guardedPath(tables: Table[]): string {
  const table = tables.find((one) => endpointsOf(one).reads && !isPublic(one))
  return table ? endpointsOf(table).path : ''
}

export function prismaConfigView({ provider, database }: Model): object {
  return {
    databaseUrl: stringLiteral(exampleOf(database.url) ?? databases[provider].localUrl('app')),
  }
}

/** The setting's text if it is one plain line, or one variable with such a fallback. */
function exampleOf({ parts, isSecret }: Setting): string | undefined {
  const [only] = parts
  if (isSecret || parts.length !== 1 || !only) return undefined
  const text = 'literal' in only ? only.literal : only.fallback
  return text && /^[\x21-\x7e]+$/.test(text) ? text : undefined
}

/** `.env`, the only file that gets a secret written in the spec. */
export function secretsView({ database, redis, authentication }: Model): { secrets: object[] } {
  const settings = {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    ...literalSecrets(authentication),
  }
  const secrets = Object.entries(settings).filter(([, { isSecret }]) => isSecret)
  return { secrets: secrets.map(([name, setting]) => ({ name, value: valueOf(setting) })) }
}

function valueOf(setting: Setting): string {
  return `"${fallbackText(setting).replaceAll(/[\r\n"]/g, '')}"`
}

export function containersView(model: Model): object {
  const { provider, packageManager } = model
  const { name, member } = packageManager
  const { url, service } = databases[provider].containers
  return {
    ...(member === undefined ? commands[name] : commandsOfMember(name)),
    member: member ?? '',
    root: member?.replaceAll(/[^/]+/g, '..') ?? '',
    usesRedis: usesRedis(model),
    databaseUrl: url,
    isFile: !service,
    database: service,
  }
}

/** A workspace's `.dockerignore` is that of all its members. */
export function isMember({ packageManager }: Model): boolean {
  return packageManager.member !== undefined
}

/** pnpm and yarn have settings of their own. Those of a workspace are in its root. */
export function hasSettings(name: PackageManager['name']): (model: Model) => boolean {
  return ({ packageManager }) => packageManager.name === name && packageManager.member === undefined
}

/** `shared/prisma-errors.ts` */
export function errorsView(model: Model): object {
  return { ...commandsView(model), ...shapesOfErrors(model) }
}

/** `shared/database-problems.ts` */
export function problemsView(model: Model): object {
  return { ...commandsView(model), hasPool: isServer(model.provider) }
}

export function commandsView({ packageManager }: Model): object {
  return commands[packageManager.name]
}

export function ignoreView({ packageManager }: Model): object {
  return { isYarn: packageManager.name === 'yarn' }
}
