import { describe, expect, it } from 'vitest'
import { venueOf } from '../../../../src/ingest/sources/profile/field/printed-venue.ts'
import { isAcronym, venueLabelOf } from '../../../../src/ingest/sources/profile/field/venue.ts'
import { beginsLikeVenue } from '../../../../src/ingest/sources/profile/field/venue-start.ts'

describe('venueOf', () => {
  it.each([
    [
      'In Proceedings of the 42nd IEEE International Conference on Data Engineering.',
      { name: 'IEEE International Conference on Data Engineering', acronym: null, kind: 'CONFERENCE' },
    ],
    [
      'The 1st Frontier AI Systems Workshop.',
      { name: 'Frontier AI Systems Workshop', acronym: null, kind: 'WORKSHOP' },
    ],
    [
      'IEEE Transactions on Odd Things (TOT), 12(3), 1-10, 2020',
      { name: 'IEEE Transactions on Odd Things', acronym: 'TOT', kind: 'JOURNAL' },
    ],
    ['accepted for publication in Salt Letters', { name: 'Salt Letters', acronym: null, kind: 'JOURNAL' }],
    ['Phys. Rev. Lett. 101, 123456 (2008)', { name: 'Phys. Rev. Lett.', acronym: null, kind: 'JOURNAL' }],
    ['ICML (ICML 2026)', { name: null, acronym: 'ICML', kind: 'CONFERENCE' }],
    ["NeurIPS'21 (Oral)", { name: null, acronym: 'NeurIPS', kind: 'CONFERENCE' }],
    ['arXiv preprint arXiv:2101.00001, 2021', { name: 'arXiv', acronym: null, kind: 'REPOSITORY' }],
    ['[J]. 软件学报, 2020, 31(2): 1-10', { name: '软件学报', acronym: null, kind: 'JOURNAL' }],
    ['PhD thesis, University of Utrecht, 2021', { name: 'University of Utrecht', acronym: null, kind: 'THESIS' }],
    [
      'In A. Lee & B. Fox (Eds.), Handbook of reading (pp. 3-9). New York: Routledge',
      { name: 'Handbook of reading', acronym: null, kind: 'BOOK' },
    ],
    [
      'Annual Conference on Communication, Control, and Computing, May 2020',
      { name: 'Annual Conference on Communication, Control, and Computing', acronym: null, kind: 'CONFERENCE' },
    ],
  ])('reads %s', (text, venue) => {
    expect(venueOf(text)).toEqual(venue)
  })

  it.each(['[PDF] [Code]', '(CCF A类会议)', 'In submission to SOSP', '2020', '', 'https://x.org/a'])(
    'finds no venue in "%s"',
    (text) => {
      expect(venueOf(text)).toBeNull()
    },
  )
})

describe('venueLabelOf', () => {
  it('reads short names with a year', () => {
    expect(venueLabelOf("SOSP PACMI'25")).toMatchObject({ acronym: 'SOSP PACMI', year: 2025 })
    expect(venueLabelOf("ACL Demo'26")).toMatchObject({ acronym: 'ACL Demo', year: 2026 })
    expect(venueLabelOf('CVPR 2019, Oral')).toMatchObject({ acronym: 'CVPR', year: 2019 })
  })

  it('takes plain words with a year for no label', () => {
    expect(venueLabelOf('Robots 2020')).toBeNull()
  })
})

describe('isAcronym', () => {
  it('tells short names from people and links', () => {
    expect(isAcronym('USENIX ATC')).toBe(true)
    expect(isAcronym('AP Singh')).toBe(false)
    expect(isAcronym('PDF')).toBe(false)
  })
})

describe('beginsLikeVenue', () => {
  it('does not cut a title at a word that only begins like one of a venue', () => {
    expect(
      beginsLikeVenue(
        'Fiscal data in text: Information extraction from audit reports using Natural Language Processing',
      ),
    ).toBe(false)
    expect(beginsLikeVenue('Journal of Odd Things, 12')).toBe(true)
  })

  it('knows publishers, and volumes in front of their journals', () => {
    expect(beginsLikeVenue('John R Stone & Sons, Inc., Harbour, 2008')).toBe(true)
    expect(beginsLikeVenue('Sand University Press, 2008')).toBe(true)
    expect(beginsLikeVenue('Fathers & Sons of the Harbour')).toBe(false)
    expect(beginsLikeVenue('74 Harbour Law Journal 1851 (2025)')).toBe(true)
    expect(beginsLikeVenue('74 Stones of the Harbour')).toBe(false)
  })
})
