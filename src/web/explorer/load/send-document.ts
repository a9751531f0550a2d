import { headersWith } from '../../api/ask.ts'
import type { Report, Sent } from './report.ts'

interface SendOptions {
  readonly token: string
  /** Nothing is stored, and the report says what would change. */
  readonly dryRun: boolean
  /** How it is to be read; null: as it looks. */
  readonly format: string | null
}

interface Reply {
  readonly report?: Report
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const failure = (code: string, message: string): Sent => ({
  report: null,
  faults: [{ code, message, candidates: [] }],
})

/** Sends a file as it is, however large, to the door for documents. Everything that can go wrong is in the answer. */
export async function sendDocument(file: File, { token, dryRun, format }: SendOptions): Promise<Sent> {
  const search = new URLSearchParams({ dryRun: dryRun ? '1' : '0', ...(format === null ? {} : { format }) })
  let text: string
  try {
    const response = await fetch(`/documents/${encodeURIComponent(file.name)}?${search}`, {
      method: 'PUT',
      headers: headersWith(token, 'application/octet-stream'),
      body: file,
    })
    text = await response.text()
  } catch (fault) {
    return failure('UNREACHABLE', String(fault))
  }
  try {
    const { report = null, errors = [] } = JSON.parse(text) as Reply
    return {
      report,
      faults: errors.map(({ message, extensions }) => ({
        code: extensions?.code ?? 'INTERNAL',
        message,
        candidates: [],
      })),
    }
  } catch {
    return failure('NO_ANSWER', text)
  }
}
