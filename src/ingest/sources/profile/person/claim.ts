import type { PrintedClaim } from '../../../../model/record.ts'
import { categoryOf } from '../field/stamp.ts'

const named =
  /^(h[- ]?index|i10[- ]?index|g[- ]?index|citations?|total citations|cited by|papers?|publications?|novelty|ai score|score|rank|followers|被引(?:次数|量)?|论文数|H指数)\s{0,3}[:：]?\s{0,3}(\d[\d,.]{0,12}\s?%?\+?)$/i
const counted = /^(\d[\d,.]{0,12}\+?)\s{0,3}(papers?|citations?|publications?|followers|articles)$/i

/** What one line of a listing claims of its person: "h-index22", "6papers", "Novelty53%"; null for other lines. */
export const claimOf = (text: string): PrintedClaim | null => {
  const short = text.trim()
  if (short.length > 40) return null
  const first = named.exec(short)
  if (first !== null) return { name: first[1] ?? '', value: (first[2] ?? '').replace(/\s/g, '') }
  const second = counted.exec(short)
  if (second !== null) return { name: second[2] ?? '', value: second[1] ?? '' }
  return null
}

/** The field that a listing prints beside its person as an arXiv code ("DC"); null for other lines. */
export const fieldClaimOf = (text: string): PrintedClaim | null =>
  /^[A-Z]{2}$/.test(text.trim()) && categoryOf(text.trim()).includes('.')
    ? { name: 'category', value: text.trim() }
    : null
