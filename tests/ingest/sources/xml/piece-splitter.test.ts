import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestUnit, type XmlPiece } from '../../../../src/ingest/sources/xml/piece.ts'
import { PieceSplitter } from '../../../../src/ingest/sources/xml/piece-splitter.ts'

const shape = { units: ['meta', 'paper'], containers: ['collection', 'volume'] }

const split = (texts: readonly string[]): readonly XmlPiece[] => {
  const splitter = new PieceSplitter(shape)
  return [...texts.flatMap((text) => splitter.write(text)), ...splitter.end()]
}

const shown = (piece: XmlPiece): string =>
  piece.kind === 'stray' || piece.kind === 'fault'
    ? `${piece.kind} ${piece.line}`
    : `${piece.kind} ${piece.name} ${piece.line}`

const whole = `<?xml version="1.0"?>
<!-- <paper>not one</paper> -->
<collection id="a>b">
<volume id='1'>
  <meta><volume>3</volume></meta>
  <paper id="1"><title>A &lt; B</title></paper><paper id="2"/>
</volume>
</collection>
`

describe('PieceSplitter', () => {
  it('cuts a document at its units and containers, with their lines', () => {
    expect(split([whole]).map(shown)).toEqual([
      'open collection 3',
      'open volume 4',
      'unit meta 5',
      'unit paper 6',
      'unit paper 6',
      'close volume 7',
      'close collection 8',
    ])
  })

  it('finds the same pieces however the text is cut', () => {
    const expected = split([whole])
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 12 }), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), whole.length]
        expect(split(cuts.slice(1).map((end, index) => whole.slice(cuts[index], end)))).toEqual(expected)
      }),
      { seed: 1 },
    )
  })

  it('ends an entry without an end where the next one begins, and names both places', () => {
    const pieces = split(['<collection>\n<paper id="1"><title>A\n<paper id="2"></paper>\n</collection>'])
    expect(pieces.map(shown)).toEqual(['open collection 1', 'fault 2', 'unit paper 3', 'close collection 4'])
    expect(pieces[1]).toMatchObject({ reason: 'Expected </paper>, but <paper> begins in line 3.' })
  })

  it('keeps the next volume apart from a last entry that has no end', () => {
    const pieces = split(['<volume id="1"><paper id="1">\n</volume>\n<volume id="2"><paper id="1"></paper></volume>'])
    expect(pieces.map(shown)).toEqual(['open volume 1', 'fault 1', 'open volume 3', 'unit paper 3', 'close volume 3'])
  })

  it('takes an entry whose start tag is damaged as one entry', () => {
    expect(split(['<paper id="1><title>A</title></paper><paper id="2"></paper>']).map(shown)).toEqual([
      'unit paper 1',
      'unit paper 1',
    ])
  })

  it('tells what stands between the entries as one place', () => {
    expect(split(['<volume id="1">\n\nword <b>x</b>\nmore\n<paper/></volume>'])[1]).toEqual({
      kind: 'stray',
      line: 3,
      lastLine: 4,
      text: 'word <b>x</b>\nmore',
    })
  })

  it('accepts an unknown element around everything', () => {
    expect(split(['<list>\n<paper/>\n</list>']).map(shown)).toEqual(['unit paper 2'])
  })

  it('refuses an entry that is longer than any entry can be, and goes on behind it', () => {
    const long = 'x'.repeat(longestUnit / 8)
    const pieces = split(['<paper id="1">', ...Array.from({ length: 9 }, () => long), '</paper>\n<paper id="2"/>'])
    expect(pieces.map(shown)).toEqual(['fault 1', 'unit paper 2'])
  })

  it('tells that a document ends inside of an entry, a comment and a container', () => {
    expect(split(['<collection id="a">\n<paper id="1">']).map(shown)).toEqual([
      'open collection 1',
      'fault 2',
      'fault 2',
    ])
    expect(split(['<!-- never\nclosed']).map(shown)).toEqual(['fault 1'])
  })

  it('goes over declarations of the document, which are never taken', () => {
    const pieces = split(['<!DOCTYPE a SYSTEM "a.dtd">\n<paper/>'])
    expect(pieces.map(shown)).toEqual(['unit paper 2'])
    const declared = split(['<!DOCTYPE a [\n<!ENTITY b "c">\n]>\n<paper/>'])
    expect(declared.map(shown)).toEqual(['fault 1', 'unit paper 4'])
  })
})
