import type { Model } from '../model/model.js'
import { hasAuthenticationView } from './authentication.js'
import { endpointsOf } from './endpoints.js'
import type { ProjectFile } from './planned-file.js'
import * as requests from './requests.js'

const folder = 'src/generated/shared'

/** The files of what happens to every request before a table's routes. */
export const requestFiles: ProjectFile[] = [
  fileFor('request-log', () => true, requests.requestLogView),
  fileFor('cors', ({ cors }) => cors !== undefined, requests.corsView),
  fileFor('audit', hasAudit, requests.auditView),
  fileFor('client', requests.limitsRates, hasAuthenticationView),
  fileFor('rate-limits', requests.limitsRates, requests.rateLimitsView),
  {
    ...fileFor('rate-counter', requests.limitsRates, requests.rateCounterView),
    template: ({ redis }) =>
      `${folder}/rate-counter.${redis.store === 'memory' ? 'memory' : 'redis'}.ts`,
  },
]

function hasAudit({ tables }: Model): boolean {
  return tables.some((table) => table.audit && endpointsOf(table).writes)
}

function fileFor(
  name: string,
  when: (model: Model) => boolean,
  view: ProjectFile['view'] = () => ({}),
): ProjectFile {
  return { path: `${folder}/${name}.ts`, mode: 'generated', view, when }
}
