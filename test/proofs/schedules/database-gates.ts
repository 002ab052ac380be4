interface Deferred {
  promise: Promise<void>
  resolve: () => void
  reject: (error: Error) => void
}

type Moment = 'before' | 'after'

/** A database call that is held until it is released. */
export interface HeldCall {
  /** Resolves when the call is held. */
  reached: Promise<void>
  goOn: () => void
  /** Continues with an error, as if the connection had broken there. */
  fail: (error: Error) => void
}

interface Barrier {
  moment: Moment
  operation: string
  arrive: () => void
  opened: Promise<void>
}

/** Gates around every call of a project's Prisma client, named like `Product.findMany`. */
export class DatabaseGates {
  /** The calls so far. */
  readonly calls: string[] = []
  private readonly barriers: Barrier[] = []

  /** Holds the next call of that name, before it is sent or after it was answered. */
  hold(moment: Moment, operation: string): HeldCall {
    const arrival = withResolvers()
    const opening = withResolvers()
    opening.promise.catch(() => undefined)
    this.barriers.push({ moment, operation, arrive: arrival.resolve, opened: opening.promise })
    return { reached: arrival.promise, goOn: opening.resolve, fail: opening.reject }
  }

  async around<Result>(operation: string, query: () => Promise<Result>): Promise<Result> {
    this.calls.push(operation)
    await this.pass('before', operation)
    const result = await query()
    await this.pass('after', operation)
    return result
  }

  private async pass(moment: Moment, operation: string): Promise<void> {
    const index = this.barriers.findIndex(
      (barrier) => barrier.moment === moment && barrier.operation === operation,
    )
    const [barrier] = index < 0 ? [] : this.barriers.splice(index, 1)
    barrier?.arrive()
    await barrier?.opened
  }
}

/** `Promise.withResolvers` needs Node 22. */
function withResolvers(): Deferred {
  let resolve: () => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil
    reject = refuse
  })
  return { promise, resolve, reject }
}
