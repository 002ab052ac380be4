import { buildModel } from '../../src/model/build.js'
import type { Provider } from '../../src/model/model.js'
import { renderFile } from '../../src/render/render-file.js'
import type { SpecDocument } from '../../src/spec/spec-document.js'
import { prismaSchemaView } from '../../src/views/prisma-schema.js'

/** The text of `prisma/schema.prisma` for a spec without mistakes. */
export function schemaOf(spec: SpecDocument, provider: Provider): string {
  const { model, diagnostics } = buildModel(spec, { provider })
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const path = 'prisma/schema.prisma'
  const view = prismaSchemaView(model)
  return renderFile({ path, template: `${path}.hbs`, mode: 'generated', view }).text
}
