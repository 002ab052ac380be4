import { expect } from 'vitest'
import type { Answer } from '../../project/api-client.js'

interface ErrorBody {
  error: string
  detail: string
  status_code: number
  errors?: { field: string; message: string }[]
}

/** The one shape of errors, without anything of the server's inside; answers the body. */
export function expectError(answer: Answer, status: number): ErrorBody {
  expect(answer.status, answer.text).toBe(status)
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  const body = answer.json as ErrorBody
  expect(body).toMatchObject({
    error: expect.stringMatching(/./) as string,
    detail: expect.stringMatching(/./) as string,
    status_code: status,
  })
  expect(
    Object.keys(body).filter((key) => !['error', 'detail', 'status_code', 'errors'].includes(key)),
  ).toEqual([])
  expectNoLeak(answer)
  return body
}

const inside =
  /prisma|select |insert |update .* set|sqlite|postgres|mysql|mariadb|node_modules|\.[jt]s:|\bat \w+ \(|\/src\/|P\d{4}\b|stack/i

export function expectNoLeak(answer: Answer): void {
  expect(answer.text).not.toMatch(inside)
}

/** 400 with one problem at least, each naming one of these fields. */
export function expectInvalid(answer: Answer, ...fields: string[]): void {
  const body = expectError(answer, 400)
  expect(body.errors?.map(({ field }) => field)).toEqual(expect.arrayContaining(fields))
  for (const { message } of body.errors ?? []) expect(message).toMatch(/./)
}

/** An API asks its database when Redis takes over 100 ms, which a busy machine makes it do now and then. */
export const timing = { retry: 2 }
