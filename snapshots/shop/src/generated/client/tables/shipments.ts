// Made by pylight from pylight.yaml, table shipments.
import * as api from '../core.js'

export interface Shipment {
  id: number
  order_id: number
  carrier: 'usps' | 'fedex' | 'ups' | 'dhl'
  tracking_number: string | null
  status: 'pending' | 'in_transit' | 'delivered' | 'lost'
  shipped_at: string | null
  delivered_at: string | null
  created_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  order_id: api.Ordered<number>
  carrier: api.Equality<Shipment['carrier']>
  tracking_number: api.Text & api.Nullable
  status: api.Equality<Shipment['status']>
  shipped_at: api.Ordered<Date | string> & api.Nullable
  delivered_at: api.Ordered<Date | string> & api.Nullable
  created_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'order_id'
  | 'carrier'
  | 'tracking_number'
  | 'status'
  | 'shipped_at'
  | 'delivered_at'
  | 'created_at'

export type ShipmentsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface ShipmentCreate {
  order_id: number
  carrier: Shipment['carrier']
  tracking_number?: string | null
  status?: Shipment['status']
  shipped_at?: Date | string | null
  delivered_at?: Date | string | null
}

/** Columns of a row to change. */
export type ShipmentUpdate = Partial<ShipmentCreate>

/** `/api/shipments` */
export class ShipmentsClient extends api.TableClient {
  protected readonly path = '/api/shipments'

  list(query: ShipmentsQuery = {}, options?: api.Options): Promise<api.Page<Shipment>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: ShipmentsQuery = {}, options?: api.Options): api.Pages<Shipment> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Shipment> {
    return this.read([id], {}, options)
  }

  create(values: ShipmentCreate, options?: api.Options): Promise<Shipment> {
    return this.write('POST', [], values, options)
  }

  /** Changes only the columns that it is given. */
  update(id: number, changes: ShipmentUpdate, options?: api.Options): Promise<Shipment> {
    return this.write('PATCH', [id], changes, options)
  }

  delete(id: number, options?: api.Options): Promise<void> {
    return this.write('DELETE', [id], undefined, options)
  }
}
