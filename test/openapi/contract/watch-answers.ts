import type { Answer, ApiClient } from '../../running/api-client.js'
import type { Document } from '../document.js'
import { ContractChecker } from './checker.js'

/**
 * Compares every answer that an API gives from now on with its document. Formats are left out: other programs
 * may have written values like `infinity`.
 */
export function watchAnswers(api: ApiClient, document: Document): Set<string> {
  const checker = new ContractChecker(document)
  const operations = checker.operations.map(({ path, ...one }) => ({ ...one, of: pattern(path) }))
  const faults = new Set<string>()
  api.onAnswer = (method: string, path: string, answer: Answer) => {
    const [place = ''] = path.split('?')
    const found = operations.find(
      (one) => one.method === method.toLowerCase() && one.of.test(place),
    )
    if (!found) return
    for (const fault of checker.check(found.operation, answer)) {
      if (!fault.includes('must match format')) faults.add(`${path}: ${fault}`)
    }
  }
  return faults
}

/** `/api/products/{id}` matches `/api/products/7`. */
function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}
