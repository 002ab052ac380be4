import { renderFile } from '../render/render-file.js'
import type { GeneratedFile } from '../render/generated-file.js'

export interface KubernetesSetting {
  /** The project's folder. */
  folder: string
  /** Begins a call of an installed program: `npx`. */
  exec: string
}

/** The manifests that `init --kubernetes` writes; they are the user's from then on. */
export function kubernetesFiles({ folder, exec }: KubernetesSetting): GeneratedFile[] {
  const command = [...exec.split(' '), 'pylight', 'db', 'deploy'].join(', ')
  const view = { name: labelOf(folder), command }
  return ['kubernetes/api.yaml', 'kubernetes/migrations.yaml'].map((path) =>
    renderFile({ path, mode: 'once', template: `${path}.hbs`, view }),
  )
}

/** A name as DNS has it. */
function labelOf(folder: string): string {
  const words = folder.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const label = words.join('-').slice(0, 40)
  return (/^[a-z]/.test(label) ? label : `api-${label}`).replace(/-$/, '')
}
