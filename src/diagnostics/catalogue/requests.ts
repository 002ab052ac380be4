import type { CatalogueEntry } from './entry.js'

const tables = `
tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }`

export const requestProblems = {
  'spec/bad-origin': {
    title: 'An origin that no browser sends',
    severity: 'error',
    cause:
      'Browsers name a page by scheme, host and port, as in https://shop.example or http://localhost:5173, without a path or a slash at the end. Pages of any other text would stay locked out.',
    wrong: `cors: { allowed_origins: ["https://shop.example/"] }${tables}`,
    right: `cors: { allowed_origins: ["https://shop.example"] }${tables}`,
  },
  'spec/open-credentials': {
    title: 'Credentials for pages of every origin',
    severity: 'error',
    cause:
      'With allow_credentials browsers send cookies along. If every page may do so, any page that a user opens can read and change what the user may. Browsers refuse the two together, too.',
    wrong: `cors: { allowed_origins: ["*"], allow_credentials: true }${tables}`,
    right: `cors: { allowed_origins: ["https://shop.example"], allow_credentials: true }${tables}`,
  },
  'spec/bad-proxy': {
    title: 'A proxy that cannot be told from a client',
    severity: 'error',
    cause:
      'trust_proxy says whose X-Forwarded-For and X-Request-Id are believed: a number of proxies that every request passes, or a list of their addresses and subnets. With true a client could write them itself and choose its address, which rate limits and logs rely on.',
    wrong: `trust_proxy: true${tables}`,
    right: `trust_proxy: 1${tables}`,
  },
} satisfies Record<string, CatalogueEntry>
