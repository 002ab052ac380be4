import type { Provider } from '../databases/provider.js'
import type { Datamodel, DatamodelModel } from '../prisma/schema-wasm.js'
import type { ImportNames } from './import-names.js'

/** What importing one table needs. */
export interface TableSource {
  model: DatamodelModel
  datamodel: Datamodel
  names: ImportNames
  provider: Provider
  /** Says what a spec can't say of a field or an index. */
  note: (text: string, field?: string) => void
}
