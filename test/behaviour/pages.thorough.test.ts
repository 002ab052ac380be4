import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureSource, generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { start, type RunningProject } from '../running/running-project.js'
import { secret, token } from '../running/tokens.js'
import { startBrowser } from '../services/browser.js'
import { execute } from './swagger-ui.js'

const pictures = '.cache/docs'
const env = {
  JWT_SECRET: secret,
  LOG_LEVEL: 'silent',
  NODE_ENV: 'development',
}

let browser: Browser
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A page that records what its policy forbids and what fails. */
async function openPage(url: string, path = '/docs'): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 900 },
  })
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      problems.push(request.url())
  })
  await page.goto(url + path)
  return { page, problems }
}

async function authorise(page: Page, kind: 'http' | 'apiKey', value: string): Promise<void> {
  await page.locator('.btn.authorize').first().click()
  const form = page.locator('.auth-container', { hasText: `(${kind}` })
  await form.locator('input').fill(value)
  await form.getByRole('button', { name: 'Apply credentials' }).click()
  await page.locator('.btn-done').first().click()
}

describe('/docs', () => {
  let shop: RunningProject
  beforeAll(async () => {
    const project = await materialiseFiles(
      'docs',
      generateFiles(await fixtureSource('protected-shop')),
    )
    shop = await start(project, 'sqlite', env)
  })
  afterAll(() => shop.close())

  test.concurrent('signs in, executes an operation and shows the answer', async () => {
    const { page, problems } = await openPage(shop.api.url)
    await page.locator('.opblock').first().waitFor()
    await page.screenshot({ path: `${pictures}/overview.png` })
    await authorise(page, 'http', await token({ sub: '1', role: 'admin' }))
    const answer = await execute(page, 'listUsers')
    await page.screenshot({ path: `${pictures}/answer.png` })
    expect(answer).toContain('200')
    expect(answer).toContain('"total": 0')
    expect(problems).toEqual([])
    await page.close()
  })

  test.concurrent('/cache moves with what is read', async () => {
    const { page, problems } = await openPage(shop.api.url, '/cache')
    await page.screenshot({ path: `${pictures}/cache-empty.png`, fullPage: true })
    for (let time = 0; time < 40; time++) await shop.api.get('/api/categories')
    const row = page.locator('tr', { hasText: /^categories.*9\d\.\d %/ })
    await row.waitFor({ timeout: 40_000 })
    await page.screenshot({ path: `${pictures}/cache.png`, fullPage: true })
    expect(problems).toEqual([])
    await page.close()
  })
})

const keysOfMachines = `  - name: machine_keys
    authentication: { roles: [admin] }
    columns:
      id: { type: integer, primary_key: true }
      key_hash: { type: string, length: 64, unique: true, hidden: true }
      owner_id: integer
      role: { type: string, length: 20 }
docs: { roles: [admin] }
cache_page: { roles: [admin] }
`

describe('pages that only admins may see', () => {
  let shop: RunningProject
  beforeAll(async () => {
    const { file, text = '' } = (await fixtureSource('protected-shop')) as {
      file: string
      text: string
    }
    const withKeys = text.replace(
      'authentication:\n',
      '$&  api_key: { table: machine_keys, roles_column: role }\n',
    )
    const source = { file, text: `${withKeys}\n${keysOfMachines}` }
    shop = await start(await materialiseFiles('guarded-docs', generateFiles(source)), 'sqlite', env)
  })
  afterAll(() => shop.close())

  /** Sends credentials by the page's own form. */
  const signIn = async (page: Page, button: 'Read' | 'Show', role: string) => {
    await page.locator('[name=value]').fill(`Bearer ${await token({ sub: '1', role })}`)
    await page.getByRole('button', { name: button }).click()
  }

  test('/docs asks for credentials, says why they are not enough, and then shows the operations', async () => {
    expect((await shop.api.get('/openapi.json')).status).toBe(401)
    const { page } = await openPage(shop.api.url)
    await signIn(page, 'Read', 'support')
    await page.getByText('Needs the role admin').waitFor()
    await page.screenshot({ path: `${pictures}/sign-in.png` })
    await signIn(page, 'Read', 'admin')
    await page.locator('.opblock').first().waitFor()
    expect(await page.locator('#sign-in').isVisible()).toBe(false)
    await page.close()
  })

  test('/docs executes an operation with an API key', async () => {
    const key_hash = createHash('sha256').update('of a scale').digest('hex')
    const headers = { authorization: `Bearer ${await token({ sub: '1', role: 'admin' })}` }
    const values = { key_hash, owner_id: 7, role: 'admin' }
    expect((await shop.api.request('POST', '/api/machine_keys', values, headers)).status).toBe(201)
    const { page } = await openPage(shop.api.url)
    await signIn(page, 'Read', 'admin')
    await page.locator('.opblock').first().waitFor()
    await authorise(page, 'apiKey', 'of a wrong scale')
    expect(await execute(page, 'listUsers')).toContain('401')
    await page.close()
    const { page: other } = await openPage(shop.api.url)
    await signIn(other, 'Read', 'admin')
    await authorise(other, 'apiKey', 'of a scale')
    expect(await execute(other, 'listUsers')).toContain('200')
    await other.close()
  })

  test('the buttons of /cache flush a table, flush all and warm', async () => {
    const { page } = await openPage(shop.api.url, '/cache')
    await signIn(page, 'Show', 'admin')
    const press = async (name: 'Flush' | 'Warm', table: string) => {
      await page.getByLabel('Table').selectOption(table)
      const path = `/cache/${name.toLowerCase()}`
      const answer = page.waitForResponse((response) => response.url().includes(path))
      await page.getByRole('button', { name }).click()
      expect((await answer).status()).toBe(204)
      await page.locator('button:enabled', { hasText: name }).waitFor()
    }
    const cacheOf = async (path: string) => (await shop.api.get(path)).cache
    const warmed = '/api/products?page=1&limit=50&sort=-price'
    for (const path of ['/api/categories', warmed]) await shop.api.fillCache(path)
    await press('Flush', 'categories')
    expect([await cacheOf('/api/categories'), await cacheOf(warmed)]).toEqual(['MISS', 'HIT'])
    await press('Flush', '')
    await press('Warm', '')
    expect(await cacheOf(warmed)).toBe('HIT')
    await press('Flush', '')
    expect(await cacheOf(warmed)).toBe('MISS')
    await page.screenshot({ path: `${pictures}/cache-buttons.png`, fullPage: true })
    await page.close()
  })
})
