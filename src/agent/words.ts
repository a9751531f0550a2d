import { z } from 'zod'
import { kindOfId } from '../model/id.ts'

/** A person as agents give one; see `personKey`. */
export const personWord = z
  .string()
  .min(1)
  .describe('An id from another answer, an ORCID iD, or the whole name in any script and order.')

/** The key of a person for what an agent wrote: an id, an ORCID iD, else a name. */
export const personKey = (
  word: string,
): { readonly id: string } | { readonly orcid: string } | { readonly name: string } => {
  const text = word.trim()
  if (kindOfId(text) !== null) return { id: text }
  return /^(https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(text) ? { orcid: text } : { name: word }
}

/** The key of a paper for what an agent wrote: an id, a DOI, a number of arXiv, else a title. */
export const paperKey = (word: string): Readonly<Record<string, string>> => {
  const text = word.trim()
  if (kindOfId(text) !== null) return { id: text }
  if (/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,}\/\S+$/i.test(text)) return { doi: text }
  return /^(arxiv:\s*)?\d{4}\.\d{4,5}(v\d+)?$/i.test(text) ? { arxivId: text } : { title: word }
}

/** Which ties count, as agents may ask for it. */
export const tieInput = {
  fromYear: z.int().optional().describe('Count papers of this year and later only.'),
  toYear: z.int().optional().describe('Count papers of this year and earlier only: "as of that year".'),
  counting: z
    .enum(['FULL', 'FRACTIONAL', 'PER_PAPER'])
    .default('FULL')
    .describe('Weight of a paper of n authors for a pair: 1, 1/(n-1), or 2/(n(n-1)).'),
  maxAuthorsPerPaper: z.int().min(2).optional().describe('Leave out papers with more authors than this.'),
}

interface TieInput {
  readonly fromYear?: number | undefined
  readonly toYear?: number | undefined
  readonly counting: string
  readonly maxAuthorsPerPaper?: number | undefined
}

/** The selection of ties for what an agent asked for. */
export const tiesOf = ({
  fromYear,
  toYear,
  counting,
  maxAuthorsPerPaper,
}: TieInput): Readonly<Record<string, unknown>> => ({
  counting,
  ...(fromYear === undefined && toYear === undefined ? {} : { years: { from: fromYear ?? null, to: toYear ?? null } }),
  ...(maxAuthorsPerPaper === undefined ? {} : { maxAuthorsPerPaper }),
})

/** A person as answers name one. */
export const named = z.object({ id: z.string(), label: z.string() })

/** A paper as answers mention one in passing; a year that no source gives is null. */
export const mentioned = z.object({ title: z.string(), year: z.number().nullable() })

/** A paper in words. */
export const mention = ({ title, year }: z.output<typeof mentioned>): string => `"${title}" (${year ?? 'year unknown'})`

/** How many of something there are, in words. */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** The years from first to last in words; null, null: none is known. */
export const span = (first: number | null, last: number | null): string => {
  if (first === null || last === null) return 'years unknown'
  return first === last ? String(first) : `${first}-${last}`
}

/** The part of an operation that asks for what figures of ties leave out. */
export const caveatFields = 'papersOverAuthorLimit papersOverTieLimit papersOfUnknownYear papersWithCutAuthorList'

/** What figures of ties leave out, in papers. */
export const caveats = z.object({
  papersOverAuthorLimit: z.number(),
  papersOverTieLimit: z.number(),
  papersOfUnknownYear: z.number(),
  papersWithCutAuthorList: z.number(),
})

/** What figures of ties leave out, a sentence each; none where nothing is left out. */
export const caveatLines = (left: z.output<typeof caveats>): readonly string[] =>
  [
    [left.papersOverAuthorLimit, 'left out for having more authors than maxAuthorsPerPaper'],
    [left.papersOverTieLimit, 'left out for having more authors than the service makes ties for'],
    [left.papersOfUnknownYear, 'of unknown year, counted all the same'],
    [left.papersWithCutAuthorList, 'known only with a cut author list ("et al."): ties may be missing'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, what]) => `Note: ${count(Number(number), 'paper')} ${what}.`)
