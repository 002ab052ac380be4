import { describe, expect, it } from 'vitest'
import { InternalError } from '../../src/diagnostics/internal-error.js'
import { precompileTemplates } from '../../src/render/precompile.js'
import { createRenderer } from '../../src/render/render-file.js'
import type { Template } from '../../src/render/template.js'

async function render(
  text: string,
  view: object,
  partials: Record<string, string> = {},
): Promise<string> {
  const sources = Object.entries({ 'a.ts.hbs': text, ...partials })
  const module = precompileTemplates(sources.map(([path, source]) => ({ path, text: source })))
  const { templates } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
    templates: Record<string, Template>
  }
  const planned = { path: 'src/a.ts', template: 'a.ts.hbs', mode: 'generated' as const, view }
  return createRenderer(templates)(planned).text
}

describe('a template', () => {
  it('prints its view as it is, without escaping', async () => {
    expect(
      await render('{{name}}: {{#each of}}{{key}},{{/each}}\n', {
        name: '<a & b>',
        of: [{ key: '"x"' }],
      }),
    ).toBe('<a & b>: "x",\n')
  })

  it('calls a partial by its stem', async () => {
    const partials = { 'partials/header.hbs': '// {{table}}\n' }
    expect(await render('{{> header}}\nx\n', { table: 'users' }, partials)).toBe('// users\nx\n')
  })

  it.each<[string, Record<string, string>?]>([
    ['{{typo}}'],
    ['{{#if typo}}x{{/if}}'],
    ['{{#unless typo}}x{{/unless}}'],
    ['{{#each typo}}x{{/each}}'],
    ['{{#each of}}{{typo}}{{/each}}'],
    ['{{#each of}}{{#if typo}}x{{/if}}{{/each}}'],
    ['{{#each of}}{{#each typo}}x{{/each}}{{/each}}'],
    ['{{#each of}}{{#if nested.typo}}x{{/if}}{{/each}}'],
    ['{{#with one}}{{#if typo}}x{{/if}}{{/with}}'],
    ['{{> part}}', { 'partials/part.hbs': '{{#if typo}}x{{/if}}' }],
    ['{{> part shown=typo}}', { 'partials/part.hbs': '{{shown}}' }],
  ])('refuses an unknown key: %s', async (text, partials?: Record<string, string>) => {
    const view = { of: [{ key: 'x', nested: {} }], one: {} }
    const rendering = render(text, view, partials)
    await expect(rendering).rejects.toThrow(InternalError)
    await expect(rendering).rejects.toThrow(/templates\/a\.ts\.hbs for src\/a\.ts: "typo"/)
  })

  it('treats an empty value as present', async () => {
    expect(await render('{{#if none}}x{{/if}}{{#each of}}x{{/each}}', { none: '', of: [] })).toBe(
      '',
    )
  })

  it.each([
    '{{shout name}}',
    '{{#twice name}}{{/twice}}',
    '{{#each of}}{{../name}}{{/each}}',
    '{{@root.name}}',
    '{{#if name of}}{{/if}}',
    '{{> (shout name)}}',
    '  {{> header}}\n',
    '{{#if',
  ])('may not hold %s', async (text) => {
    await expect(render(text, { name: 'x', of: [] })).rejects.toThrow('templates/a.ts.hbs')
  })
})
