import { useRef, useState } from 'preact/hooks'
import { forgetAnswers } from '../frame/use-answer.ts'
import type { Sent } from './report.ts'
import { sendDocument } from './send-document.ts'

/** A file on its way: what it would change, and once it is stored what it changed. */
export interface Chosen {
  readonly file: File
  readonly tried: Sent | null
  readonly stored: Sent | null
}

/** What is being done with which file, from 1. */
interface Work {
  readonly kind: 'TRYING' | 'STORING'
  readonly index: number
  readonly count: number
  readonly name: string
}

export interface Documents {
  readonly chosen: readonly Chosen[]
  readonly work: Work | null
  readonly format: string | null
  /** Tries these files, in the place of those before; nothing is stored. */
  readonly choose: (files: readonly File[]) => void
  /** Tries them once more, read in this way. */
  readonly readAs: (format: string | null) => void
  readonly leaveOut: (file: File) => void
  /** Stores all that can be taken, one after the other. */
  readonly store: () => void
  readonly startAgain: () => void
}

/** Whether a trial says that the document can be taken. */
export const canBeStored = ({ tried }: Chosen): boolean =>
  tried?.report?.documents.some(({ outcome }) => outcome !== 'REJECTED') === true

/** Files that are tried and then stored, one after the other: the service takes one document at a time. */
export function useDocuments(token: string | null): Documents {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [work, setWork] = useState<Work | null>(null)
  const [format, setFormat] = useState<string | null>(null)
  // What is asked for anew ends what was under way before.
  const turn = useRef(0)

  const send = async (kind: Work['kind'], files: readonly File[], as: string | null) => {
    if (token === null) return
    const mine = ++turn.current
    for (const [index, file] of files.entries()) {
      setWork({ kind, index: index + 1, count: files.length, name: file.name })
      const sent = await sendDocument(file, { token, dryRun: kind === 'TRYING', format: as })
      if (kind === 'STORING') forgetAnswers()
      if (turn.current !== mine) return
      setChosen((before) =>
        before.map((one) =>
          one.file === file ? { ...one, ...(kind === 'TRYING' ? { tried: sent } : { stored: sent }) } : one,
        ),
      )
    }
    setWork(null)
  }
  const choose = (files: readonly File[], as: string | null) => {
    // One of a name: the service knows a document by it.
    const byName = [...new Map(files.map((file) => [file.name, file])).values()]
    setChosen(byName.map((file) => ({ file, tried: null, stored: null })))
    void send('TRYING', byName, as)
  }
  return {
    chosen,
    work,
    format,
    choose: (files) => choose(files, format),
    readAs: (as) => {
      setFormat(as)
      const files = chosen.map(({ file }) => file)
      if (files.length > 0) choose(files, as)
    },
    leaveOut: (file) => setChosen((before) => before.filter((one) => one.file !== file)),
    store: () => {
      const files = chosen.filter(canBeStored).map(({ file }) => file)
      void send('STORING', files, format)
    },
    startAgain: () => {
      turn.current += 1
      setWork(null)
      setChosen([])
    },
  }
}
