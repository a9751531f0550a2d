import { describe, expect, it } from 'vitest'
import {
  aclVariantsReader,
  differentPersonClaim,
  sharedIdsIn,
} from '../../../../src/ingest/sources/acl/variants-reader.ts'
import { readAll } from '../xml/read-all.ts'
import { variants } from './collection.ts'

describe('aclVariantsReader', () => {
  it('knows its file by name and beginning', () => {
    expect(aclVariantsReader.recognises('name_variants.yaml', variants)).toBe(true)
    expect(aclVariantsReader.recognises('name_variants.txt', variants)).toBe(false)
    expect(aclVariantsReader.recognises('compose.yaml', 'services:')).toBe(false)
  })

  it('gives each person all names, the canonical one first, and the author id', async () => {
    const { people } = await readAll(aclVariantsReader, variants)
    expect(people.map(({ locator, subject, person }) => [locator, subject, person.names, person.identifiers])).toEqual([
      [
        'line 1 (yu-wang-delft)',
        'yu-wang-delft',
        ['Yu Wang', 'Y. Wang', '王昱'],
        [{ scheme: 'ACL', value: 'yu-wang-delft' }],
      ],
      ['line 8 (Željko Novak)', 'Željko Novak', ['Željko Novak', 'Zeljko Novak'], []],
    ])
  })

  it('says by claims who is known to be somebody else', async () => {
    const { people } = await readAll(aclVariantsReader, variants)
    expect(people[0]?.person.claims).toEqual([
      { name: differentPersonClaim, value: 'yu-wang-oslo' },
      { name: differentPersonClaim, value: 'yu-wang-bonn' },
      { name: 'comment', value: '王昱; Delft' },
    ])
  })

  it('makes no person of an entry that is several people, and lists its id', async () => {
    expect((await readAll(aclVariantsReader, variants)).rejected).toMatchObject([
      { locator: 'line 11 (yang-liu)', reason: expect.stringMatching(/one person.*several people/) },
    ])
    const chunks = (async function* () {
      yield Buffer.from(variants)
    })()
    expect(await sharedIdsIn({ name: 'name_variants.yaml', chunks })).toEqual(new Set(['yang-liu']))
  })

  it('loses only the entry that is broken', async () => {
    const { people, rejected } = await readAll(aclVariantsReader, variants.replace('last: Wang}', 'last: Wang'))
    expect(people.map(({ subject }) => subject)).toEqual(['Željko Novak'])
    expect(rejected.map(({ locator }) => locator)).toEqual(['line 1', 'line 11 (yang-liu)'])
  })

  it.each([
    ['deep nesting', '['.repeat(30_000)],
    ['deep nesting that ends', `${'['.repeat(15_000)}${']'.repeat(15_000)}`],
    ['lists in lists', `\n  variants:\n  ${'- '.repeat(15_000)}x`],
    ['keys in keys', '? '.repeat(15_000)],
    ['values in values', 'a: '.repeat(10_000)],
    ['a line without end', 'x'.repeat(5_000_000)],
    [
      'aliases of aliases',
      '&a [1,1,1,1,1,1,1,1]\n  b: &b [*a,*a,*a,*a,*a,*a]\n  c: &c [*b,*b,*b,*b,*b]\n  variants: [*c,*c]',
    ],
    ['a key of the language', '{first: A, last: B, __proto__: {x: 1}}\n  __proto__: [1'],
  ])('rejects an entry with %s and reads the next', async (_what, text) => {
    const { people, rejected } = await readAll(aclVariantsReader, `- canonical: ${text}\n${variants}`)
    expect(rejected[0]?.locator).toBe('line 1')
    expect(people).toHaveLength(2)
  })
})
