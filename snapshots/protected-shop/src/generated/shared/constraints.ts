// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  /** Columns that an answer may name. */
  columns: string[]
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Address: {
    table: 'addresses',
    columns: [
      'id',
      'user_id',
      'type',
      'street_address',
      'city',
      'state',
      'postal_code',
      'country',
      'is_default',
      'created_at',
    ],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      addresses_user_id_fkey: 'user_id',
    },
    restrictedBy: [],
  },
  Category: {
    table: 'categories',
    columns: [
      'id',
      'name',
      'slug',
      'description',
      'parent_id',
      'image_url',
      'is_active',
      'created_at',
    ],
    primaryKey: ['id'],
    uniques: {
      categories_slug_key: ['slug'],
    },
    foreignKeys: {
      categories_parent_id_fkey: 'parent_id',
    },
    restrictedBy: [],
  },
  Inventory: {
    table: 'inventory',
    columns: [
      'id',
      'product_id',
      'quantity_available',
      'quantity_reserved',
      'quantity_sold',
      'reorder_level',
      'last_restocked_at',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      inventory_product_id_key: ['product_id'],
    },
    foreignKeys: {
      inventory_product_id_fkey: 'product_id',
    },
    restrictedBy: [],
  },
  OrderItem: {
    table: 'order_items',
    columns: [
      'id',
      'order_id',
      'product_id',
      'quantity',
      'unit_price',
      'total_price',
      'created_at',
    ],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      order_items_order_id_fkey: 'order_id',
      order_items_product_id_fkey: 'product_id',
    },
    restrictedBy: [],
  },
  Order: {
    table: 'orders',
    columns: [
      'id',
      'user_id',
      'order_number',
      'status',
      'subtotal',
      'tax',
      'shipping_cost',
      'total',
      'shipping_address_id',
      'billing_address_id',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      orders_order_number_key: ['order_number'],
    },
    foreignKeys: {
      orders_user_id_fkey: 'user_id',
      orders_shipping_address_id_fkey: 'shipping_address_id',
      orders_billing_address_id_fkey: 'billing_address_id',
    },
    restrictedBy: [],
  },
  Payment: {
    table: 'payments',
    columns: [
      'id',
      'order_id',
      'payment_method',
      'amount',
      'status',
      'transaction_id',
      'processed_at',
      'created_at',
    ],
    primaryKey: ['id'],
    uniques: {
      payments_order_id_key: ['order_id'],
      payments_transaction_id_key: ['transaction_id'],
    },
    foreignKeys: {
      payments_order_id_fkey: 'order_id',
    },
    restrictedBy: [],
  },
  Product: {
    table: 'products',
    columns: [
      'id',
      'name',
      'description',
      'sku',
      'price',
      'category_id',
      'brand',
      'weight',
      'dimensions',
      'is_active',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      products_sku_key: ['sku'],
    },
    foreignKeys: {
      products_category_id_fkey: 'category_id',
    },
    restrictedBy: ['order_items.product_id'],
  },
  Review: {
    table: 'reviews',
    columns: [
      'id',
      'product_id',
      'user_id',
      'rating',
      'title',
      'comment',
      'is_verified_purchase',
      'is_approved',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      reviews_product_id_user_id_key: ['product_id', 'user_id'],
    },
    foreignKeys: {
      reviews_product_id_fkey: 'product_id',
      reviews_user_id_fkey: 'user_id',
    },
    restrictedBy: [],
  },
  Shipment: {
    table: 'shipments',
    columns: [
      'id',
      'order_id',
      'carrier',
      'tracking_number',
      'status',
      'shipped_at',
      'delivered_at',
      'created_at',
    ],
    primaryKey: ['id'],
    uniques: {
      shipments_order_id_key: ['order_id'],
      shipments_tracking_number_key: ['tracking_number'],
    },
    foreignKeys: {
      shipments_order_id_fkey: 'order_id',
    },
    restrictedBy: [],
  },
  User: {
    table: 'users',
    columns: [
      'id',
      'username',
      'email',
      'first_name',
      'last_name',
      'role',
      'is_active',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      users_username_key: ['username'],
      users_email_key: ['email'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
