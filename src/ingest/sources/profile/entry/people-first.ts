import { joinRich } from '../text/rich-text.ts'
import { referenceBy } from './border.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { referenceOf } from './reference.ts'
import type { Role } from './role.ts'
import type { ReadEntry } from './segmentation.ts'

const fewest = 2
const share = 0.6

const beginsWithPeople = ({ entry, paper }: ReadEntry): boolean =>
  (paper?.authors.length ?? 0) > 0 && isPeople(entry.lines.find(({ role }) => role.kind !== 'label')?.role)

const isPeople = (role: Role | undefined): boolean =>
  role?.kind === 'authors' || (role?.kind === 'reference' && role.reference.authorsFirst)

/** "Roe M. Title", "Roe AB. Title": a name with bare initials and a point, as it stands alone in front of a title. */
const compactName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? \p{Lu}{1,3}\.\s\S/u

/** True when most entries of a list begin with people. */
export const beginWithPeople = (entries: readonly ReadEntry[]): boolean =>
  entries.filter(beginsWithPeople).length >= Math.max(fewest, entries.length * share)

/**
 * Reads entries without people anew in a list whose entries begin with people: "Max Roe, Towers of fields"
 * alone may be anything, among such entries it is a name and a title.
 */
export const withPeopleFirst = (
  entries: readonly ReadEntry[],
  read: (entry: PublicationEntry) => ReadEntry,
): readonly ReadEntry[] =>
  entries.map((known) => {
    if ((known.paper?.authors.length ?? 0) > 0) return known
    const lines = known.entry.lines.filter(({ role }) => role.kind !== 'label' && role.kind !== 'links')
    const [line] = lines
    if (line === undefined || line.role.kind === 'stamp') return known
    const rich = joinRich(
      lines.map((part) => part.rich),
      ' ',
    )
    if (rich.text.length > 2000) return known
    const plain = referenceOf(rich, true)
    const reference =
      plain?.authors == null && compactName.test(rich.text.slice(0, 60)) ? referenceBy(rich, 'point') : plain
    if (reference?.authors == null || !reference.authorsFirst) return known
    const to = lines.at(-1)?.to ?? line.to
    const again = read({ lines: [{ ...line, rich, to, role: { kind: 'reference', reference } }] })
    return again.work ? { ...again, entry: known.entry } : known
  })
