import { describe, expect, it } from 'vitest'
import { venueNameOf, venueOfVolume } from '../../../../src/ingest/sources/acl/volume-venue.ts'

const naacl = 'Conference of the North American Chapter of the Association for Computational Linguistics'

describe('venueOfVolume', () => {
  it.each([
    [
      '2020.acl',
      'srw',
      `58th Annual Meeting of the Association for Computational Linguistics: Student Research Workshop`,
      null,
      'ACL SRW',
      'WORKSHOP',
    ],
    ['P18', '4', 'Proceedings of ACL 2018, System Demonstrations', null, 'ACL Demo', 'CONFERENCE'],
    ['N13', '1', `Proceedings of the 2013 ${naacl}: Human Language Technologies`, naacl, 'NAACL', 'CONFERENCE'],
    [
      'J84',
      '1',
      'Computational Linguistics. Formerly the American Journal of Computational Linguistics, Volume 10, Number1, January-March 1984',
      'Computational Linguistics',
      'CL',
      'JOURNAL',
    ],
    [
      'Q13',
      '1',
      'Transactions of the Association for Computational Linguistics, Volume 1',
      'Transactions of the Association for Computational Linguistics',
      'TACL',
      'JOURNAL',
    ],
    [
      '2020.findings',
      'emnlp',
      'Findings of the Association for Computational Linguistics: EMNLP 2020',
      null,
      'EMNLP Findings',
      'CONFERENCE',
    ],
    [
      'W85',
      '1',
      'Proceedings of the 5th Nordic Conference of Computational Linguistics (NODALIDA 1985)',
      'Nordic Conference of Computational Linguistics',
      'NODALIDA',
      'CONFERENCE',
    ],
    [
      'W07',
      '9',
      'Proceedings of the Workshop on Language Technology for Cultural Heritage Data (LaTeCH 2007).',
      'Workshop on Language Technology for Cultural Heritage Data',
      'LaTeCH',
      'WORKSHOP',
    ],
    [
      '2020.bionlp',
      '1',
      'Proceedings of the 19th SIGBioMed Workshop on Biomedical Language Processing',
      'SIGBioMed Workshop on Biomedical Language Processing',
      'BioNLP',
      'WORKSHOP',
    ],
    ['W05', '12', 'Proceedings of the ACL Workshop on Odd Words', 'ACL Workshop on Odd Words', null, 'WORKSHOP'],
  ])('reads %s volume %s: %s', (collection, volume, title, name, acronym, kind) => {
    expect(venueOfVolume(collection, volume, title)).toEqual({ name, acronym, kind })
  })

  it('gives a joint meeting the name of the event whose collection it is in', () => {
    const title =
      'Proceedings of the 21st International Conference on Computational Linguistics and 44th Annual Meeting of the Association for Computational Linguistics'
    expect(venueOfVolume('P06', '1', title)).toMatchObject({ acronym: 'ACL', name: expect.stringMatching(/^Annual/) })
    expect(venueOfVolume('C06', '1', title)).toMatchObject({
      acronym: 'COLING',
      name: expect.stringMatching(/^Intern/),
    })
  })

  it('never gives a workshop the short name of the conference it is held at', () => {
    expect(venueOfVolume('W11', '4', 'Proceedings of the Workshop on Odd Words (EMNLP)')?.acronym).toBeNull()
  })

  it('is null without a title', () => {
    expect(venueOfVolume('P05', '1', '')).toBeNull()
  })
})

describe('venueNameOf', () => {
  it.each([
    ['Proceedings of the Thirty-First Workshop on Odd Words', 'Workshop on Odd Words'],
    ['Proceedings of The 9th Linguistic Annotation Workshop', 'Linguistic Annotation Workshop'],
    ['Actes de la 10ème conférence sur les mots. Articles longs', 'conférence sur les mots. Articles longs'],
    ['Proceedings of the 2009 Workshop on Words (WoW)', 'Workshop on Words'],
    ['Odd Words: Proceedings of a Workshop Held at Delft, May 1-2, 1991', 'Odd Words'],
  ])('strips %s', (title, name) => {
    expect(venueNameOf(title)).toBe(name)
  })
})
