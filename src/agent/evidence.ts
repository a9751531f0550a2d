import { z } from 'zod'
import { count } from './words.ts'

const place = z.object({ source: z.object({ name: z.string() }), locator: z.string(), text: z.string() })
type Place = z.output<typeof place>

/** The fields of something that says where it comes from. */
export const evidenced = {
  evidence: z.array(place),
  omittedEvidenceCount: z.number().optional().describe('Records that say so too and are left out here.'),
}

/** The part of an operation that asks for the fields of a place. */
export const placeFragment = 'fragment Place on Evidence { source { name } locator text }'

/** The same answer, where nothing names more than so many records; how many are left out stands beside them. */
export const withFewRecords = <T>(answer: T, most: number): T => shortened(answer, most) as T

const shortened = (value: unknown, most: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shortened(item, most))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, field]) => [
    key,
    key === 'evidence' && Array.isArray(field) ? field.slice(0, most) : shortened(field, most),
  ])
  const all: unknown = 'evidence' in value ? value.evidence : null
  const omitted = Array.isArray(all) ? all.length - most : 0
  return Object.fromEntries(omitted > 0 ? [...fields, ['omittedEvidenceCount', omitted]] : fields)
}

/** The records that say something, a line each, and how many more do. */
export const places = (
  {
    evidence,
    omittedEvidenceCount: omitted = 0,
  }: { readonly evidence: readonly Place[]; readonly omittedEvidenceCount?: number | undefined },
  most: number,
  indent = '  ',
): readonly string[] => {
  const more = Math.max(0, evidence.length - most) + omitted
  return [
    ...evidence.slice(0, most).map(({ source, locator, text }) => `${indent}${source.name}, ${locator}: ${line(text)}`),
    ...(more > 0 ? [`${indent}and ${count(more, 'more record')}`] : []),
  ]
}

const line = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 160 ? `${flat.slice(0, 159)}…` : flat
}
