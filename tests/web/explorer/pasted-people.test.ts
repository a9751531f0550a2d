import { describe, expect, test } from 'vitest'
import { personKey } from '../../../src/web/api/person-key.ts'
import { peopleIn, policyOf, readConflictsState } from '../../../src/web/explorer/conflicts/state.ts'
import { writeCsv } from '../../../src/web/explorer/parts/csv.ts'

describe('a pasted list of people', () => {
  test('has one on a line or between semicolons, Chinese ones too, each once', () => {
    expect(peopleIn(' Ann Lee;\r\n王伟；Bob Ray\n\n; Ann Lee')).toEqual(['Ann Lee', '王伟', 'Bob Ray'])
    expect(peopleIn('Lee, Ann; Ray, Bob')).toEqual(['Lee, Ann', 'Ray, Bob'])
  })

  test.each([
    ['person-sjw1g2qft7dc2', 'id'],
    ['0000-0002-1825-0097', 'orcid'],
    ['https://orcid.org/0000-0002-1694-233X', 'orcid'],
    ['https://dblp.org/pid/65/9612', 'dblp'],
    ['m/VahabSMirrokni2', 'dblp'],
    ['A5023888391', 'openAlex'],
    ['https://openalex.org/A5023888391', 'openAlex'],
    ['Ann Lee', 'name'],
    ['person of interest', 'name'],
    ['A. Lee', 'name'],
    ['王伟', 'name'],
  ])('holds %s as %s', (text, kind) => {
    expect(personKey(text)).toEqual({ [kind]: text })
  })
})

describe('the address of a check', () => {
  const policy = (search: string) => policyOf(readConflictsState(new URLSearchParams(search)))

  test('names a policy, with conditions that take the place of its own', () => {
    expect(policy('year=2024')).toEqual({ preset: 'ACL', year: 2024 })
    expect(policy('year=2024&policy=NSF&coauthored=2&maxAuthors=50&strict=yes')).toEqual({
      preset: 'NSF',
      year: 2024,
      coauthoredWithin: 2,
      maxAuthorsPerPaper: 50,
      strict: true,
    })
    expect(policy('year=2024&policy=OWN&advisor=ever&distance=9')).toEqual({
      year: 2024,
      advisorEver: true,
      maxDistance: 4,
    })
  })

  test('makes no policy of no condition', () => {
    expect(policy('year=2024&policy=OWN&maxAuthors=50&strict=yes')).toBeNull()
  })

  test('opens only a pair that there is', () => {
    const open = (search: string) => readConflictsState(new URLSearchParams(search)).open
    expect(open('author=A&reviewer=B&reviewer=C&open=0.1')).toEqual({ author: 0, reviewer: 1 })
    expect(open('author=A&reviewer=B&open=0.1')).toBeNull()
    expect(open('author=A&reviewer=B&open=zero')).toBeNull()
  })
})

describe('a table for spreadsheets', () => {
  test('quotes what needs it, and holds nothing that is run', () => {
    expect(writeCsv([['a,b', 'say "no"', '=1+1', '＋1', ' x'], ['王伟']])).toBe(
      '\ufeff"a,b","say ""no""",\'=1+1,\'＋1," x"\r\n王伟\r\n',
    )
  })
})
