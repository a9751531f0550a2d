import type { KnownNames } from './known-names.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { roleOf } from './role.ts'
import type { ReadEntry } from './segmentation.ts'

/**
 * "Ana Lee, Bo fox, Salt in wells": the entry read with a name as other entries of its list print it, where small letters made it
 * stand in place of the title; null for other entries.
 */
export const readAsSpelled = (
  known: ReadEntry,
  { names }: KnownNames,
  read: (entry: PublicationEntry) => ReadEntry,
): ReadEntry | null => {
  const title = known.paper?.facts.title ?? ''
  const name = names.find((each) => {
    const printed = title.slice(0, each.length)
    return (
      printed !== each &&
      printed.toLowerCase() === each.toLowerCase() &&
      /^(?:$|[,;]\s)/.test(title.slice(each.length, each.length + 2))
    )
  })
  if (name === undefined) return null
  const lines = known.entry.lines.map((line) => {
    if (line.role.kind !== 'reference' || !line.rich.text.includes(title)) return line
    const rich = { ...line.rich, text: line.rich.text.replace(title.slice(0, name.length), name) }
    return { ...line, rich, role: roleOf(rich) }
  })
  const anew = read({ lines })
  return anew.work && !anew.paper?.facts.title.startsWith(name) ? { ...anew, entry: known.entry } : null
}
