import { databases } from '../databases/databases.js'
import { providers, type Provider } from '../databases/provider.js'
import { hasLists, listsView } from './lists.js'
import { clientTextsView, hasClientTexts } from './moments.js'
import type { ProjectFile } from './planned-file.js'

/** The files that projects of one database have. */
export const ownFiles: ProjectFile[] = providers.flatMap((provider) => {
  const { copied, filled, ofTexts, ofLists } = databases[provider].files
  return [
    ...copied.map((name) => ({ ...fileFor(provider, name), isShared: true })),
    ...filled.map((name) => fileFor(provider, name)),
    ...ofTexts.map((name) => fileFor(provider, name, clientTextsView, hasClientTexts)),
    ...ofLists.map((name) => fileFor(provider, name, listsView, hasLists)),
  ]
})

function fileFor(
  provider: Provider,
  name: string,
  view: ProjectFile['view'] = () => ({}),
  isNeeded: ProjectFile['when'] = () => true,
): ProjectFile {
  return {
    path: `src/generated/shared/${name}.ts`,
    mode: 'generated',
    view,
    when: (model) => model.provider === provider && isNeeded(model),
  }
}
