import { describe, expect, it } from 'vitest'
import { entityTable, parseElement, xmlEntities } from '../../../../src/ingest/sources/xml/element.ts'
import { fieldOf, inOneLine, printedText, renderEntry } from '../../../../src/ingest/sources/xml/printed-text.ts'

const element = (text: string) => {
  const parsed = parseElement(text, xmlEntities)
  if ('reason' in parsed) throw new Error(parsed.reason)
  return parsed
}

describe('parseElement', () => {
  it('reads attributes, texts and elements in their order', () => {
    expect(parseElement('<a b="1">x<c/>y</a>', xmlEntities)).toMatchObject({
      name: 'a',
      attributes: { b: '1' },
      children: ['x', { name: 'c', children: [] }, 'y'],
    })
  })

  it.each([
    ['a tag that is not closed', '<a><b></a>', /unmatched|unclosed|unexpected/],
    ['an entity that nobody defined', '<a>&lol;</a>', /undefined entity/],
    ['the name of a method as an entity', '<a>&constructor;</a>', /undefined entity/],
    ['a zero byte', '<a>\0</a>', /disallowed character/],
    ['bytes that did not fit the encoding', '<a>\uFFFD</a>', /do not fit the encoding/],
    ['a lone surrogate by number', '<a>&#xD800;</a>', /malformed character/],
    ['nesting beyond measure', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`, /nested more than 64 deep/],
    ['elements beyond measure', `<a>${'<b/>'.repeat(100_001)}</a>`, /more than 100000 elements/],
  ])('says what is wrong with %s', (_what, text, reason) => {
    expect(parseElement(text, xmlEntities)).toEqual({ reason: expect.stringMatching(reason) })
  })

  it('knows the entities of a table and no others', () => {
    expect(parseElement('<a>&ouml;</a>', entityTable({ ouml: 'ö' }))).toMatchObject({ children: ['ö'] })
    expect(parseElement('<a>&ouml;</a>', xmlEntities)).toHaveProperty('reason')
  })
})

describe('printed text', () => {
  it('joins mixed content as it is printed', () => {
    expect(printedText(element('<t><f>C</f>oach:\n   a <i>Coarse</i> way</t>'))).toBe('Coach: a Coarse way')
  })

  it('finds the first field that says something', () => {
    expect(fieldOf(element('<t><a/><a> x </a><a>y</a></t>'), 'a')).toBe('x')
    expect(fieldOf(element('<t/>'), 'a')).toBeNull()
  })

  it('has no invisible characters and no double blanks', () => {
    expect(inOneLine(' a\u202e\u200bb \n\t c\u00a0 ')).toBe('ab c')
  })

  it('renders an entry field by field without what must not be stored', () => {
    const address = ['ada', 'example.org'].join('@')
    const entry = element(`<p><a id="x"><f>Ada</f><l>Lovelace</l></a><long>…</long><n>ada at ${address}</n></p>`)
    expect(renderEntry('p 1', entry, new Set(['long']), ['id'])).toBe(
      'p 1\na: Ada Lovelace [id=x]\nn: ada at [left out]',
    )
  })
})
