import { clientTextsView, hasClientTexts, momentsView, usesMoments } from './moments.js'
import type { ProjectFile } from './planned-file.js'

const folder = 'src/generated/shared'

/** The output files for columns that are text to Prisma's client. */
export const momentFiles: ProjectFile[] = [
  { path: `${folder}/moments.ts`, mode: 'generated', view: momentsView, when: usesMoments },
  {
    path: `${folder}/mysql/texts.ts`,
    mode: 'generated',
    view: clientTextsView,
    when: (model) => model.provider === 'mysql' && hasClientTexts(model),
  },
]
