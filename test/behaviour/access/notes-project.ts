import type { Provider } from '../../../src/model/model.js'
import { generateFiles } from '../../running/generate-fixture.js'
import { materialiseFiles } from '../../running/materialise.js'
import type { RunningProject } from '../../running/running-project.js'

interface Settings {
  /** The spec's `authentication`. */
  authentication: string
  provider?: Provider
  /** More tables. */
  tables?: string
  /** The text of `src/custom/authenticate.ts`. */
  custom?: string
}

/** An API of notes that editors write and every signed-in user reads. */
export function notesProject(name: string, settings: Settings) {
  const { authentication, provider = 'sqlite', tables = '', custom } = settings
  const text = `database: { url: "\${DATABASE_URL}", provider: ${provider} }
authentication: ${authentication}
tables:
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      body: { type: text }
    permissions: { GET: [], POST: [editor], PUT: [editor], DELETE: [admin] }
${tables}`
  const files = generateFiles({ file: 'pylight.yaml', text })
  const edited = files.map((file) =>
    file.path === 'src/custom/authenticate.ts' ? { ...file, text: custom ?? file.text } : file,
  )
  return materialiseFiles(`${name}-${provider}`, edited)
}

/** The status of reading the notes, or of writing one. */
export async function statusOf(
  { api }: RunningProject,
  headers: Record<string, string> = {},
  method: 'GET' | 'POST' = 'GET',
): Promise<number> {
  const body = method === 'GET' ? undefined : { body: 'x' }
  return (await api.request(method, '/api/notes', body, headers)).status
}
