import { sliceRich, trimRich } from '../text/rich-text.ts'
import type { LogicalLine, Seam } from './logical-line.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { roleOf } from './role.ts'

/** A title that goes on over more lines than this did not fill them by chance. */
const mostSeams = 3

/** The two lines that were joined at a seam; null where one of them would say nothing. */
export const partedAt = (line: LogicalLine, { at, line: next }: Seam): readonly [LogicalLine, LogicalLine] | null => {
  const { seams = [], ...whole } = line
  const first = trimRich(sliceRich(line.rich, 0, at))
  const rest = trimRich(sliceRich(line.rich, at, line.rich.text.length))
  if (first.text === '' || rest.text === '') return null
  const from = line.rich.text.length - rest.text.length
  return [
    { ...whole, rich: first, role: roleOf(first), to: next - 1, seams: seams.filter((seam) => seam.at < at) },
    {
      ...whole,
      rich: rest,
      role: roleOf(rest),
      from: next,
      marker: null,
      afterGap: false,
      opens: false,
      seams: seams.filter((seam) => seam.at > from).map((seam) => ({ ...seam, at: seam.at - from })),
    },
  ]
}

/**
 * The entry with one of its joined lines taken apart again, once for each place where that may be: "How salt came to the towns
 * by the sea" filled its line, and "Salt Letters, 2019" below it is no part of it.
 */
export function* withPartedLines({ lines }: PublicationEntry): Generator<PublicationEntry> {
  for (const [index, line] of lines.entries())
    for (const seam of (line.seams ?? []).slice(0, mostSeams)) {
      const parts = partedAt(line, seam)
      if (parts !== null) yield { lines: [...lines.slice(0, index), ...parts, ...lines.slice(index + 1)] }
    }
}
