import { databases } from '../databases/databases.js'
import type { Model } from '../model/model.js'
import { usesOutbox } from '../model/outbox.js'
import { outboxView, recordsView, relayView } from './outbox.js'
import type { ProjectFile } from './planned-file.js'

const folder = 'src/generated/shared/cache/outbox'
const nothing = () => ({})

/** The files that see the writes of other programs. */
export const outboxFiles: ProjectFile[] = [
  { path: 'src/generated/outbox.ts', mode: 'generated', view: outboxView, when: usesOutbox },
  { path: `${folder}/relay.ts`, mode: 'generated', view: relayView, when: usesOutbox },
  { path: `${folder}/stale.ts`, mode: 'generated', view: nothing, when: usesOutbox },
  {
    path: `${folder}/records.ts`,
    template: ({ provider }) => `${folder}/records.${provider}.ts`,
    mode: 'generated',
    view: recordsView,
    when: usesOutbox,
  },
  { path: `${folder}/wake.ts`, mode: 'generated', view: nothing, when: listens },
]

function listens(model: Model): boolean {
  return databases[model.provider].outbox.wakes && usesOutbox(model)
}
