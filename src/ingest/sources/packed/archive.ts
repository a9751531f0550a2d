import type { SourceFormat } from '../../../model/record.ts'
import { maximumDocumentBytes } from '../decode.ts'
import { foundIn, foundInMember, rejectedAt, unreadAt } from '../found-at.ts'
import { headBytes, headText, readerFor } from '../known-reader.ts'
import { readDocument } from '../read-document.ts'
import { orWhyNone, readFound } from '../read-found.ts'
import { type Found, longestText, type SourceReader } from '../source-reader.ts'
import { ByteReader } from './byte-reader.ts'
import { memberKindOf } from './member-kind.ts'
import { isTar, TarArchive, type TarMember } from './tar-members.ts'
import { isGzip, type Unpacked, type UnpackLimits, unpack } from './unpack.ts'

/** A tar archive that can be read from its beginning any number of times. */
export interface ArchiveSource {
  open(): Promise<Unpacked>
  readonly limits: UnpackLimits
  /** The format of every file of it; null where their looks tell. */
  readonly forced: SourceFormat | null
}

/** How a file of an archive is read. */
type Choice =
  | { readonly kind: 'reader'; readonly reader: SourceReader }
  | { readonly kind: 'document' }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string }

/** A file of an archive, unpacked, with its beginning looked at. */
interface OpenedMember {
  readonly path: string
  readonly bytes: ByteReader
  readonly head: Uint8Array
  readonly broken: Unpacked['broken']
}

const openMember = async ({ path, chunks }: TarMember, limits: UnpackLimits): Promise<OpenedMember> => {
  const bytes = new ByteReader(chunks)
  const head = await bytes.look(headBytes)
  if (!isGzip(head)) return { path, bytes, head, broken: () => null }
  const unpacked = unpack(bytes.rest(), limits)
  const inner = new ByteReader(unpacked.chunks)
  return { path, bytes: inner, head: await inner.look(headBytes), broken: unpacked.broken }
}

const isBinary = (head: Uint8Array): boolean =>
  head.includes(0) && !(head[0] === 0xff && head[1] === 0xfe) && !(head[0] === 0xfe && head[1] === 0xff)

const choiceOf = ({ path, head }: OpenedMember, forced: SourceFormat | null): Choice => {
  const kind = memberKindOf(path)
  if (head.length === 0 || kind === 'NO_SOURCE') return { kind: 'none' }
  if (isGzip(head) || isTar(head))
    return { kind: 'refused', reason: 'Expected a source, but got a packed file inside of a packed file.' }
  const reader = forced === 'PROFILE' ? null : readerFor(path.replace(/\.gz$/i, ''), headText(head), forced)
  if (reader !== null) return { kind: 'reader', reader }
  if (kind === 'DOCUMENT' || forced === 'PROFILE') return { kind: 'document' }
  return isBinary(head) ? { kind: 'refused', reason: 'Expected a source, but got a binary file.' } : { kind: 'none' }
}

/** The format of the first file of an archive that has one, or why there is none. */
export const archiveFormat = async (archive: ArchiveSource): Promise<SourceFormat | { readonly reason: string }> => {
  const unpacked = await archive.open()
  const tar = new TarArchive(unpacked.chunks)
  for await (const member of tar.members()) {
    const choice = choiceOf(await openMember(member, archive.limits), archive.forced)
    if (choice.kind === 'reader') return choice.reader.format
    if (choice.kind === 'document') return 'PROFILE'
  }
  const broken = unpacked.broken() ?? tar.broken
  return { reason: broken?.reason ?? 'The archive has no file of a format that is known.' }
}

async function* readMember(member: OpenedMember, choice: Choice): AsyncGenerator<Found> {
  const { path, bytes, broken } = member
  if (choice.kind === 'reader') yield* readFound(choice.reader, path, { chunks: bytes.rest(), broken })
  else if (choice.kind === 'refused') yield rejectedAt('file', choice.reason)
  else if (choice.kind === 'document') {
    const document = await bytes.exactly(maximumDocumentBytes + 1)
    const reading =
      document.length > maximumDocumentBytes
        ? { reason: `The document has more than ${maximumDocumentBytes / 1024 / 1024} MB.` }
        : (broken() ?? (await readDocument(path, document)))
    if ('reason' in reading) yield rejectedAt('file', reading.reason)
    else yield* foundIn(reading)
  }
}

/** Files that are no sources, told as one place. */
class PassedOver {
  #count = 0
  #paths = ''

  add(path: string): void {
    this.#count += 1
    if (this.#paths.length < longestText) this.#paths += this.#paths === '' ? path : `, ${path}`
  }

  *found(): Generator<Found> {
    if (this.#count > 0) yield unreadAt(`${this.#count} files that are no sources`, this.#paths)
  }
}

/** What is found in the files of an archive, in their order; a place begins with the path of its file. */
export async function* readArchive(archive: ArchiveSource): AsyncGenerator<Found> {
  const { forced, limits } = archive
  const passedOver = new PassedOver()
  const unpacked = await archive.open()
  const tar = new TarArchive(unpacked.chunks)
  async function* members(): AsyncGenerator<Found> {
    for await (const member of tar.members()) {
      const opened = await openMember(member, limits)
      const choice = choiceOf(opened, forced)
      if (choice.kind === 'none') passedOver.add(opened.path)
      for await (const found of readMember(opened, choice)) yield foundInMember(opened.path, found)
    }
    yield* passedOver.found()
    const broken = unpacked.broken() ?? tar.broken
    if (broken !== null) yield rejectedAt(broken.locator, broken.reason)
  }
  yield* forced === null ? members() : orWhyNone(members(), forced)
}
