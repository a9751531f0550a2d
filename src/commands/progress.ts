import type { FoundDocument } from '../ingest/find-documents.ts'
import type { ImportProgress } from '../ingest/import-documents.ts'

/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface Progress extends ImportProgress {
  /** The document, whose bytes count as they are read. */
  counted(document: FoundDocument): FoundDocument
  /** Shows a line of its own in place of the others. */
  show(line: string): void
  /** Leaves no half of a line behind. */
  end(): void
}

/** A terminal's line may change so often; elsewhere each line stays, and they are few. */
const terminalEveryMs = 100
const lineEveryMs = 2_000

const numberOf = (count: number): string => Math.round(count).toLocaleString('en-US')

const timeOf = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000))
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

/**
 * Shows how far an import is, how fast it goes and how long it will take: on a terminal in one line that changes, elsewhere in
 * lines at most every two seconds, so that a short import shows none.
 */
export const createProgress = (stream: ProgressStream, clock: () => number, totalBytes: number): Progress => {
  const isTerminal = stream.isTTY === true
  const start = clock()
  let lastShown = isTerminal ? Number.NEGATIVE_INFINITY : start
  let isShown = false
  let [bytesBefore, bytesNow, sizeNow] = [0, 0, 0]
  let [recordsBefore, records, name] = [0, 0, '']
  let firstBatch = start

  const write = (line: string): void => {
    lastShown = clock()
    isShown = true
    if (isTerminal) stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}\u001b[K`)
    else stream.write(`${line}\n`)
  }
  const show = (line: () => string): void => {
    if (clock() - lastShown >= (isTerminal ? terminalEveryMs : lineEveryMs)) write(line())
  }
  const left = (done: number, since: number): string =>
    done <= 0 || done >= 1 ? '' : `, ${timeOf(((clock() - since) * (1 - done)) / done)} left`
  const reading = (): string => {
    const rate = (recordsBefore + records) / Math.max(0.001, (clock() - start) / 1_000)
    const done = totalBytes === 0 ? 0 : (bytesBefore + bytesNow) / totalBytes
    return `Reading${name === '' ? '' : ` ${name}`}: ${numberOf(recordsBefore + records)} records, ${numberOf(rate)} a second${left(done, start)}`
  }
  return {
    counted: (document) => {
      let isKnown = false
      return {
        ...document,
        async *open() {
          // At first it is read for what it is recognised by, which is quick; then for what it says, unless it is held already.
          const isFirst = !isKnown
          isKnown = true
          if (isFirst) {
            bytesBefore += sizeNow
            sizeNow = document.size
          }
          bytesNow = 0
          for await (const piece of document.open()) {
            if (!isFirst) bytesNow += piece.length
            show(reading)
            yield piece
          }
        },
      }
    },
    // A document is shown with the first records of it.
    document: () => undefined,
    records: (document, count) => {
      if (document !== name) {
        recordsBefore += records
        name = document
      }
      records = count
      show(reading)
    },
    deciding: () => {
      firstBatch = clock()
      show(() => 'Deciding who is who …')
    },
    batch: (written, total) => {
      // Deciding comes before the first, and says nothing of how long the others take.
      if (written === 1) firstBatch = clock()
      const done = total === 1 ? 1 : (written - 1) / (total - 1)
      show(() => `Writing: batch ${written} of ${total}${left(done, firstBatch)}`)
    },
    show: (line) => {
      if (isTerminal) write(line)
    },
    end: () => {
      if (isTerminal && isShown) stream.write('\r\u001b[K')
    },
  }
}
