// Made by pylight from pylight.yaml.

/** What makes each lazy object; by then it is in `made`. */
const makers = new WeakMap<object, () => object>()
const made = new WeakSet<object>()

/** An object that is made when it is first used: importing its file reads and opens nothing. */
export function lazy<Type extends object>(make: () => Type): Type {
  let object: Type | undefined
  const get = () => {
    object ??= make()
    made.add(proxy)
    return object
  }
  const proxy: Type = new Proxy({} as Type, {
    get(_, name) {
      const value: unknown = Reflect.get(get(), name)
      return typeof value === 'function' ? (value.bind(get()) as unknown) : value
    },
    set: (_, name, value) => Reflect.set(get(), name, value),
    has: (_, name) => Reflect.has(get(), name),
    deleteProperty: (_, name) => Reflect.deleteProperty(get(), name),
    defineProperty: (_, name, property) => Reflect.defineProperty(get(), name, property),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(get(), name),
    getPrototypeOf: () => Reflect.getPrototypeOf(get()),
  })
  makers.set(proxy, get)
  return proxy
}

/** Makes a lazy object now. */
export function make(lazily: object): void {
  makers.get(lazily)?.()
}

export function isMade(lazily: object): boolean {
  return made.has(lazily)
}
