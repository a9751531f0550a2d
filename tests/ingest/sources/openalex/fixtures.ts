const authorship = (index: number, name: string, more: object = {}) => ({
  author_position: index === 0 ? 'first' : 'middle',
  author: { id: `https://openalex.org/A500000000${index}`, display_name: `${name} Shown`, orcid: null },
  institutions: [],
  is_corresponding: false,
  raw_author_name: name,
  raw_affiliation_strings: [],
  ...more,
})

/** A work of three authors in a journal. */
export const work = {
  id: 'https://openalex.org/W2001234567',
  doi: 'https://doi.org/10.1000/ABC.1',
  title: 'Sea grass at <i>night</i>',
  display_name: 'Sea grass at <i>night</i>',
  publication_year: 2019,
  publication_date: '2019-03-05',
  type: 'article',
  authorships: [
    authorship(1, 'Maren Olsdottir', {
      author: {
        id: 'https://openalex.org/A5000000001',
        display_name: 'M. Olsdottir',
        orcid: 'https://orcid.org/0000-0002-1825-0097',
      },
      institutions: [
        {
          id: 'https://openalex.org/I1',
          display_name: 'Fjord University',
          ror: 'https://ror.org/02nr0ka47',
          country_code: 'NO',
        },
      ],
      is_corresponding: true,
      raw_affiliation_strings: ['Dept. of Seas, Fjord University; maren@example.org'],
    }),
    authorship(2, 'Brook, Tim'),
    authorship(3, 'Ocean Bank', { author: { id: null, display_name: 'Ocean Bank', orcid: null } }),
  ],
  primary_location: {
    source: { display_name: 'Journal of Shallow Water', type: 'journal' },
    version: 'publishedVersion',
    is_published: true,
    landing_page_url: 'https://doi.org/10.1000/abc.1',
  },
  locations: [{ landing_page_url: 'http://arxiv.org/abs/1901.01234' }],
  topics: [{ id: 'https://openalex.org/T1', display_name: 'Coastal Ecology' }],
  keywords: [
    { display_name: 'Seagrass', score: 0.8 },
    { display_name: 'Biology', score: 0.1 },
  ],
  concepts: [{ display_name: 'Ecology', score: 0.9 }],
  abstract_inverted_index: { Secret: [0], results: [1, 2], items: [3] },
}

/** An author with affiliations of some years. */
export const author = {
  id: 'https://openalex.org/A5000000001',
  orcid: 'https://orcid.org/0000-0002-1825-0097',
  display_name: 'Maren Olsdottir',
  display_name_alternatives: ['M. Olsdottir', 'Olsdottir, Maren'],
  works_count: 7,
  cited_by_count: 21,
  summary_stats: { h_index: 3 },
  affiliations: [{ institution: { display_name: 'Fjord University' }, years: [2020, 2018, 2019] }],
  last_known_institutions: [{ display_name: 'Fjord University' }, { display_name: 'Harbour College' }],
  topics: [{ display_name: 'Coastal Ecology' }],
}

/** An institution with a parent. */
export const institution = {
  id: 'https://openalex.org/I1',
  ror: 'https://ror.org/02nr0ka47',
  display_name: 'Fjord University',
  country_code: 'NO',
  display_name_acronyms: ['FU'],
  display_name_alternatives: ['University of the Fjord'],
  international: { display_name: { en: 'Fjord University', no: 'Fjorduniversitetet' } },
  associated_institutions: [
    { ror: 'https://ror.org/05dxps055', relationship: 'parent' },
    { ror: 'https://ror.org/05qghxh33', relationship: 'child' },
  ],
}

export const openAlexLines = [work, author, institution].map((one) => JSON.stringify(one)).join('\n')
