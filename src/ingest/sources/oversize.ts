import type { PaperFacts } from '../../model/record.ts'

/** No title is longer. */
export const longestTitle = 2_000

/** No name of a person is longer, and no team that authors one. */
export const longestName = 1_000

/** Why a name cannot be one; null for names of any length that people have. */
export const oversizeOfName = (name: string): string | null =>
  name.length > longestName ? `A name has at most ${longestName} characters, but got ${name.length}.` : null

/** Why a paper cannot be one: its title or a name in its list of authors is longer than any; null for nearly all. */
export const oversizeOf = ({ title, authors }: Pick<PaperFacts, 'title' | 'authors'>): string | null => {
  if (title.length > longestTitle) return `A title has at most ${longestTitle} characters, but got ${title.length}.`
  for (const { name, variants } of authors) {
    const fault = oversizeOfName(name) ?? variants?.map(oversizeOfName).find((one) => one !== null) ?? null
    if (fault !== null) return fault
  }
  return null
}
