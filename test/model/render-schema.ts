import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import { buildModel } from '../../src/model/build.js'
import type { Provider } from '../../src/model/model.js'
import type { SpecDocument } from '../../src/spec/spec-document.js'
import { prismaSchemaView } from '../../src/views/prisma-schema.js'

const path = new URL('../../templates/prisma/schema.prisma.hbs', import.meta.url)
const template = Handlebars.compile<object>(readFileSync(fileURLToPath(path), 'utf8'), {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
})

/** The text of `prisma/schema.prisma` for a spec without mistakes. */
export function schemaOf(spec: SpecDocument, provider: Provider): string {
  const { model, diagnostics } = buildModel(spec, { provider })
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return template(prismaSchemaView(model))
}
