import {
  noPersonFacts,
  type PersonFacts,
  type PrintedActivity,
  type PrintedAffiliation,
  type PrintedIdentifier,
} from '../../../model/record.ts'
import { rendered } from '../json/found.ts'
import { wholeName } from '../json/given-and-family.ts'
import { identifiersFrom } from '../json/identifier.ts'
import type { Json } from '../json/json-value.ts'
import { identifiersIn } from '../profile/field/identifier.ts'
import {
  affiliationFields,
  contentOf,
  externalIdFields,
  fundingFields,
  nameFields,
  pageFields,
  periodOf,
  resourceFields,
  reviewFields,
} from './fields.ts'
import type { Section, SectionKind } from './sections.ts'

const unique = <T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
]

/** The names of the owner: the legal one, the one that stands on works, the others. */
export interface OwnerNames {
  readonly all: readonly string[]
  /** The one that stands on works. */
  readonly onWorks: string | null
}

const present = (names: readonly (string | null)[]): string[] => names.flatMap((name) => name ?? [])

/** The names in the sections of a record. */
export const ownerNames = (sections: readonly Section[]): OwnerNames => {
  const own = sections.filter(({ kind }) => kind === 'name').flatMap(({ values }) => values)
  const read = own.map((value) => (typeof value === 'string' ? null : nameFields(value)))
  const legal = present(read.map((name) => (name === null ? null : wholeName(name.given, name.family))))
  // A document of nothing but the name on works has it as a bare text.
  const credit = present([...read.map((name) => name?.credit ?? null), ...own.map((value) => contentOf(value))])
  const others = sections
    .filter(({ kind }) => kind === 'other-name')
    .flatMap(({ values }) => present(values.map(contentOf)))
  return { all: [...new Set([...legal, ...credit, ...others])], onWorks: credit[0] ?? legal[0] ?? null }
}

const isHomePage = (name: string | null): boolean =>
  /home\s?page|personal|web\s?site|^(?:my )?web|主页/i.test(name ?? '')

const identifiersAt = (name: string | null, url: string | null): readonly PrintedIdentifier[] => {
  if (url === null || !/^https?:\/\//i.test(url)) return []
  const found = identifiersIn(url)
  if (found.length > 0 || !isHomePage(name)) return found
  return [{ scheme: 'HOMEPAGE', value: url.replace(/^https?:\/\//i, '').replace(/\/$/, '') }]
}

/** Who the owner is: names, identifiers and keywords. */
export const ownerFacts = (sections: readonly Section[], owner: string | null, names: OwnerNames): PersonFacts => {
  const valuesOf = (kind: SectionKind): readonly Json[] =>
    sections.flatMap((section) => (section.kind === kind ? section.values : []))
  const pages = valuesOf('researcher-url').map(pageFields)
  const ids = valuesOf('external-identifier').map(externalIdFields)
  const found = [
    ...identifiersFrom(['ORCID', owner]),
    ...ids.flatMap(({ type, url }) => identifiersAt(type, url)),
    ...pages.flatMap(({ name, url }) => identifiersAt(name, url)),
  ].filter(({ scheme, value }) => scheme !== 'ORCID' || value === owner)
  const keywords = present(valuesOf('keyword').map(contentOf))
  return {
    ...noPersonFacts,
    names: names.all,
    identifiers: unique(found, ({ scheme, value }) => `${scheme} ${value}`),
    interests: [...new Set(keywords)].map((name) => ({ name, scheme: 'KEYWORD' as const })),
  }
}

/** What one entry of a record adds to its owner, with its number in ORCID and its facts as a text. */
export interface Stated {
  readonly code: string | null
  readonly text: string
  readonly affiliation: PrintedAffiliation | null
  readonly activity: PrintedActivity | null
}

const named = (...parts: readonly (string | null)[]): string => rendered(...parts).replaceAll('; ', ', ')

const dates = ({ from, to, ongoing }: PrintedAffiliation['period']): string | null =>
  from === null && to === null ? null : `${from ?? ''} – ${to ?? (ongoing ? 'present' : '')}`.trim()

const affiliated = (kind: SectionKind, value: Json): Stated | null => {
  const { code, unit, role, organization, start, end } = affiliationFields(value)
  if (organization.name === null) return null
  const period = periodOf(start, end, true)
  const { city, region, country } = organization.address
  const place = named(city, region, country) || null
  const text = rendered(kind, role, unit, organization.name, place, dates(period))
  return {
    code,
    text,
    affiliation: {
      institution: organization.name,
      unit,
      role,
      place,
      period,
      ...(organization.ror === null ? {} : { ror: organization.ror }),
      ...(country !== null && /^[A-Z]{2}$/.test(country) ? { country } : {}),
    },
    activity: null,
  }
}

const active =
  (activity: PrintedActivity['kind']) =>
  (kind: SectionKind, value: Json): Stated | null => {
    const { code, unit, role, organization, start, end } = affiliationFields(value)
    const title = named(role ?? (kind === 'membership' ? 'Member' : null), unit, organization.name)
    if (title === '') return null
    const period = periodOf(start, end, activity === 'SERVICE')
    return {
      code,
      text: rendered(kind, title, dates(period)),
      affiliation: null,
      activity: { kind: activity, title, period },
    }
  }

const funded = (kind: SectionKind, value: Json): Stated | null => {
  const { code, title, organization, start, end } = fundingFields(value)
  const shown = named(title, organization.name)
  if (shown === '') return null
  const period = periodOf(start, end, false)
  return {
    code,
    text: rendered(kind, shown, dates(period)),
    affiliation: null,
    activity: { kind: 'GRANT', title: shown, period },
  }
}

const reviewed = (kind: SectionKind, value: Json): Stated | null => {
  const { code, role, container, organization, summaryDate, date } = reviewFields(value)
  const title = named(role ?? 'reviewer', container, organization.name)
  const day = summaryDate ?? date
  const period = periodOf(day, day, false)
  return {
    code,
    text: rendered(kind, title, day?.date),
    affiliation: null,
    activity: { kind: 'SERVICE', title, period },
  }
}

const supplied = (kind: SectionKind, value: Json): Stated | null => {
  const { code, proposal } = resourceFields(value)
  if (proposal.title === null) return null
  const period = periodOf(proposal.start, proposal.end, false)
  return {
    code,
    text: rendered(kind, proposal.title, dates(period)),
    affiliation: null,
    activity: { kind: 'PROJECT', title: proposal.title, period },
  }
}

/** How the entries of a record that are no works are read. */
export const statements: Readonly<Partial<Record<SectionKind, (kind: SectionKind, value: Json) => Stated | null>>> = {
  employment: affiliated,
  education: affiliated,
  qualification: affiliated,
  'invited-position': affiliated,
  membership: active('SERVICE'),
  service: active('SERVICE'),
  distinction: active('AWARD'),
  funding: funded,
  'peer-review': reviewed,
  'research-resource': supplied,
}
