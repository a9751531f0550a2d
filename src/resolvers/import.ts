import { type ImportInTurnOptions, importInTurn } from '../ingest/import-in-turn.ts'
import { bytesSource } from '../ingest/sources/source-bytes.ts'
import type { ImportedDocument } from '../ingest/sync-sources.ts'
import { checkDocumentName } from '../model/document-name.ts'
import { CoterieError } from '../model/error.ts'
import type { SourceFormat } from '../model/record.ts'
import { maskNames } from '../names/mask-name.ts'
import type { Context } from './context.ts'
import { requireWriting } from './writing.ts'

interface DocumentInput {
  readonly name: string
  readonly content: string
  readonly encoding?: 'TEXT' | 'BASE64' | null
  readonly format?: SourceFormat | null
}

const importDocuments = async (
  _: unknown,
  { documents, dryRun }: { documents: readonly DocumentInput[]; dryRun?: boolean | null },
  context: Context,
) => {
  requireWriting(context)
  if (documents.length === 0)
    throw new CoterieError('BAD_USER_INPUT', 'documents must have at least one, but got an empty list.')
  return importInTurn(context.graph, documents.map(documentOf), importOptions(context, dryRun))
}

const removeSource = async (
  _: unknown,
  { source, dryRun }: { source: string; dryRun?: boolean | null },
  context: Context,
) => {
  requireWriting(context)
  const held = await context.loaders.source.load(source)
  if (held === null) throw new CoterieError('NOT_FOUND', `No source has the id ${JSON.stringify(source)}.`)
  const name = maskNames(held.name, await context.loaders.maskedNames.load(source))
  const { importId, report } = await importInTurn(context.graph, [], {
    ...importOptions(context, dryRun),
    remove: [held.name],
  })
  return { importId, report: { ...report, documents: report.documents.map((document) => ({ ...document, name })) } }
}

const importOptions = ({ bounds, importing }: Context, dryRun: boolean | null | undefined): ImportInTurnOptions => ({
  dryRun: dryRun ?? false,
  tieLimit: bounds.tieLimit,
  now: importing?.now ?? (() => new Date()),
  ...(importing?.sizes === undefined ? {} : { sizes: importing.sizes }),
  signal: importing?.signal,
  ...(importing?.watch === undefined ? {} : { watch: importing.watch }),
  ...(importing?.work === undefined ? {} : { work: importing.work }),
})

const documentOf = ({ name, content, encoding, format = null }: DocumentInput): ImportedDocument => ({
  ...bytesSource(checkDocumentName(name), encoding === 'BASE64' ? parseBase64(name, content) : Buffer.from(content)),
  format,
})

const parseBase64 = (name: string, content: string): Buffer => {
  const text = content.replace(/[\r\n]+/g, '')
  // Node reads on past what is no base64, and a part of a document would pass for the whole.
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    return Buffer.from(text, 'base64')
  throw new CoterieError('BAD_USER_INPUT', `The content of ${name} must be base64, but is not.`)
}

/** The first so many of the list of this name. */
const firstOf =
  <Name extends string>(name: Name) =>
  (
    parent: { readonly [name in Name]: readonly unknown[] },
    { first }: { first?: number | null },
    { bounds }: Context,
  ): readonly unknown[] => {
    const count = first ?? 20
    if (count >= 1 && count <= bounds.pageSize) return parent[name].slice(0, count)
    throw new CoterieError('BAD_USER_INPUT', `first must be between 1 and ${bounds.pageSize}, but got ${count}.`)
  }

const personOf = ({ id, label }: { readonly id: string; readonly label: string }) => ({ id, label })

/** Imports: what the schema's `ingest.graphql` promises of them. */
export const importResolvers = {
  Mutation: { importDocuments, removeSource },
  DocumentReport: { rejected: firstOf('rejected'), unread: firstOf('unread') },
  ReportedPeople: { uncertain: firstOf('uncertain') },
  ReportedPapers: { possibleVersions: firstOf('possibleVersions') },
  ReportedFacts: { disagreements: firstOf('disagreements') },
  NameCandidate: { person: personOf },
}
