// Made by pylight from pylight.yaml, table payments.
import * as api from '../core.js'

export interface Payment {
  id: number
  order_id: number
  payment_method: 'credit_card' | 'debit_card' | 'paypal' | 'bank_transfer'
  amount: string
  status: 'pending' | 'processing' | 'completed' | 'failed' | 'refunded'
  transaction_id: string | null
  processed_at: string | null
  created_at: string
}

/** Columns by which lists are filtered: `price__gte`. */
interface Filterable {
  id: api.Ordered<number>
  order_id: api.Ordered<number>
  payment_method: api.Equality<Payment['payment_method']>
  amount: api.Ordered<number | string>
  status: api.Equality<Payment['status']>
  transaction_id: api.Text & api.Nullable
  processed_at: api.Ordered<Date | string> & api.Nullable
  created_at: api.Ordered<Date | string>
}

type Sortable =
  | 'id'
  | 'order_id'
  | 'payment_method'
  | 'amount'
  | 'status'
  | 'transaction_id'
  | 'processed_at'
  | 'created_at'

export type PaymentsQuery = api.ListQuery<Filterable, Sortable>

/** Values of a new row. */
export interface PaymentCreate {
  order_id: number
  payment_method: Payment['payment_method']
  amount: number | string
  status?: Payment['status']
  transaction_id?: string | null
  processed_at?: Date | string | null
}

/** `/api/payments` */
export class PaymentsClient extends api.TableClient {
  protected readonly path = '/api/payments'

  list(query: PaymentsQuery = {}, options?: api.Options): Promise<api.Page<Payment>> {
    return this.read([], query, options)
  }

  /** The page of the query, and those that follow it. */
  pages(query: PaymentsQuery = {}, options?: api.Options): api.Pages<Payment> {
    return this.readPages(query, options)
  }

  get(id: number, options?: api.Options): Promise<Payment> {
    return this.read([id], {}, options)
  }

  create(values: PaymentCreate, options?: api.Options): Promise<Payment> {
    return this.write('POST', [], values, options)
  }
}
