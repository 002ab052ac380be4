import { patch, type Request } from '../connection.js'

export const zenStackRpc = 'ZenStack, RPC'
export const zenStackRest = 'ZenStack, REST'

/** How an API is asked for the same row, the same page of ten rows, and the same change. */
export interface Style {
  item: (id: number) => string
  list: (page: number) => string
  write: (url: string, id: number) => Request
}

const changes = { brand: 'bench' }

const generated: Style = {
  item: (id) => `/api/products/${id}`,
  list: (page) => `/api/products?page=${page}`,
  write: (url, id) => ({ text: patch(url, generated.item(id), changes), status: 200 }),
}

const rpc: Style = {
  item: (id) => query('findUnique', { where: { id } }),
  list: (page) =>
    query('findMany', { orderBy: { id: 'asc' }, skip: skippedBefore(page), take: 10 }),
  write: (url, id) => {
    const body = { where: { id }, data: changes }
    return { text: patch(url, '/api/product/update', body), status: 200 }
  },
}

const rest: Style = {
  item: (id) => `/api/product/${id}`,
  list: (page) => `/api/product?sort=id&page[offset]=${skippedBefore(page)}&page[limit]=10`,
  write: (url, id) => {
    const body = { data: { type: 'product', attributes: changes } }
    return { text: patch(url, rest.item(id), body), status: 200 }
  },
}

export function styleOf(contestant: string): Style {
  return { [zenStackRpc]: rpc, [zenStackRest]: rest }[contestant] ?? generated
}

function query(operation: string, args: object): string {
  return `/api/product/${operation}?q=${encodeURIComponent(JSON.stringify(args))}`
}

function skippedBefore(page: number): number {
  return (page - 1) * 10
}
