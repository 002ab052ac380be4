import { Node, type CallExpression, type ObjectLiteralExpression } from 'ts-morph'
import { declarationsOf } from './told.js'

/** A write to a table, by Prisma's model and method. */
export interface ModelWrite {
  model: string
  method: string
}

interface Relation {
  target: string
  /** Whether the key is the target's column, so that connecting changes a row of the target. */
  isKeyThere: boolean
}

/** By model, its relations by field. */
export type Relations = Map<string, Map<string, Relation>>

export function readRelations(schemaText: string): Relations {
  const models = [...schemaText.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  const names = new Set(models.map(([, name]) => name))
  return new Map(
    models.map(([, model = '', body = '']) => {
      const fields = [...body.matchAll(/^ +(\w+) +(\w+)[?[\]]*(.*)$/gm)]
      const relations = fields.filter(([, , type]) => names.has(type))
      return [
        model,
        new Map(
          relations.map(([, name = '', target = '', rest = '']) => {
            return [name, { target, isKeyThere: !rest.includes('fields: [') }]
          }),
        ),
      ]
    }),
  )
}

/** The writes to other tables that stand within the data of a write. */
export function nestedWrites(call: CallExpression, model: string, all: Relations): ModelWrite[] {
  const [argument] = call.getArguments()
  const object = literalOf(argument)
  return object ? within(object, model, all) : []
}

/** In `{ data }`, or in `{ create, update }` of an upsert. */
function within(object: ObjectLiteralExpression, model: string, all: Relations): ModelWrite[] {
  return ['data', 'create', 'update'].flatMap((name) => {
    return literalsOf(valueOf(object, name)).flatMap((data) => ofData(data, model, all))
  })
}

function ofData(data: ObjectLiteralExpression, model: string, all: Relations): ModelWrite[] {
  return [...(all.get(model) ?? [])].flatMap(([field, relation]) => {
    const actions = literalOf(valueOf(data, field))
    return (actions?.getProperties() ?? []).flatMap((action) => {
      if (!Node.isPropertyAssignment(action)) return []
      return ofAction(action.getName(), action.getInitializer(), relation, all)
    })
  })
}

function ofAction(
  action: string,
  value: Node | undefined,
  { target, isKeyThere }: Relation,
  all: Relations,
): ModelWrite[] {
  const own = methodsOf(action, isKeyThere).map((method) => ({ model: target, method }))
  const deeper = literalsOf(value).flatMap((object) => [
    ...within(object, target, all),
    ...(action === 'create' || action === 'update' ? ofData(object, target, all) : []),
  ])
  return [...own, ...deeper]
}

function methodsOf(action: string, isKeyThere: boolean): string[] {
  if (action === 'connectOrCreate') return isKeyThere ? ['create', 'updateMany'] : ['create']
  if (['connect', 'disconnect', 'set'].includes(action)) return isKeyThere ? ['updateMany'] : []
  return [action]
}

function literalsOf(node: Node | undefined): ObjectLiteralExpression[] {
  const elements = Node.isArrayLiteralExpression(node) ? node.getElements() : [node]
  return elements.flatMap((element) => literalOf(element) ?? [])
}

/** An object, or a variable that holds one. */
function literalOf(node: Node | undefined): ObjectLiteralExpression | undefined {
  if (Node.isObjectLiteralExpression(node)) return node
  if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node)) {
    return literalOf(node.getExpression())
  }
  if (!Node.isIdentifier(node)) return undefined
  const [definition] = declarationsOf(node)
  return Node.isVariableDeclaration(definition) ? literalOf(definition.getInitializer()) : undefined
}

function valueOf(object: ObjectLiteralExpression, name: string): Node | undefined {
  const property = object.getProperty(name)
  if (Node.isPropertyAssignment(property)) return property.getInitializer()
  return Node.isShorthandPropertyAssignment(property) ? property.getNameNode() : undefined
}
