import { CoterieError } from '../model/error.ts'
import { type IdKind, kindOfId } from '../model/id.ts'
import { queryWords } from '../names/search-words.ts'
import { titleKey } from '../names/title-key.ts'
import { institutionsByRor } from '../statements/institution.ts'
import { papersByKey } from '../statements/paper.ts'
import { type PersonRow, peopleByIdentifier } from '../statements/person.ts'
import type { Context } from './context.ts'
import { idsNamed, peopleNamed, peopleNamedAlike, searchIds } from './name-lookup.ts'

/** A key as clients give it: exactly one of its fields is set (`@oneOf`). */
export type Key = Readonly<Record<string, string | null | undefined>>

/** At most so many candidates are listed with an error. */
const candidatesShown = 20

interface Kind<T extends { readonly id: string }> {
  readonly name: string
  readonly idKind: IdKind
  readonly load: (context: Context, id: string) => Promise<T | null>
  readonly labelOf: (node: T) => string
  /** Ids of what a key other than the id names; candidates that are near when there is none. */
  readonly find: (
    context: Context,
    field: string,
    value: string,
  ) => Promise<{ readonly ids: readonly string[]; readonly near: readonly string[] }>
}

/** What a key names. @throws CoterieError NOT_FOUND, AMBIGUOUS_NAME with candidates, BAD_USER_INPUT for an empty key */
const resolveKey = async <T extends { readonly id: string }>(kind: Kind<T>, key: Key, context: Context): Promise<T> => {
  const [field, value] = Object.entries(key).find(([, given]) => given !== null && given !== undefined) ?? ['', '']
  if (typeof value !== 'string' || value.trim() === '') {
    throw new CoterieError(
      'BAD_USER_INPUT',
      `A key of a ${kind.name} must have exactly one field with a text that is not empty, but got ${JSON.stringify(key)}.`,
    )
  }
  const { ids, near } =
    field === 'id'
      ? { ids: await idOrSuccessor(kind, value, context), near: [] }
      : await kind.find(context, field, value)
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
    if (field === 'name') {
      const ids = await peopleNamed(context, value)
      return { ids, near: ids.length > 0 ? [] : await peopleNamedAlike(context, value) }
    }
    const statement = peopleByIdentifier[field as keyof typeof peopleByIdentifier]
    const bare = value.trim().replace(/^https?:\/\/(www\.)?(orcid\.org|dblp\.org\/pid|openalex\.org)\//i, '')
    return {
      ids: (await context.graph.read(statement, { value: bare }, { signal: context.signal })).map(({ id }) => id),
      near: [],
    }
  },
}

/** The person of a key. */
export const resolvePerson = (key: Key, context: Context) => resolveKey(person, key, context)

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
        const ids = (await graph.read(statement, { value: wanted }, { signal })).map(({ id }) => id)
        return {
          ids,
          near:
            ids.length > 0 || field !== 'title'
              ? []
              : await searchIds(context, 'Paper', queryWords(value), candidatesShown),
        }
      },
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
        if (field === 'name') return idsNamed(context, 'Institution', value.replace(/^the /i, ''))
        const ror = value.trim().replace(/^https?:\/\/ror\.org\//i, '')
        return { ids: (await graph.read(institutionsByRor, { value: ror }, { signal })).map(({ id }) => id), near: [] }
      },
    },
    key,
    context,
  )

/** The topic of a key. */
export const resolveTopic = (key: Key, context: Context) =>
  resolveKey(
    {
      name: 'topic',
      idKind: 'topic',
      load: ({ loaders }, id) => loaders.topic.load(id),
      labelOf: ({ name }) => name,
      find: (_, __, value) => idsNamed(context, 'Topic', value),
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
    },
    key,
    context,
  )
