import { z } from 'zod'
import { count } from './words.ts'

const candidate = z.object({
  id: z.string(),
  label: z.string(),
  paperCount: z.number().nullish(),
  year: z.number().nullish(),
})

const fault = z.object({
  message: z.string(),
  extensions: z
    .object({
      code: z.string().optional(),
      candidates: z.array(candidate).optional(),
      candidateCount: z.number().optional(),
    })
    .optional(),
})

/** An error of an answer, as clients see it. */
export type Fault = z.infer<typeof fault>

const envelope = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(fault).optional(),
})

/** The two halves of an answer: what was asked for, and what went wrong. */
export const parseEnvelope = (
  answer: unknown,
): { readonly data: Readonly<Record<string, unknown>>; readonly faults: readonly Fault[] } => {
  const { data, errors } = envelope.parse(answer)
  return { data: data ?? {}, faults: errors ?? [] }
}

/** What went wrong in words: the code first, then the sentence, then whom or what the key may mean, one a line. */
export const faultText = ({ message, extensions }: Fault): string => {
  const { code = 'INTERNAL', candidates = [], candidateCount = 0 } = extensions ?? {}
  const more = candidateCount - candidates.length
  return [
    `${code}: ${message}`,
    ...candidates.map(
      ({ id, label, paperCount, year }) =>
        `- ${id} ${label}${paperCount == null ? '' : `, ${count(paperCount, 'paper')}`}${year == null ? '' : ` (${year})`}`,
    ),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n')
}
