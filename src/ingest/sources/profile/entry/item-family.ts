import { keyedLine } from '../field/entry-key.ts'
import { isLinkWords } from '../field/remarks.ts'
import { headedMark } from '../section/headed-work.ts'
import { isLegendLine } from '../text/legend.ts'
import type { Piece } from '../text/piece.ts'
import { referenceOf } from './reference.ts'

const looksLikeEntry = (piece: Piece): boolean => {
  const text = piece.rich.text
  if (isLinkWords(text.replace(/https?:\/\/\S{1,300}/g, 'link')) || isLegendLine(text)) return false
  const linked = piece.rich.spans.some(
    ({ kind, start, end }) => kind === 'link' && start === 0 && end >= text.length - 1,
  )
  if ((keyedLine(piece.rich)?.key ?? 'title') !== 'title') return false
  if (text.length < 24 && !/\p{Script=Han}{6}/u.test(text) && !(linked && /\S \S+ \S/.test(text))) return false
  if (/^(?:we|our|this|i|developed|designed|implemented|proposed)\b/i.test(text)) return false
  if (/^(?:提出了?|设计了|设计并|负责|实现了|这项研究|该研究|本研究|本文|我们)/.test(text)) return false
  return true
}

interface Family {
  count: number
  entries: number
  indent: number
  first: number
  rising: number
}

/** The list marks that begin publications: the outermost kind whose items look like entries. */
export const itemFamilies = (pieces: readonly Piece[]): ((marker: Piece['marker'], indent: number) => boolean) => {
  const families = new Map<string, Family>()
  let previousNumber: number | null = null
  for (const [index, piece] of pieces.entries()) {
    if (piece.marker === null) continue
    const family = families.get(piece.marker.family) ?? {
      count: 0,
      entries: 0,
      indent: piece.indent,
      first: index,
      rising: 0,
    }
    family.count += 1
    family.indent = Math.min(family.indent, piece.indent)
    if (looksLikeEntry(piece)) family.entries += 1
    const { number } = piece.marker
    if (number !== null) {
      if (previousNumber === null || Math.abs(number - previousNumber) === 1 || number === 1) family.rising += 1
      previousNumber = number
    }
    families.set(piece.marker.family, family)
  }
  const numbered = [...families].filter(
    ([name, family]) =>
      /N/.test(name) &&
      // Two numbers that are no neighbours number nothing.
      family.rising >= Math.max(Math.min(2, family.count), family.count * 0.5) &&
      family.entries >= family.count * 0.4,
  )
  const numberedCount = numbered.reduce((sum, [, family]) => sum + family.count, 0)
  const accepted = new Map<string, number>()
  // Below titles that are headings, list marks tell of the works.
  if (families.has(headedMark)) return (marker) => marker?.family === headedMark
  for (const [name, family] of families) {
    const isNumber = /N/.test(name)
    if (isNumber) {
      if (numbered.some(([other]) => other === name)) accepted.set(name, family.indent)
      continue
    }
    if (family.entries < family.count * 0.5) continue
    // Bullets below numbers are remarks on the numbered entries, unless they stand where numbers do.
    const outermost = Math.min(...[...families.values()].map((other) => other.indent))
    if (numberedCount >= 2 && family.first > (numbered[0]?.[1].first ?? 0) && !referencesAmong(pieces, name)) continue
    if (family.indent > outermost + 1 && families.size > 1 && family.first > 0 && !referencesAmong(pieces, name))
      continue
    accepted.set(name, family.indent)
  }
  const nested = new Set([...accepted].filter(([name, base]) => isNested(pieces, name, base)).map(([name]) => name))
  return (marker, indent) => {
    if (marker === null) return false
    const base = accepted.get(marker.family)
    return base !== undefined && (indent <= base + (nested.has(marker.family) ? 1 : 2) || marker.number !== null)
  }
}

/** A line that names people, or whose first words are set apart. */
const showsItself = ({ rich }: Piece): boolean =>
  rich.spans.some(({ kind, start, end }) => kind !== 'code' && start < 3 && end - start > 12) ||
  referenceOf(rich)?.authors != null

/** True where works stand in the items of a family, and below each of them items of the same family that tell of it. */
const isNested = (pieces: readonly Piece[], family: string, base: number): boolean => {
  const items = pieces.filter(({ marker }) => marker?.family === family)
  const outer = items.filter(({ indent }) => indent <= base + 1)
  const inner = items.filter(({ indent }) => indent > base + 1)
  return (
    outer.length > 1 &&
    inner.length > 1 &&
    outer.filter(showsItself).length >= outer.length * 0.6 &&
    inner.filter(showsItself).length <= inner.length * 0.3
  )
}

const referencesAmong = (pieces: readonly Piece[], family: string): boolean => {
  const items = pieces.filter((piece) => piece.marker?.family === family).slice(0, 12)
  const references = items.filter((piece) => referenceOf(piece.rich)?.authors != null)
  return references.length >= items.length * 0.5
}
