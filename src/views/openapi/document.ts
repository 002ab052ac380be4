import type { Model, Table } from '../../model/model.js'
import { headers, parameters, responses, schemas } from './components.js'
import { type Fragment, fragmentOf } from './fragments.js'
import { guideOf } from './guide.js'
import { block, fittedMember, inline, member, pretty } from './json-text.js'
import { securitySchemes } from './security.js'
import { servicePaths, serviceTag } from './service.js'
import { type ApiFacts, restrictedTables } from './statuses.js'

/** `openapi.json` */
export function openApiView(model: Model): object {
  const { api, tables } = model
  const schemes = securitySchemes(model)
  const facts: ApiFacts = {
    schemes: Object.keys(schemes).map((name) => inline({ [name]: [] })),
    limitsAll: model.rateLimit !== undefined,
    restricted: restrictedTables(tables),
  }
  const service = servicePaths(model)
  const fragments = tables.map((table) => fragmentOf(table, facts))
  const info = { title: api.title, version: api.version, description: guideOf(model) }
  return {
    info: pretty(info, '  ', 8),
    security: `[${facts.schemes.join(', ')}]`,
    tags: pretty([serviceTag, ...tables.map(tagOf)], '  ', 8),
    paths: block([...service, ...fragments.flatMap(({ paths }) => paths || [])], '  '),
    components: componentsOf(model, { schemes, service, fragments }),
  }
}

function tagOf({ name, description }: Table): object {
  return { name, description: description ?? `Rows of ${name}` }
}

/** Without those that nothing refers to. */
function componentsOf(
  model: Model,
  { schemes, service, fragments }: { schemes: object; service: string[]; fragments: Fragment[] },
): string {
  const ofTables = fragments.flatMap(({ schemas }) => schemas || [])
  const texts = [...service, ...fragments.flatMap(({ paths }) => paths), ...ofTables]
  const answers = used(responses(model), 'responses', texts)
  const all = [...texts, inline(answers)]
  const kinds = {
    securitySchemes: schemes,
    parameters: used(parameters, 'parameters', texts),
    headers: used(headers(model), 'headers', all),
    responses: answers,
  }
  const shared = used({ ...schemas, ...sharedEnums(model) }, 'schemas', all)
  const lines = Object.entries(shared).map(([name, schema]) => fittedMember(name, schema, '      '))
  return block(
    [
      ...Object.entries(kinds).flatMap(([kind, parts]) =>
        Object.keys(parts).length > 0 ? [fittedMember(kind, parts, '    ')] : [],
      ),
      member('schemas', block([...lines, ...ofTables], '    ')),
    ],
    '  ',
  )
}

function used(parts: Record<string, object>, kind: string, texts: readonly string[]) {
  const isUsed = (name: string) =>
    texts.some((text) => text.includes(`#/components/${kind}/${name}"`))
  return Object.fromEntries(Object.entries(parts).filter(([name]) => isUsed(name)))
}

function sharedEnums({ enums }: Model): Record<string, object> {
  return Object.fromEntries(
    enums.map(({ name, values }) => {
      return [name, { type: 'string', enum: values.map(({ text }) => text) }]
    }),
  )
}
