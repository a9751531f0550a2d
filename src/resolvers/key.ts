import { CoterieError } from '../model/error.ts'
import { type IdKind, kindOfId } from '../model/id.ts'
import { queryWords } from '../names/search-words.ts'
import { titleKey } from '../names/title-key.ts'
import { institutionsByRor } from '../statements/institution.ts'
import { papersByKey } from '../statements/paper.ts'
import type { PersonRow, peopleByIdentifier } from '../statements/person.ts'
import type { Context } from './context.ts'
import { idsNamed, idsNear, mostPapersFirst, peopleNamed, peopleNamedAlike, searchIds } from './name-lookup.ts'

/** A key as clients give it: exactly one of its fields is set (`@oneOf`). */
export type Key = Readonly<Record<string, string | null | undefined>>

/** At most so many candidates are listed with an error. */
const candidatesShown = 20

interface Kind<T extends { readonly id: string }> {
  readonly name: string
  readonly idKind: IdKind
  readonly load: (context: Context, id: string) => Promise<T | null>
  readonly labelOf: (node: T) => string
  /** Ids of what a key other than the id names. */
  readonly find: (context: Context, field: string, value: string) => Promise<readonly string[]>
  /** Candidates that are near to a key that names nothing. */
  readonly near?: (context: Context, field: string, value: string) => Promise<readonly string[]>
}

/** The one field of a key, with its text. @throws CoterieError BAD_USER_INPUT for an empty key */
const fieldOf = ({ name }: { readonly name: string }, key: Key): readonly [string, string] => {
  const [field, value] = Object.entries(key).find(([, given]) => given !== null && given !== undefined) ?? ['', '']
  if (typeof value === 'string' && value.trim() !== '') return [field, value]
  throw new CoterieError(
    'BAD_USER_INPUT',
    `A key of a ${name} must have exactly one field with a text that is not empty, but got ${JSON.stringify(key)}.`,
  )
}

const idsOfKey = <T extends { readonly id: string }>(
  kind: Kind<T>,
  field: string,
  value: string,
  context: Context,
): Promise<readonly string[]> =>
  field === 'id' ? idOrSuccessor(kind, value, context) : kind.find(context, field, value)

/** What a key names. @throws CoterieError NOT_FOUND, AMBIGUOUS_NAME with candidates, BAD_USER_INPUT for an empty key */
const resolveKey = async <T extends { readonly id: string }>(kind: Kind<T>, key: Key, context: Context): Promise<T> => {
  const [field, value] = fieldOf(kind, key)
  const ids = await idsOfKey(kind, field, value, context)
  const nodes = await loadAll(kind, ids.slice(0, candidatesShown), context)
  const [only] = nodes
  if (ids.length === 1 && only !== undefined) return only
  const described = (found: readonly T[]) =>
    found.map((node) => ({ id: node.id, label: kind.labelOf(node), ...candidateDetails(node) }))
  if (ids.length > 1) {
    throw new CoterieError(
      'AMBIGUOUS_NAME',
      `${ids.length} ${plural(kind.name)} have the ${field} ${JSON.stringify(value)}; choose one by its id.`,
      {
        candidates: described(nodes),
        candidateCount: ids.length,
      },
    )
  }
  const near = field === 'id' || kind.near === undefined ? [] : await kind.near(context, field, value)
  const alike = described(await loadAll(kind, near.slice(0, candidatesShown), context))
  throw new CoterieError(
    'NOT_FOUND',
    `No ${kind.name} has the ${field} ${JSON.stringify(value)}.${
      alike.length === 0
        ? ''
        : ` Similar: ${alike
            .slice(0, 5)
            .map(({ label }) => label)
            .join(', ')}.`
    }`,
    alike.length === 0 ? {} : { candidates: alike },
  )
}

const plural = (name: string): string => (name === 'person' ? 'people' : `${name}s`)

const candidateDetails = (node: object): object =>
  'paperCount' in node
    ? { paperCount: node.paperCount }
    : 'year' in node
      ? { year: node.year, authorsComplete: (node as { authorsComplete?: boolean }).authorsComplete }
      : {}

const loadAll = async <T extends { readonly id: string }>(
  kind: Kind<T>,
  ids: readonly string[],
  context: Context,
): Promise<T[]> => (await Promise.all(ids.map((id) => kind.load(context, id)))).filter((node) => node !== null)

const idOrSuccessor = async <T extends { readonly id: string }>(
  kind: Kind<T>,
  id: string,
  context: Context,
): Promise<string[]> => {
  if (kindOfId(id) !== kind.idKind) return []
  if ((await kind.load(context, id)) !== null) return [id]
  const successor = await context.loaders.successor.load(id)
  return successor === null ? [] : [successor]
}

const person: Kind<PersonRow> = {
  name: 'person',
  idKind: 'person',
  load: (context, id) => context.loaders.person.load(id),
  labelOf: ({ label }) => label,
  find: async (context, field, value) => {
    if (field === 'name') return peopleNamed(context, value)
    const bare = value.trim().replace(/^https?:\/\/(www\.)?(orcid\.org|dblp\.org\/pid|openalex\.org)\//i, '')
    const rows = await context.loaders.peopleByIdentifier(field as keyof typeof peopleByIdentifier).load(bare)
    const ids = rows.map(({ id }) => id)
    return ids.length < 2 ? ids : (await loadAll(person, ids, context)).sort(mostPapersFirst).map(({ id }) => id)
  },
  near: async (context, field, value) => (field === 'name' ? peopleNamedAlike(context, value) : []),
}

/** The person of a key. */
export const resolvePerson = (key: Key, context: Context) => resolveKey(person, key, context)

/** Ids of everybody who has a key, most papers first: none, one or several. @throws CoterieError BAD_USER_INPUT for an empty key */
export const peopleWithKey = async (key: Key, context: Context): Promise<readonly string[]> => {
  const [field, value] = fieldOf(person, key)
  return idsOfKey(person, field, value, context)
}

/** The paper of a key. */
export const resolvePaper = (key: Key, context: Context) =>
  resolveKey(
    {
      name: 'paper',
      idKind: 'paper',
      load: ({ loaders }, id) => loaders.paper.load(id),
      labelOf: ({ title }) => title,
      find: async ({ graph, signal }, field, value) => {
        const wanted =
          field === 'title'
            ? titleKey(value)
            : field === 'doi'
              ? value
                  .trim()
                  .toLowerCase()
                  .replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/, '')
              : value.trim().replace(/^(https?:\/\/arxiv\.org\/(abs|pdf)\/|arxiv:)/i, '')
        const statement = papersByKey[field as keyof typeof papersByKey]
        return (await graph.read(statement, { value: wanted }, { signal })).map(({ id }) => id)
      },
      near: async (_, field, value) =>
        field === 'title' ? searchIds(context, 'Paper', queryWords(value), candidatesShown) : [],
    },
    key,
    context,
  )

/** The institution of a key. */
export const resolveInstitution = (key: Key, context: Context) =>
  resolveKey(
    {
      name: 'institution',
      idKind: 'institution',
      load: ({ loaders }, id) => loaders.institution.load(id),
      labelOf: ({ name }) => name,
      find: async ({ graph, signal }, field, value) => {
        if (field === 'name') return idsNamed(context, 'Institution', withoutArticle(value))
        const ror = value.trim().replace(/^https?:\/\/ror\.org\//i, '')
        return (await graph.read(institutionsByRor, { value: ror }, { signal })).map(({ id }) => id)
      },
      near: async (_, field, value) => (field === 'name' ? idsNear(context, 'Institution', withoutArticle(value)) : []),
    },
    key,
    context,
  )

const withoutArticle = (name: string): string => name.replace(/^the /i, '')

/** The topic of a key. */
export const resolveTopic = (key: Key, context: Context) =>
  resolveKey(
    {
      name: 'topic',
      idKind: 'topic',
      load: ({ loaders }, id) => loaders.topic.load(id),
      labelOf: ({ name }) => name,
      find: (_, __, value) => idsNamed(context, 'Topic', value),
      near: (_, __, value) => idsNear(context, 'Topic', value),
    },
    key,
    context,
  )

/** The venue of a key. */
export const resolveVenue = (key: Key, context: Context) =>
  resolveKey(
    {
      name: 'venue',
      idKind: 'venue',
      load: ({ loaders }, id) => loaders.venue.load(id),
      labelOf: ({ label }) => label,
      find: (_, __, value) => idsNamed(context, 'Venue', value),
      near: (_, __, value) => idsNear(context, 'Venue', value),
    },
    key,
    context,
  )
