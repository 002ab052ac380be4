// Made by pylight from pylight.yaml, table customer_relationship_management_interaction_log_e.
import { customerRelationshipManagementInteractionLogEHooks as hooks } from '../../custom/customer_relationship_management_interaction_log_e.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import {
  customerRelationshipManagementInteractionLogEKeys,
  customerRelationshipManagementInteractionLogETtl,
  customerRelationshipManagementInteractionLogEWrites,
} from './customer_relationship_management_interaction_log_e.cache.js'
import {
  type CustomerRelationshipManagementInteractionLogE,
  type CustomerRelationshipManagementInteractionLogECreate,
  type CustomerRelationshipManagementInteractionLogEQuery,
  type CustomerRelationshipManagementInteractionLogEUpdate,
  toCustomerRelationshipManagementInteractionLogE,
} from './customer_relationship_management_interaction_log_e.schema.js'

/** `GET /api/customer_relationship_management_interaction_log_e` */
export async function listCustomerRelationshipManagementInteractionLogE(
  query: CustomerRelationshipManagementInteractionLogEQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(customerRelationshipManagementInteractionLogEKeys.list(query), {
    endpoint: 'list',
    listsOf: ['customer_relationship_management_interaction_log_e'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, customerRelationshipManagementInteractionLogETtl.list, () =>
    findCustomerRelationshipManagementInteractionLogEPage(query, context),
  )
}

/** A page of rows, from the database. */
export async function findCustomerRelationshipManagementInteractionLogEPage(
  query: CustomerRelationshipManagementInteractionLogEQuery,
  context: Context = {},
): Promise<PageOf<CustomerRelationshipManagementInteractionLogE>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.customerRelationshipManagementInteractionLogE.findMany({ where, orderBy, skip, take }),
    db.customerRelationshipManagementInteractionLogE.count({ where }),
  ])
  return pageOf(rows.map(toCustomerRelationshipManagementInteractionLogE), total, query)
}

/** `GET /api/customer_relationship_management_interaction_log_e/:id` */
export async function getCustomerRelationshipManagementInteractionLogE(
  id: number,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(customerRelationshipManagementInteractionLogEKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['customer_relationship_management_interaction_log_e'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, customerRelationshipManagementInteractionLogETtl.item, async () => {
    const row = await findCustomerRelationshipManagementInteractionLogE(id, context)
    return found(row, 'customer_relationship_management_interaction_log_e', id)
  })
}

/** One row, from the database. */
export async function findCustomerRelationshipManagementInteractionLogE(
  id: number,
  context: Context = {},
): Promise<CustomerRelationshipManagementInteractionLogE | undefined> {
  const db = databaseOf(context)
  const row = await db.customerRelationshipManagementInteractionLogE.findUnique({ where: { id } })
  return row ? toCustomerRelationshipManagementInteractionLogE(row) : undefined
}

/** `POST /api/customer_relationship_management_interaction_log_e` */
export async function createCustomerRelationshipManagementInteractionLogE(
  values: CustomerRelationshipManagementInteractionLogECreate,
  context: Context = {},
): Promise<CustomerRelationshipManagementInteractionLogE> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(customerRelationshipManagementInteractionLogEWrites.create(), () =>
    db.customerRelationshipManagementInteractionLogE.create({ data }),
  )
  const created = toCustomerRelationshipManagementInteractionLogE(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/customer_relationship_management_interaction_log_e/:id` */
export async function updateCustomerRelationshipManagementInteractionLogE(
  id: number,
  changes: CustomerRelationshipManagementInteractionLogEUpdate,
  context: Context = {},
): Promise<CustomerRelationshipManagementInteractionLogE> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(
    customerRelationshipManagementInteractionLogEWrites.update(id),
    () =>
      orNotFound(
        db.customerRelationshipManagementInteractionLogE.update({ where: { id }, data }),
        'customer_relationship_management_interaction_log_e',
        id,
      ),
  )
  const updated = toCustomerRelationshipManagementInteractionLogE(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/customer_relationship_management_interaction_log_e/:id` */
export async function deleteCustomerRelationshipManagementInteractionLogE(
  id: number,
  context: Context = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(customerRelationshipManagementInteractionLogEWrites.delete(id), () =>
    orNotFound(
      db.customerRelationshipManagementInteractionLogE.delete({ where: { id } }),
      'customer_relationship_management_interaction_log_e',
      id,
    ),
  )
  await hooks.afterDelete?.(id, { db })
}
