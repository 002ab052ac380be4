import { expect } from 'vitest'
import type { Answer } from '../../running/api-client.js'

interface ErrorBody {
  error: string
  detail: string
  status_code: number
  errors?: { field: string; message: string }[]
}

/** Expects the shape of errors, without internals of the server; returns the body. */
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

/** Expects a 400 with at least one problem, each for one of these fields. */
export function expectInvalid(answer: Answer, ...fields: string[]): void {
  const body = expectError(answer, 400)
  expect(body.errors?.map(({ field }) => field)).toEqual(expect.arrayContaining(fields))
  for (const { message } of body.errors ?? []) expect(message).toMatch(/./)
}

/** Repeats a request that bypassed the cache because Redis took over 100 ms, as on a busy machine. */
export const timing = { retry: 2 }
