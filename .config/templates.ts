import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { precompileTemplates, type TemplateSource } from '../src/render/precompile.js'

const templatesFolder = fileURLToPath(new URL('../templates/', import.meta.url))
const renderFolder = fileURLToPath(new URL('../src/render/', import.meta.url))

const declaration = `/** Templates as code, by their path below \`templates/\`. Made by \`npm run templates\`. */
export declare const templates: Record<string, import('./template.js').Template>
`

/** Compiles `templates/` to `src/render/templates.generated.js`. */
export async function writeTemplates(): Promise<void> {
  await mkdir(templatesFolder, { recursive: true })
  await replaceFile('templates.generated.js', precompileTemplates(await readTemplates()))
  await replaceFile('templates.generated.d.ts', declaration)
}

async function readTemplates(): Promise<TemplateSource[]> {
  const names = await readdir(templatesFolder, { recursive: true })
  const paths = names.filter((name) => /\.(hbs|ts)$/.test(name))
  return Promise.all(
    paths.map(async (path) => ({
      path: path.replaceAll('\\', '/'),
      text: await readFile(templatesFolder + path, 'utf8'),
    })),
  )
}

async function replaceFile(name: string, text: string): Promise<void> {
  const path = renderFolder + name
  const current = await readFile(path, 'utf8').catch(() => undefined)
  if (current === text) return
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, text)
  await rename(temporary, path)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTemplates()
