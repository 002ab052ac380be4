import { describe, expect, it } from 'vitest'
import { askBeforeLoss } from '../../src/commands/terminal/ask-before-loss.js'
import {
  describeOutcome,
  describePlan,
  outcomeAsJson,
} from '../../src/commands/terminal/push-report.js'
import type { PushPlan } from '../../src/prisma/push/plan.js'
import { readSteps } from '../../src/prisma/push/steps.js'

const plain = (_: string, text: string): string => text

const nothing: PushPlan = {
  script: '',
  losses: [],
  risks: [],
  impossible: [],
  unhandled: [],
  leftovers: [],
  foreignTables: [],
  locks: [],
}

const script = `-- AlterEnum
ALTER TYPE "OrderStatus" ADD VALUE 'lost';

-- DropForeignKey
ALTER TABLE "order_items" DROP CONSTRAINT "order_items_order_id_fkey";

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "note" TEXT,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT 'a "b" (c)',
DROP COLUMN "total",
ALTER COLUMN "status" SET DEFAULT 'lost';

-- CreateTable
CREATE TABLE "notes" (
    "id" SERIAL NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notes_id_key" ON "notes"("id");

-- RedefineTables
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_users" ("id" INTEGER);
DROP TABLE "users";
ALTER TABLE "new_users" RENAME TO "users";
`

describe('readSteps', () => {
  it('groups what a script does', () => {
    expect(readSteps(script)).toEqual([
      { change: 'change enum', on: ['OrderStatus'] },
      { change: 'drop foreign key', on: ['order_items_order_id_fkey'] },
      { change: 'add column', on: ['orders.note', 'orders.place'] },
      { change: 'drop column', on: ['orders.total'] },
      { change: 'change column', on: ['orders.status'] },
      { change: 'create table', on: ['notes'] },
      { change: 'create index', on: ['notes_id_key'] },
      { change: 'rebuild table', on: ['users'] },
    ])
  })
})

describe('what a push prints', () => {
  it('shows the steps, then what would be lost and what may fail', () => {
    const plan = { ...nothing, script, losses: ['total goes.'], risks: ['It may fail.'] }
    expect(describePlan(plan, 'file:./shop.db', plain)).toMatchInlineSnapshot(`
      "file:./shop.db
        change enum      OrderStatus
        drop foreign key order_items_order_id_fkey
        add column       orders.note, orders.place
        drop column      orders.total
        change column    orders.status
        create table     notes
        create index     notes_id_key
        rebuild table    users
        loss total goes.
        risk It may fail.
      "
    `)
  })

  it('prints the result and what is left', () => {
    const plan = {
      ...nothing,
      unhandled: ['orders.total is int and should be bigint.'],
      leftovers: ["orders.note isn't in the spec."],
      foreignTables: ['legacy'],
    }
    const outcome = {
      status: 'in step',
      database: 'file:./shop.db',
      created: false,
      renamed: [],
      plan,
    } as const
    expect(describeOutcome(outcome, plain)).toMatchInlineSnapshot(`
      "Not all in step: file:./shop.db
        not altered orders.total is int and should be bigint.
        left orders.note isn't in the spec.
        It stays until you drop it; pylight db push --drop drops it all.
        not touched, not in the spec: legacy
      "
    `)
    expect(outcomeAsJson(outcome)).toMatchObject({ status: 'in step', steps: [], sql: '' })
  })

  it('says what to do when rows don’t allow a change', () => {
    const plan = { ...nothing, script, impossible: ['Added the required column.'] }
    const outcome = {
      status: 'impossible',
      database: 'db',
      created: false,
      renamed: [],
      plan,
    } as const
    expect(describeOutcome(outcome, plain)).toMatchInlineSnapshot(`
      "Nothing was changed: db
        impossible Added the required column.
        Make the column nullable or give it a default in the spec, or empty the table first.
      "
    `)
  })
})

describe('askBeforeLoss', () => {
  it('continues when nothing is lost or with --yes', async () => {
    expect(await askBeforeLoss(nothing, false)).toBe(true)
    expect(await askBeforeLoss({ ...nothing, losses: ['total goes.'] }, true)).toBe(true)
  })

  it('refuses without a terminal, and says what to do', async () => {
    const asking = askBeforeLoss({ ...nothing, losses: ['total goes.'] }, false)
    await expect(asking).rejects.toMatchObject({ name: 'UsageProblem' })
    await expect(asking).rejects.toThrow(/total goes\.\nRun it again with --yes/)
  })
})
