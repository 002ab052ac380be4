import type { ScalarStyle } from './tokens.js'

export type YamlEvent = ScalarEvent | AliasEvent | CollectionEvent | { type: 'close' }

/** What may stand before a value. */
export interface Properties {
  anchor?: string
  tag?: { start: number; end: number }
}

export interface ScalarEvent {
  type: 'scalar'
  style: ScalarStyle
  text: string
  /** -1 where nothing is written. */
  start: number
  end: number
  properties?: Properties | undefined
}

export interface AliasEvent {
  type: 'alias'
  name: string
  start: number
  end: number
}

export interface CollectionEvent {
  type: 'list' | 'object'
  start: number
  properties?: Properties | undefined
}
