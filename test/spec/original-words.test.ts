import { expect, test } from 'vitest'
import { readSpec } from '../../src/spec/validate.js'

/** What the original Pylight documents. */
const original = `database: postgresql://localhost/shop
tables:
  - name: products
    columns: { id: { type: integer, primary_key: true }, price: decimal }
    features:
      caching: true
      pagination: { enabled: true, default_limit: 20, max_limit: 50 }
      filtering: { enabled: true, allowed_fields: [price], operators: [eq, gt] }
      sorting: { allowed_fields: [price], default_sort: "-price" }
`

test('the original’s spec means what it meant there', () => {
  const { spec, diagnostics } = readSpec({ file: 'pylight.yaml', text: original })
  expect(spec?.database.url).toBe('postgresql://localhost/shop')
  expect(spec?.tables[0]?.features).toEqual({
    caching: { enabled: true },
    pagination: { enabled: true, default_page_size: 20, max_page_size: 50 },
    filtering: { enabled: true, fields: ['price'] },
    sorting: { fields: ['price'], default: '-price' },
  })
  expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([
    ['spec/other-name', 7],
    ['spec/other-name', 7],
    ['spec/other-name', 8],
    ['spec/not-built', 8],
    ['spec/other-name', 9],
    ['spec/other-name', 9],
  ])
})
