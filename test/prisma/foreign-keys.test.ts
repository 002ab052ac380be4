import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { providers, type Provider } from '../../src/databases/provider.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'

const schemaText = (provider: Provider, relation: string) => `
datasource db {
  provider = "${provider}"
}

model Place {
  row   Int
  seat  Int
  sales Sale[]

  @@id([row, seat])
  @@unique([seat, row])
}

model Sale {
  id    Int   @id
  row   Int
  seat  Int
  place Place @relation(${relation})
}
`

describe.each(providers)('a foreign key of two columns on %s', (provider) => {
  let database: OwnDatabase

  beforeEach(async () => {
    database = await createDatabase(provider)
  })
  afterEach(() => database.drop())

  it('is the same in the other order', async () => {
    const push = (relation: string) =>
      pushSchema({
        schemaText: schemaText(provider, relation),
        url: database.url,
        projectFolder: tmpdir(),
        drops: false,
        confirm: () => Promise.resolve(true),
      })
    await push('fields: [row, seat], references: [row, seat]')
    const { plan } = await push('fields: [seat, row], references: [seat, row]')
    expect(plan).toMatchObject({ script: '', unhandled: [], leftovers: [] })
  })
})
