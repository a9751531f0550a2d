import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/web/widget/settings.ts'

const settingsOf = (attributes: Readonly<Record<string, string>>, pageLanguage = 'en') =>
  readSettings((name) => attributes[name] ?? null, 'https://coterie.example', pageLanguage)

describe('the attributes of <coterie-network>', () => {
  test('name a person by id, ORCID iD or whole name', () => {
    const byOf = (person: string) => settingsOf({ person })
    expect(byOf('person-1a2b')).toMatchObject({
      variables: { by: { id: 'person-1a2b' }, around: { people: [{ id: 'person-1a2b' }] } },
    })
    expect(byOf('https://orcid.org/0000-0002-1825-009X')).toMatchObject({
      variables: { by: { orcid: 'https://orcid.org/0000-0002-1825-009X' } },
    })
    expect(byOf(' 张学友 ')).toMatchObject({ variables: { by: { name: '张学友' } } })
  })

  test('ask the service that the script came from for the co-authors, as long as they say nothing else', () => {
    expect(settingsOf({ person: 'Ada Byron' })).toEqual({
      service: 'https://coterie.example',
      language: 'en',
      isDark: null,
      variables: {
        by: { name: 'Ada Byron' },
        around: { people: [{ name: 'Ada Byron' }] },
        depth: 1,
        ties: { counting: 'FULL' },
        maxNodes: 100,
        maxEdges: 1000,
      },
    })
  })

  test('choose the service, the steps, the ties, the language and the colours', () => {
    const settings = settingsOf({
      person: 'Ada Byron',
      service: 'https://graph.example/coterie/?x=1',
      depth: '2',
      from: '2015',
      counting: 'per-paper',
      'min-weight': '0.5',
      'max-authors': '10',
      people: '30',
      lang: 'zh-CN',
      theme: 'dark',
    })
    expect(settings).toMatchObject({
      service: 'https://graph.example/coterie',
      language: 'zh',
      isDark: true,
      variables: {
        depth: 2,
        ties: { counting: 'PER_PAPER', years: { from: 2015 }, minWeight: 0.5, maxAuthorsPerPaper: 10 },
        maxNodes: 30,
      },
    })
  })

  test('take the language of the page around them unless they say another', () => {
    expect(settingsOf({ person: 'Ada Byron' }, 'zh-TW')).toMatchObject({ language: 'zh' })
    expect(settingsOf({ person: 'Ada Byron', lang: 'en' }, 'zh-TW')).toMatchObject({ language: 'en' })
  })

  test.each([
    [{}, '"person" must be the id, the ORCID iD or the whole name of a person, but is missing.'],
    [{ person: 'A', depth: '9' }, '"depth" must be a number from 0 to 4, but is "9".'],
    [{ person: 'A', depth: '1.5' }, '"depth" must be a whole number, but is 1.5.'],
    [{ person: 'A', counting: 'some' }, '"counting" must be one of FULL, FRACTIONAL, PER_PAPER, but is "some".'],
    [
      { person: 'A', service: 'coterie' },
      '"service" must be an address such as https://coterie.example, but is "coterie".',
    ],
    [
      { person: 'A', service: 'javascript:alert(1)' },
      '"service" must be an address such as https://coterie.example, but is "javascript:alert(1)".',
    ],
  ])('%j is refused with a sentence that says what was expected', (attributes, sentence) => {
    expect(settingsOf(attributes as Record<string, string>)).toEqual({ sentence })
  })
})
