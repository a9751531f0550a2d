/** An article of four authors. */
export const article = {
  indexed: { 'date-parts': [[2022, 3, 30]] },
  DOI: '10.1000/XYZ.7',
  type: 'journal-article',
  title: ['Tides &amp; <i>tales</i>'],
  subtitle: ['A survey'],
  abstract: '<jats:p>Secret</jats:p>',
  author: [
    {
      given: 'JOHN W.',
      family: 'WILLIAMS',
      sequence: 'first',
      ORCID: 'http://orcid.org/0000-0002-1825-0097',
      'authenticated-orcid': true,
      affiliation: [
        { name: 'Harbour College, Seatown; e-mail: john@example.org' },
        { name: 'Fjord University', id: [{ id: 'https://ror.org/02nr0ka47', 'id-type': 'ROR' }] },
      ],
    },
    { given: 'Ann', family: 'Lee', suffix: 'Jr.', sequence: 'additional', affiliation: [] },
    { name: 'OLYMPUS Collaboration', sequence: 'additional', affiliation: [] },
    { family: 'et al.', sequence: 'additional', affiliation: [] },
  ],
  'container-title': ['Journal of Shallow Water'],
  'short-container-title': ['JSW'],
  issued: { 'date-parts': [[2019, 3]] },
  subject: ['Oceanography'],
}

/** A paper at a conference. */
export const paper = {
  DOI: '10.1145/1',
  type: 'proceedings-article',
  title: ['On waves'],
  author: [{ given: '昱', family: '王', sequence: 'first', affiliation: [] }],
  'container-title': ["Proceedings of the 2015 International Workshop on Waves - WOW '15"],
  event: { name: 'the 2015 International Workshop', location: 'Seatown' },
  issued: { 'date-parts': [[null]] },
  'published-print': { 'date-parts': [[2015, 11, 15]] },
}

/** A preprint. */
export const preprint = {
  DOI: '10.1002/essoar.1',
  type: 'posted-content',
  subtype: 'preprint',
  title: ['Leaf wax'],
  institution: [{ name: 'Open Earth Archive', acronym: ['OEA'] }],
  posted: { 'date-parts': [[2020, 10, 27]] },
  issued: { 'date-parts': [[2020, 10, 27]] },
  'group-title': 'Geochemistry',
}

export const crossrefLines = [article, paper, preprint].map((one) => JSON.stringify(one)).join('\n')
