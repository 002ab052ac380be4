import type { Model } from '../../model/model.js'
import { fittedMember } from './json-text.js'

/** The paths beside those of the tables. */

const tags = ['About the API']
const json = (schema: object) => ({ 'application/json': { schema } })
const header = { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } }
const text = { type: 'string' }
const upOrDown = { type: 'string', enum: ['up', 'down'] }

export const serviceTag = { name: tags[0], description: 'What it has, and how it is' }

const overview = {
  type: 'object',
  required: ['title', 'version', 'description', 'tables'],
  properties: {
    title: text,
    version: text,
    description: text,
    tables: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'path', 'methods'],
        properties: { name: text, path: text, methods: { type: 'array', items: text } },
      },
    },
  },
}

/** What health checks answer; @param hasStores whether there are caches of several kinds */
export function healthOf(hasStores: boolean): object {
  return {
    type: 'object',
    required: ['status', 'database', 'cache'],
    properties: {
      status: { type: 'string', enum: ['healthy', 'unhealthy', 'stopping'] },
      database: upOrDown,
      cache: hasStores ? { type: 'string', enum: ['up', 'degraded', 'down'] } : upOrDown,
    },
  }
}

/** A text for each path. */
export function servicePaths({ docs }: Pick<Model, 'docs'>): string[] {
  const all = docs.for === 'nobody' ? paths : { ...paths, '/openapi.json': description(docs) }
  return Object.entries(all).map(([path, get]) => fittedMember(path, { get }, '    '))
}

function description(docs: Model['docs']): object {
  const answers = (names: Record<number, string>) =>
    Object.fromEntries(
      Object.entries(names).map(([status, name]) => {
        return [status, { $ref: `#/components/responses/${name}` }]
      }),
    )
  const roles = docs.for === 'roles' ? docs.roles : []
  return {
    operationId: 'readDescription',
    tags,
    summary: 'This description',
    ...(roles.length > 0 ? { 'x-roles': roles } : { security: [] }),
    parameters: [{ $ref: '#/components/parameters/ifNoneMatch' }],
    responses: {
      200: {
        description: 'In the terms of OpenAPI 3.1',
        headers: { ...header, ETag: { $ref: '#/components/headers/ETag' } },
        content: json({ type: 'object' }),
      },
      304: {
        description: 'The description that you have is still right.',
        headers: { ...header, ETag: { $ref: '#/components/headers/ETag' } },
      },
      ...answers(roles.length > 0 ? { 401: 'Unauthorized', 403: 'Forbidden' } : {}),
    },
  }
}

function health(operationId: string, summary: string): object {
  const response = { $ref: '#/components/responses/Health' }
  return { operationId, tags, summary, security: [], responses: { 200: response, 503: response } }
}

const paths = {
  '/': {
    operationId: 'showOverview',
    tags,
    summary: 'What there is',
    security: [],
    responses: {
      200: {
        description: 'The tables, as JSON or as a page',
        headers: header,
        content: { ...json(overview), 'text/html': { schema: text } },
      },
    },
  },
  '/health': health('checkHealth', 'Whether the API works'),
  '/health/live': {
    operationId: 'checkLiveness',
    tags,
    summary: 'Whether the process should be left running',
    security: [],
    responses: {
      200: {
        description: 'It should',
        headers: header,
        content: json({
          type: 'object',
          required: ['status'],
          properties: { status: { type: 'string', const: 'healthy' } },
        }),
      },
    },
  },
  '/health/ready': health('checkReadiness', 'Whether to send requests here'),
}
