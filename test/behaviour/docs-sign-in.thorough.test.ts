import { mkdirSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { start } from '../running/running-project.js'
import { startBrowser } from '../services/browser.js'
import { startAuthorizationServer } from './access/authorization-server.js'
import { execute } from './swagger-ui.js'

const pictures = '.cache/docs'

const spec = (docs: string) => `database: { url: "\${DATABASE_URL}", provider: sqlite }
authentication:
  jwt:
    jwks_url: "\${ISSUER:-https://login.example.com}/keys"
    issuer: "\${ISSUER:-https://login.example.com}"
    audience: notes
    authorization_url: "\${ISSUER:-https://login.example.com}/authorize"
    token_url: "\${ISSUER:-https://login.example.com}/token"
    scopes: [openid, roles]
docs: ${docs}
tables:
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      body: text
    permissions: { GET: [reader] }
`

let browser: Browser
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** An API, and the server at which its users sign in. */
async function startBoth(name: string, docs: string) {
  const client = { id: 'notes-docs', origin: '', redirectPath: '/docs/oauth2-redirect.html' }
  const server = await startAuthorizationServer(client, 'notes')
  const project = await materialiseFiles(
    name,
    generateFiles({ file: 'pylight.yaml', text: spec(docs) }),
  )
  const env = { ISSUER: server.issuer, CLIENT: client.id, NODE_ENV: 'development' }
  const shop = await start(project, 'sqlite', { ...env, LOG_LEVEL: 'silent' })
  client.origin = shop.api.url
  return { ...shop, server }
}

/** A page that records what its policy forbids and what fails. */
async function openDocs(url: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(`${url}/docs`)
  return { page, problems }
}

/** The form of Authorize for those who have an account. */
async function authorize(page: Page): Promise<Locator> {
  await page.locator('.btn.authorize').first().click()
  const form = page.locator('.auth-container', { hasText: 'authorizationCode' })
  await form.waitFor()
  return form
}

/** Signs in by the window that the form opens. */
async function signIn(page: Page, form: Locator, role: string): Promise<void> {
  const opened = page.waitForEvent('popup')
  await form.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click()
  const popup = await opened
  await popup.locator('[name=role]').fill(role)
  const closed = popup.waitForEvent('close')
  await popup.getByRole('button', { name: 'Sign in' }).click()
  await closed
}

type Both = Awaited<ReturnType<typeof startBoth>>

describe('/docs', () => {
  let notes: Both
  beforeAll(async () => {
    notes = await startBoth('docs-sign-in', '{ client_id: notes-docs }')
  })
  afterAll(async () => {
    await notes.close()
    notes.server.close()
  })

  test('signs in with an account, and executes an operation with its token', async () => {
    const { page, problems } = await openDocs(notes.api.url)
    await page.locator('.opblock').first().waitFor()
    const form = await authorize(page)
    await page.screenshot({ path: `${pictures}/authorize.png` })
    await signIn(page, form, 'reader')
    await form.getByRole('button', { name: 'Remove authorization' }).waitFor()
    await page.screenshot({ path: `${pictures}/authorized.png` })
    await page.locator('.close-modal').click()
    expect(await execute(page, 'listNotes')).toContain('"total": 0')
    await page.screenshot({ path: `${pictures}/signed-in.png` })
    expect(notes.server.refused).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })

  test('says that the user did not sign in', async () => {
    const { page } = await openDocs(notes.api.url)
    const form = await authorize(page)
    await signIn(page, form, '')
    await form.getByText('access_denied').waitFor()
    await page.close()
  })
})

describe('/docs for those who have a role', () => {
  let notes: Both
  beforeAll(async () => {
    notes = await startBoth('guarded-sign-in', '{ roles: [editor], client_id: "${CLIENT}" }')
  })
  afterAll(async () => {
    await notes.close()
    notes.server.close()
  })

  test('signs in with an account once the description is there', async () => {
    const { page, problems } = await openDocs(notes.api.url)
    await page.locator('[name=value]').fill(`Bearer ${await notes.server.tokenFor('editor')}`)
    await page.getByRole('button', { name: 'Read' }).click()
    await page.locator('.opblock').first().waitFor()
    const form = await authorize(page)
    await signIn(page, form, 'reader')
    await form.getByRole('button', { name: 'Remove authorization' }).waitFor()
    await page.locator('.close-modal').click()
    expect(await execute(page, 'listNotes')).toContain('"total": 0')
    expect(notes.server.refused).toEqual([])
    // The answer to the page's first request, without credentials.
    expect(problems).toEqual([expect.stringContaining('401')])
    await page.close()
  })
})
