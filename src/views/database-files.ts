import type { Model } from '../model/model.js'
import { enumsView, hasMappedEnums } from './enums.js'
import type { ProjectFile } from './planned-file.js'
import * as scaffold from './scaffold.js'
import * as shared from './shared.js'

const folder = 'src/generated/shared'
const always = (): boolean => true

/** The files that know what the database has: its names, its constraints, its errors. */
export const databaseFiles: ProjectFile[] = [
  fileFor('constraints', always, shared.constraintsView),
  fileFor('database-names', shared.hasDatabaseNames),
  fileFor('prisma-errors', always, scaffold.errorsView),
  fileFor('enums', hasMappedEnums, enumsView),
  ofProvider('database-errors'),
  ofProvider('prisma', shared.prismaView),
  ofProvider('cache/database', shared.exactTypesView),
  fileFor('cache/origin', always, shared.originView),
]

function fileFor(
  name: string,
  when: (model: Model) => boolean,
  view: ProjectFile['view'] = () => ({}),
): ProjectFile {
  return { path: `${folder}/${name}.ts`, mode: 'generated', view, when }
}

/** A file that each database has a template for. */
function ofProvider(name: string, view?: ProjectFile['view']): ProjectFile {
  return {
    ...fileFor(name, always, view),
    template: ({ provider }) => `${folder}/${name}.${provider}.ts`,
  }
}
