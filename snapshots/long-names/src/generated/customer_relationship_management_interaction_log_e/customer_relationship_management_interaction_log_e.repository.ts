// Made by pylight from pylight.yaml, table customer_relationship_management_interaction_log_e.
import { customerRelationshipManagementInteractionLogEHooks as hooks } from '../../custom/customer_relationship_management_interaction_log_e.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
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
): Promise<CachedBody> {
  const entry = await cache.lookUp(customerRelationshipManagementInteractionLogEKeys.list(query), {
    listsOf: ['customer_relationship_management_interaction_log_e'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, customerRelationshipManagementInteractionLogETtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.customerRelationshipManagementInteractionLogE.findMany({ where, orderBy, skip, take }),
      prisma.customerRelationshipManagementInteractionLogE.count({ where }),
    ])
    return pageOf(rows.map(toCustomerRelationshipManagementInteractionLogE), total, query)
  })
}

/** `GET /api/customer_relationship_management_interaction_log_e/:id` */
export async function getCustomerRelationshipManagementInteractionLogE(
  id: number,
): Promise<CachedBody> {
  const entry = await cache.lookUp(customerRelationshipManagementInteractionLogEKeys.item(id), {
    rowsOf: ['customer_relationship_management_interaction_log_e'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, customerRelationshipManagementInteractionLogETtl.item, async () => {
    const row = await prisma.customerRelationshipManagementInteractionLogE.findUnique({
      where: { id },
    })
    return row
      ? toCustomerRelationshipManagementInteractionLogE(row)
      : notFound('customer_relationship_management_interaction_log_e', id)
  })
}

/** `POST /api/customer_relationship_management_interaction_log_e` */
export async function createCustomerRelationshipManagementInteractionLogE(
  values: CustomerRelationshipManagementInteractionLogECreate,
): Promise<CustomerRelationshipManagementInteractionLogE> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(customerRelationshipManagementInteractionLogEWrites.create, () =>
    prisma.customerRelationshipManagementInteractionLogE.create({ data }),
  )
  const created = toCustomerRelationshipManagementInteractionLogE(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/customer_relationship_management_interaction_log_e/:id` */
export async function updateCustomerRelationshipManagementInteractionLogE(
  id: number,
  changes: CustomerRelationshipManagementInteractionLogEUpdate,
): Promise<CustomerRelationshipManagementInteractionLogE> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(
    customerRelationshipManagementInteractionLogEWrites.update(id),
    () => prisma.customerRelationshipManagementInteractionLogE.update({ where: { id }, data }),
  )
  const updated = toCustomerRelationshipManagementInteractionLogE(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/customer_relationship_management_interaction_log_e/:id` */
export async function deleteCustomerRelationshipManagementInteractionLogE(
  id: number,
): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(customerRelationshipManagementInteractionLogEWrites.delete(id), () =>
    prisma.customerRelationshipManagementInteractionLogE.delete({ where: { id } }),
  )
  await hooks.afterDelete?.(id)
}
