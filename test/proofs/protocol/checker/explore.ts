import { StateTable } from './state-table.js'

/** A possible next step, which is atomic. */
export interface Action {
  isPossible(): boolean
  run(): void
  /** A description of the step. */
  tell(): string
}

/** A machine with one mutable state, `bytes`; it starts in its initial one. */
export interface Model {
  readonly bytes: Uint8Array
  readonly actions: Action[]
  isBroken(): boolean
  /** Whether the state is final. */
  isOver(): boolean
  /** Makes equivalent states equal: fewer states, same results. */
  normalise(): void
  /** The state as a line of text. */
  show(): string
}

export interface Step {
  told: string
  state: string
}

export interface Exploration {
  states: number
  /** The shortest path to a broken state; undefined when there is none. */
  trace?: Step[]
}

/** Explores every reachable state, breadth first, until one is broken. */
export function explore(model: Model): Exploration {
  const { bytes, actions } = model
  const initial = bytes.slice()
  const seen = new StateTable(bytes.length)
  seen.add(initial, -1)
  for (let index = 0; index < seen.size; index++) {
    seen.copyTo(bytes, index)
    if (model.isOver()) continue
    for (const action of actions) {
      if (!action.isPossible()) continue
      action.run()
      if (model.isBroken()) {
        const trace = retrace(model, seen, initial, index, action)
        return { states: seen.size, trace }
      }
      model.normalise()
      seen.add(bytes, index)
      seen.copyTo(bytes, index)
    }
  }
  return { states: seen.size }
}

/** Repeats the path without making states equal, so that names stay the same. */
function retrace(
  model: Model,
  seen: StateTable,
  initial: Uint8Array,
  index: number,
  last: Action,
): Step[] {
  const way = [last]
  for (let at = index; at > 0; at = seen.parentOf(at)) way.unshift(actionTo(model, seen, at))
  model.bytes.set(initial)
  return way.map((action) => {
    const told = action.tell()
    action.run()
    return { told, state: model.show() }
  })
}

function actionTo(model: Model, seen: StateTable, index: number): Action {
  const action = model.actions.find((action) => {
    seen.copyTo(model.bytes, seen.parentOf(index))
    if (!action.isPossible()) return false
    action.run()
    model.normalise()
    return seen.isAt(index, model.bytes)
  })
  if (!action) throw new Error('A state has no way to it: the model is not deterministic')
  return action
}
