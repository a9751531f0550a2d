import { orcid } from '../json/identifier.ts'
import { isObject, itemsOf, type Json, type JsonObject, memberAt, memberOf } from '../json/json-value.ts'

/** The parts of a record that are read, by the names that they have in summaries and by themselves. */
const kinds = {
  name: 'name',
  'credit-name': 'name',
  'other-name': 'other-name',
  keyword: 'keyword',
  'external-identifier': 'external-identifier',
  'researcher-url': 'researcher-url',
  employment: 'employment',
  education: 'education',
  qualification: 'qualification',
  'invited-position': 'invited-position',
  membership: 'membership',
  service: 'service',
  distinction: 'distinction',
  funding: 'funding',
  'peer-review': 'peer-review',
  'research-resource': 'research-resource',
  work: 'work',
  error: 'error',
} as const

export type SectionKind = (typeof kinds)[keyof typeof kinds]

/** A part of a record; works that ORCID holds for one are one section. */
export interface Section {
  readonly kind: SectionKind
  readonly values: readonly Json[]
}

/** Never looked into: what is nobody's business, what says where an entry comes from, and identifiers of groups. */
const leftOut: ReadonlySet<string> = new Set([
  'emails',
  'email',
  'biography',
  'addresses',
  'address',
  'history',
  'preferences',
  'source',
  'external-ids',
])

const kindOf = (name: string): SectionKind | null => {
  const bare = name.replace(/-summary$/, '')
  return Object.hasOwn(kinds, bare) ? kinds[bare as keyof typeof kinds] : null
}

/** The kind of a part that is a document by itself, which JSON does not name: by its path or its fields. */
const lonelyKind = (value: JsonObject): SectionKind | null => {
  const path = memberOf(value, 'path')
  const named = typeof path === 'string' ? /\/([a-z-]{4,20})\/\d+$/.exec(path.slice(0, 200))?.[1] : undefined
  if (named !== undefined) return kindOf(named)
  if (Object.hasOwn(value, 'given-names')) return 'name'
  if (Object.hasOwn(value, 'reviewer-role')) return 'peer-review'
  return Object.hasOwn(value, 'journal-title') || Object.hasOwn(value, 'contributors') ? 'work' : null
}

/** The sections of a record in its order, however deep they stand. */
export const sectionsOf = (root: JsonObject): readonly Section[] => {
  const lonely = lonelyKind(root)
  if (lonely !== null) return [{ kind: lonely, values: [root] }]
  const found: Section[] = []
  const visit = (value: JsonObject): void => {
    for (const [name, child] of Object.entries(value)) {
      if (leftOut.has(name) || child === null || child === undefined) continue
      const kind = kindOf(name)
      const values = itemsOf(child)
      if (kind === null) for (const item of values) isObject(item) && visit(item)
      else if (name === 'work-summary' && values.length > 0) found.push({ kind, values })
      else for (const item of values) found.push({ kind, values: [item] })
    }
  }
  visit(root)
  return found
}

/** The ORCID iD whose record this is, by its own word, its address, a path in it, or who has entered something. */
export const ownerOf = (root: JsonObject, address: string | null): string | null => {
  const own =
    orcid(memberAt(root, 'orcid-identifier', 'path')) ?? orcid(memberAt(root, 'record', 'orcid-identifier', 'path'))
  const said = own ?? orcid(memberOf(root, 'path')) ?? orcid(address)
  if (said !== null) return said
  let byPath: string | null = null
  let bySource: string | null = null
  const visit = (value: Json): void => {
    if (byPath !== null) return
    for (const item of itemsOf(value)) {
      if (!isObject(item)) continue
      for (const [name, child] of Object.entries(item)) {
        if (name === 'path') byPath ??= orcid(child ?? null)
        else if (name === 'source') bySource ??= orcid(memberAt(child, 'source-orcid', 'path'))
        else if (!/contributor|identifier/.test(name) && typeof child === 'object') visit(child)
      }
    }
  }
  visit(root)
  return byPath ?? bySource
}
