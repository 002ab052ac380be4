import { quote } from '../push/table-names.js'
import { ownIndexes, type OwnIndex } from '../push/sql-indexes.js'
import type { Datamodel } from '../schema-wasm.js'

/** A migration's steps with those of the indexes that Prisma can't say. */
export function withOwnIndexes(
  steps: readonly string[],
  before: Datamodel,
  after: Datamodel,
): string[] {
  const [former, next] = [ownIndexes(before), ownIndexes(after)]
  const script = steps.join('\n')
  const isGone = ({ table }: OwnIndex) => script.includes(`DROP TABLE ${quote(table)};`)
  const isIn = (index: OwnIndex, indexes: OwnIndex[]) =>
    indexes.some(({ sql, schema }) => sql === index.sql && schema === index.schema)
  const dropped = former.filter((index) => !isIn(index, next) && !isGone(index))
  const created = next.filter((index) => !isIn(index, former) || isGone(index))
  return [
    ...dropped.map((index) => `-- DropIndex\nDROP INDEX ${nameOf(index)};`),
    ...steps,
    ...created.map(({ sql }) => `-- CreateIndex\n${sql.replace(/;?$/, ';')}`),
  ]
}

function nameOf({ schema, name }: OwnIndex): string {
  return schema === undefined ? quote(name) : `${quote(schema)}.${quote(name)}`
}
