// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { CommentsClient } from './tables/comments.js'
import { DocumentVersionsClient } from './tables/document_versions.js'
import { EmployeesClient } from './tables/employees.js'

export * from './core.js'

/** The API's tables: `client.comments.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    comments: new CommentsClient(api),
    documentVersions: new DocumentVersionsClient(api),
    employees: new EmployeesClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
