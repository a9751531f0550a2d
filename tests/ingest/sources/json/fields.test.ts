import { describe, expect, test } from 'vitest'
import { dateParts, isoDate } from '../../../../src/ingest/sources/json/date.ts'
import { fieldsOf, flag, listOf, text, texts, wholeNumber } from '../../../../src/ingest/sources/json/fields.ts'
import { rendered, shownBytes } from '../../../../src/ingest/sources/json/found.ts'
import { wholeName } from '../../../../src/ingest/sources/json/given-and-family.ts'
import { doi, openAlexId, orcid, ror } from '../../../../src/ingest/sources/json/identifier.ts'
import { type Json, memberOf, parseJson } from '../../../../src/ingest/sources/json/json-value.ts'
import { plainTitle } from '../../../../src/ingest/sources/json/plain-title.ts'
import { venueFrom } from '../../../../src/ingest/sources/json/venue.ts'

describe('A field', () => {
  test('of text is on one line, without what nobody sees and without e-mail addresses', () => {
    expect(text(' A\u202Eb\u0000 \n c\u200B ')).toBe('Ab c')
    expect(text('Write to ann@example.org today')).toBe('Write to [left out] today')
    expect(text('\ud800x')).toBe('\uFFFDx')
    expect([text('  '), text(null), text({}), text([]), text(true)]).toEqual([null, null, null, null, null])
  })

  test('of a whole number takes no number that is not exact', () => {
    expect(wholeNumber(2020)).toBe(2020)
    expect(wholeNumber('2020')).toBe(2020)
    expect(wholeNumber(2 ** 53)).toBeNull()
    expect(wholeNumber('9007199254740993')).toBeNull()
    expect(wholeNumber(1.5)).toBeNull()
    expect(text(2 ** 60)).toBeNull()
  })

  test('of a table reads what is there and is empty where nothing is, whatever stands in its place', () => {
    const read = fieldsOf({
      name: ['n', text],
      tags: ['t', texts],
      on: ['o', flag],
      inner: ['i', listOf(fieldsOf({ x: ['x', text] }))],
    })
    expect(read({ n: 'a', t: 'b', o: true, i: [{ x: 'c' }, 7] })).toEqual({
      name: 'a',
      tags: ['b'],
      on: true,
      inner: [{ x: 'c' }, { x: null }],
    })
    const nothing = { name: null, tags: [], on: false, inner: [] }
    for (const value of [null, 3, 'n', [], {}] as Json[]) expect(read(value)).toEqual(nothing)
  })

  test('is never one that all objects have', () => {
    const parsed = parseJson('{"__proto__": {"title": "x"}, "constructor": "y"}')
    const value = 'value' in parsed ? parsed.value : null
    expect(memberOf(value, 'title')).toBeNull()
    expect(memberOf(value, 'toString')).toBeNull()
    expect(text(memberOf(memberOf(value, '__proto__'), 'title'))).toBe('x')
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })
})

describe('Identifiers lose their address', () => {
  test('of OpenAlex, ORCID, ROR and DOI', () => {
    expect(openAlexId('W')('https://openalex.org/W2001234567')).toBe('W2001234567')
    expect(openAlexId('A')('https://openalex.org/authors/a12')).toBe('A12')
    expect(orcid('http://orcid.org/0000-0002-1825-009x')).toBe('0000-0002-1825-009X')
    expect(ror('https://ror.org/02nr0ka47')).toBe('02nr0ka47')
    expect(doi('https://doi.org/10.1145/ABC.Def')).toBe('10.1145/abc.def')
  })

  test('and what is none is nothing', () => {
    expect(openAlexId('W')('https://openalex.org/A1')).toBeNull()
    expect(openAlexId('W')(2001234567)).toBeNull()
    expect(orcid('0000-0002-1825')).toBeNull()
    expect(ror('https://ror.org/nothing')).toBeNull()
    expect(doi('none')).toBeNull()
  })
})

describe('A date', () => {
  test('is as precise as its parts', () => {
    expect(dateParts({ 'date-parts': [[2005, 6, 15]] })?.date).toBe('2005-06-15')
    expect(dateParts({ 'date-parts': [['2005', '6']] })).toEqual({ date: '2005-06', year: 2005, month: 6 })
    expect(dateParts({ 'date-parts': [[2005, 13, 1]] })?.date).toBe('2005')
    expect(isoDate('2005-06-15')?.date).toBe('2005-06-15')
  })

  test('is nothing without a year', () => {
    expect(dateParts({ 'date-parts': [[null]] })).toBeNull()
    expect(dateParts({ 'date-parts': [] })).toBeNull()
    expect(dateParts({ 'date-parts': [[20, 5]] })).toBeNull()
    expect(isoDate('soon')).toBeNull()
  })
})

describe('A title', () => {
  test.each([
    ['Al<sub>2</sub>O<sub>3</sub> &amp; co', 'Al2O3 & co'],
    ['Co<sub>1+x\n   </sub>Mn', 'Co1+xMn'],
    ['a Relation between<i>Chlamydia</i>Infection and', 'a Relation between Chlamydia Infection and'],
    ['the <i>E. coli</i>\n   Y family', 'the E. coli Y family'],
    [
      'On <mml:math xmlns:mml="x"><mml:msub><mml:mi>T</mml:mi>\n<mml:mn>0</mml:mn></mml:msub></mml:math>-Spaces',
      'On T0-Spaces',
    ],
    ['Fish &amp;amp; chips &#233;', 'Fish & chips é'],
    ['When a < b and c > d', 'When a < b and c > d'],
    ['Alpha &unknown; beta', 'Alpha &unknown; beta'],
  ])('loses its markup: %s', (printed, plain) => {
    expect(plainTitle(printed)).toBe(plain)
  })
})

describe('A venue', () => {
  test.each([
    ['Proceedings of the 25th ACM Symposium on Data', 'ACM Symposium on Data', null],
    ["Proceedings of the 2015 International Workshop on Discs - DISCS '15", 'International Workshop on Discs', 'DISCS'],
    ["CIKM'16: ACM Conference on Information", 'ACM Conference on Information', 'CIKM'],
    ['2021 American Control Conference (ACC)', 'American Control Conference', 'ACC'],
    ['Proceedings', 'Proceedings', null],
  ])('loses what changes from year to year: %s', (printed, name, acronym) => {
    expect(venueFrom(printed, 'CONFERENCE')).toEqual({ name, acronym, kind: 'CONFERENCE' })
  })

  test('that is a journal keeps its name', () => {
    expect(venueFrom('Proceedings of the VLDB Endowment', 'JOURNAL')?.name).toBe('Proceedings of the VLDB Endowment')
    expect(venueFrom(null, 'JOURNAL')).toBeNull()
  })
})

describe('A name in two parts', () => {
  test('is whole, with capitals in ordinary letters where the family name is in capitals', () => {
    expect(wholeName('Ann', 'Lee')).toBe('Ann Lee')
    expect(wholeName('JOHN W.', 'WILLIAMS')).toBe('John W. Williams')
    expect(wholeName('Xulio', 'MASIDE')).toBe('Xulio Maside')
    expect(wholeName('James W.', 'Fox', 'IV')).toBe('James W. Fox IV')
    expect(wholeName('昱', '王')).toBe('王昱')
    expect(wholeName(null, 'Govindjee')).toBe('Govindjee')
    expect(wholeName(null, null)).toBeNull()
  })
})

describe('The text of a place', () => {
  test('has what is there, and at most 2,000 characters', () => {
    expect(rendered('a', null, undefined, '', 'b')).toBe('a; b')
    expect(rendered('😀'.repeat(1500)).length).toBeLessThanOrEqual(2000)
    expect(rendered('😀'.repeat(1500))).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })

  test('of what nobody could read has no e-mail address', () => {
    expect(shownBytes(Buffer.from('{"mail": "ann@example.org", \u0000'))).toBe('{"mail": "[left out]",')
  })
})
