import type { Model } from '../model/model.js'
import { clientCoreView, clientIndexView, hasClient } from './client.js'
import { clientQueryView } from './lists.js'
import type { ProjectFile } from './planned-file.js'

/** The files of the typed client beside those of its tables. */
export const clientFiles: ProjectFile[] = [
  fileFor('core', clientCoreView),
  fileFor('errors'),
  fileFor('index', clientIndexView),
  fileFor('query', clientQueryView),
]

function fileFor(name: string, view: ProjectFile['view'] = () => ({})): ProjectFile {
  const path = `src/generated/client/${name}.ts`
  return { path, mode: 'generated', when: hasTables, view }
}

function hasTables({ tables }: Model): boolean {
  return tables.some(hasClient)
}
