// Made by pylight from pylight.yaml, table products.

/** Roles that get these columns in answers. Others can't filter or sort by them, either. */
export const productsReaders = {
  cost: ['admin', 'editor'],
}

/** Roles that may set these columns. */
export const productsWriters = {
  cost: ['admin'],
}
