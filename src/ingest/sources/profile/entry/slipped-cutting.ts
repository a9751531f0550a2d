import { isHeading } from '../text/piece.ts'
import type { PublicationEntry } from './publication-entry.ts'

/** So many entries must be alike for the ends of their list to show that they are shifted. */
const fewest = 3

/** What the lines of an entry are; a title and a venue are told apart by the list as a whole, years and links by themselves. */
const shapeOf = ({ lines }: PublicationEntry): string =>
  lines.map(({ role: { kind } }) => (kind === 'label' || kind === 'links' ? kind : 'said')).join(' ')

const isHeaded = ({ lines: [first] }: PublicationEntry): boolean => first === undefined || isHeading(first)

/**
 * The entries of a list cut anew where its ends show that each was cut too late: the first one is the end of what all others
 * are, and the last has one more beginning. "title people / year venue title people / ... / year venue title people year venue"
 * begins at the title. Null for a list whose ends show no such thing.
 */
export const withoutSlip = (entries: readonly PublicationEntry[]): readonly PublicationEntry[] | null => {
  if (entries.length <= fewest || entries.some(isHeaded)) return null
  const shapes = entries.map(shapeOf)
  const [first = '', second = ''] = shapes
  const same = shapes.filter((shape) => shape === second).length
  if (same < fewest || same < shapes.length - 2 || first === second || !second.endsWith(` ${first}`)) return null
  if (!/label|links/.test(second)) return null
  const beginning = second.slice(0, -first.length - 1)
  const last = shapes.at(-1)
  if (last !== beginning && last !== `${second} ${beginning}`) return null
  const lines = entries.flatMap((entry) => entry.lines)
  const size = entries[1]?.lines.length ?? 1
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) => ({
    lines: lines.slice(index * size, (index + 1) * size),
  }))
}
