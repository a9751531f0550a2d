import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const source = fileURLToPath(new URL('../../../src/', import.meta.url))

/** A text of the source code, with `{}` where it has values. */
export interface WrittenText {
  readonly file: string
  readonly text: string
}

/** Every text that stands in modules below folders of `src`, as the code has it. */
export function textsOfCode(folders: readonly string[]): WrittenText[] {
  return folders.flatMap((folder) =>
    readdirSync(`${source}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => textsOfModule(`${folder}/${name}`)),
  )
}

function textsOfModule(file: string): WrittenText[] {
  const found: WrittenText[] = []
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[] }
    if (type === 'ImportDeclaration' || type === 'TSLiteralType') return
    if (type === 'Literal' && typeof value === 'string') found.push({ file, text: value })
    if (type === 'TemplateLiteral' && quasis !== undefined)
      found.push({ file, text: quasis.map((part) => part.value.cooked).join('{}') })
    for (const inner of Object.values(node)) look(inner)
  }
  look(parseSync(file, readFileSync(`${source}${file}`, 'utf8')).program)
  return found
}
