/** What a template prints: an object of the views, or an item of a list. */
type View = object | string

/** A template as code: `precompile.ts` writes it. */
export type Template = (view: View, runtime: Runtime) => string

/** What the code of templates calls. */
export interface Runtime {
  /** The value of a key that is null or undefined. Throws if the view lacks that key. */
  read: (view: View, key: string, place: string) => unknown
  /** The same, for printing. */
  print: (view: View, key: string, place: string) => string
  isFilled: (value: unknown) => boolean
  each: (
    items: View[] | undefined,
    print: (item: View) => string,
    printNone: () => string,
  ) => string
  partial: (name: string, view: View) => string
}

export function runtimeWith(partials: ReadonlyMap<string, Template>): Runtime {
  const runtime: Runtime = { read, print, isFilled, each, partial }
  return runtime

  function partial(name: string, view: View): string {
    const template = partials.get(name)
    if (!template) throw new Error(`there is no partial ${name}`)
    return template(view, runtime)
  }
}

function read(view: View, key: string, place: string): undefined {
  if (!(key in Object(view))) throw new Error(`"${key}" is not in the view of ${place}`)
}

function print(view: View, key: string, place: string): string {
  read(view, key, place)
  return ''
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function each(items: View[] = [], print: (item: View) => string, printNone: () => string): string {
  if (items.length === 0) return printNone()
  let text = ''
  for (const item of items) text += print(item)
  return text
}
