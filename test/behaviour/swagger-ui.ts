import type { Page } from 'playwright-core'

/** Opens an operation of `/docs`, executes it, and returns the answer's status and body. */
export async function execute(page: Page, id: string): Promise<string> {
  const operation = page.locator(`[id$="-${id}"]`)
  await operation.locator('.opblock-summary-control').click()
  await operation.getByRole('button', { name: 'Try it out' }).click()
  await operation.getByRole('button', { name: 'Execute' }).click()
  const answer = operation.locator('.live-responses-table .response')
  await answer.waitFor()
  return answer.innerText()
}
