import type { IncomingMessage, ServerResponse } from 'node:http'
import { CoterieError } from '../model/error.ts'
import { kindOfId } from '../model/id.ts'
import { statusOfError } from './error-status.ts'
import { send, sendError, sendJson } from './reply.ts'

/** A question as clients put it, with what the service answers. */
export type AskQuestion = (
  question: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  response: ServerResponse,
) => Promise<{
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[]
}>

const prefix = '/export/'

/** Whether a request is about a file to keep: its address is below /export/. */
export const isAboutDownload = ({ pathname }: URL): boolean => pathname.startsWith(prefix)

interface NetworkFile {
  readonly format: string
  readonly type: string
  /** Whether it begins with a byte order mark, by which spreadsheets and Pajek tell UTF-8. */
  readonly marked?: true
}

const csv = 'text/csv; charset=utf-8; header=present'

/** The files there are, by their names; a browser keeps a file under the name it has here. */
const files: ReadonlyMap<string, NetworkFile> = new Map([
  ['network.gexf', { format: 'GEXF', type: 'application/gexf+xml; charset=utf-8' }],
  ['network.graphml', { format: 'GRAPHML', type: 'application/graphml+xml; charset=utf-8' }],
  ['network.net', { format: 'PAJEK', type: 'text/plain; charset=utf-8', marked: true }],
  ['network.vosviewer.json', { format: 'VOSVIEWER_JSON', type: 'application/json' }],
  ['network.nodes.csv', { format: 'CSV_NODES', type: csv, marked: true }],
  ['network.edges.csv', { format: 'CSV_EDGES', type: csv, marked: true }],
  ['network.jsonld', { format: 'JSON_LD', type: 'application/ld+json' }],
])

/** The arguments of the question, which are the parameters of the address. */
const variables = {
  around: 'NetworkStart',
  among: '[PersonKey!]',
  depth: 'Int',
  ties: 'TieSelection',
  normalization: 'Normalization',
  minPapersPerPerson: 'Int',
  maxNodes: 'Int',
  maxEdges: 'Int',
} as const
/** The fields of `ties`, which may also stand for themselves. */
const tieFields = [
  'years',
  'counting',
  'minWeight',
  'maxAuthorsPerPaper',
  'minCertainty',
  'unknownYears',
  'cutAuthorLists',
] as const

const names = Object.keys(variables)
const query = `query Download($format: NetworkFormat!, ${Object.entries(variables)
  .map(([name, type]) => `$${name}: ${type}`)
  .join(
    ', ',
  )}) { collaborationNetwork(${names.map((name) => `${name}: $${name}`).join(', ')}) { exportAs(format: $format) } }`

const refuse = (message: string) => new CoterieError('BAD_USER_INPUT', message)

/** Objects, lists and numbers are written as JSON; all else is the text itself. */
const parameterOf = (name: string, text: string): unknown => {
  if (!/^\s*[[{]|^-?\d+(\.\d+)?$/.test(text)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse(`${name} must be JSON where it begins with a bracket, but ${JSON.stringify(text)} is none.`)
  }
}

const isOneOf = <T extends string>(list: readonly T[], name: string): name is T =>
  (list as readonly string[]).includes(name)

/** The variables of the question. `person`, an id or a name and as often as one likes, is short for `around: { people }`. */
const variablesOf = (parameters: URLSearchParams): Readonly<Record<string, unknown>> => {
  const asked: Record<string, unknown> = {}
  const ties: Record<string, unknown> = {}
  const people: ({ readonly id: string } | { readonly name: string })[] = []
  for (const [name, text] of parameters) {
    if (name === 'person') {
      people.push(kindOfId(text) === 'person' ? { id: text } : { name: text })
      continue
    }
    const place = isOneOf(names, name) ? asked : isOneOf(tieFields, name) ? ties : null
    if (place === null)
      throw refuse(
        `There are the parameters person, ${[...names, ...tieFields].join(', ')}, but got ${JSON.stringify(name)}.`,
      )
    if (place[name] !== undefined) throw refuse(`${name} must be given once, but came again.`)
    place[name] = parameterOf(name, text)
  }
  if (people.length > 0) {
    if (asked.around !== undefined) throw refuse('Give either person or around, but got both.')
    asked.around = { people }
  }
  if (Object.keys(ties).length > 0) {
    if (asked.ties !== undefined) throw refuse(`Give either ties or ${Object.keys(ties)[0]}, but got both.`)
    asked.ties = ties
  }
  return asked
}

/**
 * Answers GET of a file below /export/: the network of the same arguments as `collaborationNetwork` has. It is asked as a question
 * like all others, so that the same bounds hold; errors come in the same form, with a status that says so.
 */
export const createDownloadAnswers =
  (ask: AskQuestion) =>
  async ({ method }: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (method !== 'GET')
      return sendError(response, 405, 'METHOD_NOT_ALLOWED', `Files are asked for with GET, but got ${method}.`, {
        allow: 'GET',
        connection: 'close',
      })
    const name = url.pathname.slice(prefix.length)
    const file = files.get(name)
    if (file === undefined)
      return sendError(
        response,
        404,
        'NOT_FOUND',
        `There are the files ${[...files.keys()].join(', ')} below ${prefix}.`,
      )
    let asked: Readonly<Record<string, unknown>>
    try {
      asked = variablesOf(url.searchParams)
    } catch (error) {
      if (!(error instanceof CoterieError)) throw error
      return sendError(response, statusOfError(error.code), error.code, error.message)
    }
    const { data, errors } = await ask({ query, variables: { ...asked, format: file.format } }, response)
    const network = data?.collaborationNetwork as { readonly exportAs: string } | null | undefined
    if (errors !== undefined || network === null || network === undefined)
      return sendJson(response, statusOfError(errors?.[0]?.extensions?.code ?? 'INTERNAL'), { errors: errors ?? [] })
    send(response, 200, `${file.marked === true ? '\uFEFF' : ''}${network.exportAs}`, {
      'content-type': file.type,
      'content-disposition': `attachment; filename="coterie-${name}"`,
    })
  }
