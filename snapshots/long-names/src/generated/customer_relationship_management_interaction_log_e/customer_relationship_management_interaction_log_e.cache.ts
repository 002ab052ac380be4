// Made by pylight from pylight.yaml, table customer_relationship_management_interaction_log_e.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const customerRelationshipManagementInteractionLogETtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const customerRelationshipManagementInteractionLogEKeys = {
  /** `customer_relationship_management_interaction_log_e:GET:page=1&limit=10&sort=-additional_attribute_number_30` */
  list: (query: { key: string }) =>
    `customer_relationship_management_interaction_log_e:GET:${query.key}`,
  /** `customer_relationship_management_interaction_log_e:GET:id=42` */
  item: (id: number) => `customer_relationship_management_interaction_log_e:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const customerRelationshipManagementInteractionLogEWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['customer_relationship_management_interaction_log_e'],
    itemOf: (row) => customerRelationshipManagementInteractionLogEKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['customer_relationship_management_interaction_log_e'],
    items: [customerRelationshipManagementInteractionLogEKeys.item(id)],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['customer_relationship_management_interaction_log_e'],
    items: [customerRelationshipManagementInteractionLogEKeys.item(id)],
  }),
}

/** For your own writes of many rows: `cache.write(customerRelationshipManagementInteractionLogEBulkWrites.updateMany(), () => ...)`. */
export const customerRelationshipManagementInteractionLogEBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['customer_relationship_management_interaction_log_e'],
    rowsOf: ['customer_relationship_management_interaction_log_e'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['customer_relationship_management_interaction_log_e'],
    rowsOf: ['customer_relationship_management_interaction_log_e'],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['customer_relationship_management_interaction_log_e'],
    rowsOf: ['customer_relationship_management_interaction_log_e'],
  }),
}
