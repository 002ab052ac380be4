// Made by pylight from pylight.yaml.
import type { Request } from 'express'

import type { Context } from '../context.js'

/** Who sends a request. */
export interface Principal {
  /** The id of the user or the program. */
  subject: string
  roles: readonly string[]
  /** All that is known of the principal. */
  claims: Readonly<Record<string, unknown>>
}

/** Finds out who sends a request: undefined when it has none of the provider's credentials. */
export type Authenticate = (req: Request) => Principal | undefined | Promise<Principal | undefined>

/** A context of a request that anyone may send. */
export interface Visitor extends Context {
  /** Absent when the request has no credentials. */
  principal?: Principal
  requestId?: string
}

declare const passed: unique symbol

/**
 * A context that only guards make: a `Caller<'admin' | 'editor'>` is an admin or an editor. So code that
 * forgets its guard, or has a weaker one, doesn't compile.
 */
export interface Caller<Role extends string = string> extends Visitor {
  principal: Principal
  requestId: string
  readonly [passed]: Role
}

/** What `system` made: no token can. */
const systems = new WeakSet<Principal>()

/** For scripts and jobs, which no request starts: it may do everything. */
export function system(name: string): Caller<never> {
  const principal = { subject: `system:${name}`, roles: [], claims: {} }
  systems.add(principal)
  const context: Visitor = { principal, requestId: name }
  return context as Caller<never>
}

export function isSystem(principal: Principal): boolean {
  return systems.has(principal)
}
