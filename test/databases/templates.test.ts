import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { databases } from '../../src/databases/databases.js'
import { providers } from '../../src/databases/provider.js'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

function templatesOf(folder: string): string[] {
  if (!existsSync(templates + folder)) return []
  return readdirSync(templates + folder).map((name) => `${folder}/${name}`)
}

test.each(providers)('%s names the templates of its own files, and all of them', (provider) => {
  const { copied, ...filled } = databases[provider].files
  const shared = 'src/generated/shared'
  const named = [
    ...copied.map((name) => `${shared}/${name}.ts`),
    ...Object.values(filled)
      .flat()
      .map((name) => `${shared}/${name}.ts.hbs`),
  ]
  expect(templatesOf(`${shared}/${provider}`).sort()).toEqual(named.sort())
})

test.each(providers)('%s names the partials of its own, and all of them', (provider) => {
  const named = Object.values(databases[provider].partials)
  const paths = named.map((name) => `partials/${name}.hbs`)
  expect(templatesOf(`partials/${provider}`).sort()).toEqual(paths.sort())
})
