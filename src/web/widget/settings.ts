import { personKey } from '../api/person-key.ts'
import type { WidgetNetworkQueryVariables } from './question-operation.ts'

/** What the attributes of the element ask for. */
export interface Settings {
  /** Where the service is: an origin, and a path where it is served below one. */
  readonly service: string
  readonly variables: WidgetNetworkQueryVariables
  readonly language: 'en' | 'zh'
  /** Null: as the visitor's system has it. */
  readonly isDark: boolean | null
}

/** What cannot be understood, as a sentence for whoever wrote the page. */
export interface Misuse {
  readonly sentence: string
}

/** The attributes that the element looks at. */
export const attributes = [
  'person',
  'service',
  'depth',
  'from',
  'to',
  'counting',
  'min-weight',
  'max-authors',
  'people',
  'lang',
  'theme',
] as const

const countings = ['FULL', 'FRACTIONAL', 'PER_PAPER'] as const

/** Ten ties a person are drawn at most, as many as an eye can follow. */
const tiesAPerson = 10

class MisuseError extends Error {}

type Attribute = (typeof attributes)[number]
type Read = (name: Attribute) => string | null

function numberIn(read: Read, name: Attribute, least: number, most: number): number | null {
  const text = read(name)
  if (text === null || text === '') return null
  const value = Number(text)
  if (!Number.isFinite(value) || value < least || value > most)
    throw new MisuseError(`"${name}" must be a number from ${least} to ${most}, but is ${JSON.stringify(text)}.`)
  return value
}

function wholeIn(read: Read, name: Attribute, least: number, most: number): number | null {
  const value = numberIn(read, name, least, most)
  if (value !== null && !Number.isInteger(value))
    throw new MisuseError(`"${name}" must be a whole number, but is ${value}.`)
  return value
}

function serviceIn(read: Read, home: string): string {
  const text = read('service')
  if (text === null || text === '') return home
  // What is no address at all makes one of another kind, which is refused as well.
  const address = new URL(text, 'none:/')
  if (!/^https?:$/.test(address.protocol))
    throw new MisuseError(
      `"service" must be an address such as https://coterie.example, but is ${JSON.stringify(text)}.`,
    )
  return `${address.origin}${address.pathname}`.replace(/\/$/, '')
}

/**
 * Reads the attributes of an element.
 * @param home the service that the script came from, where no other is named
 * @param pageLanguage the language of the page around the element
 */
export function readSettings(read: Read, home: string, pageLanguage: string): Settings | Misuse {
  try {
    const person = read('person')?.trim() ?? ''
    if (person === '')
      throw new MisuseError('"person" must be the id, the ORCID iD or the whole name of a person, but is missing.')
    const counting = read('counting') || 'FULL'
    const found = countings.find((one) => one === counting.toUpperCase().replace('-', '_'))
    if (found === undefined)
      throw new MisuseError(`"counting" must be one of ${countings.join(', ')}, but is ${JSON.stringify(counting)}.`)
    const [from, to] = [wholeIn(read, 'from', 0, 9999), wholeIn(read, 'to', 0, 9999)]
    const minWeight = numberIn(read, 'min-weight', 0, 1_000_000)
    const maxAuthorsPerPaper = wholeIn(read, 'max-authors', 2, 100_000)
    const people = wholeIn(read, 'people', 1, 1000) ?? 100
    const theme = read('theme')
    return {
      service: serviceIn(read, home),
      language: (read('lang') || pageLanguage).toLowerCase().startsWith('zh') ? 'zh' : 'en',
      isDark: theme === 'dark' ? true : theme === 'light' ? false : null,
      variables: {
        by: personKey(person),
        around: { people: [personKey(person)] },
        depth: wholeIn(read, 'depth', 0, 4) ?? 1,
        ties: {
          counting: found,
          ...(from === null && to === null
            ? {}
            : { years: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } }),
          ...(minWeight === null ? {} : { minWeight }),
          ...(maxAuthorsPerPaper === null ? {} : { maxAuthorsPerPaper }),
        },
        maxNodes: people,
        maxEdges: people * tiesAPerson,
      },
    }
  } catch (error) {
    if (error instanceof MisuseError) return { sentence: error.message }
    throw error
  }
}
