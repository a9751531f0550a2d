const wrapped = (value: string) => ({ value })
const date = (year: string, month: string | null = null) => ({
  year: wrapped(year),
  month: month === null ? null : wrapped(month),
  day: null,
})
const organization = (name: string) => ({ name, address: { city: 'Seatown', region: null, country: 'NO' } })
const doi = (value: string, relationship = 'self') => ({
  'external-id': [{ 'external-id-type': 'doi', 'external-id-value': value, 'external-id-relationship': relationship }],
})
const path = '/0000-0002-1825-0097'

/** A record with one entry of each kind, as ORCID gives it in JSON. */
export const record = {
  'orcid-identifier': { uri: `https://orcid.org${path}`, path: '0000-0002-1825-0097' },
  history: { source: null },
  person: {
    name: {
      'given-names': wrapped('Maren'),
      'family-name': wrapped('Olsdottir'),
      'credit-name': wrapped('M. K. Olsdottir'),
      path: '0000-0002-1825-0097',
    },
    'other-names': { 'other-name': [{ content: 'Maren Olsen' }] },
    biography: { content: 'Write to maren@example.org' },
    'researcher-urls': {
      'researcher-url': [
        { 'url-name': 'Home page', url: wrapped('https://maren.example/') },
        { 'url-name': 'Scholar', url: wrapped('https://scholar.google.com/citations?user=AbCdEfGhIjK') },
      ],
    },
    emails: { email: [{ email: 'maren@example.org' }] },
    keywords: { keyword: [{ content: 'seagrass' }] },
    'external-identifiers': { 'external-identifier': [{ 'external-id-type': 'Scopus', 'external-id-value': '7' }] },
  },
  'activities-summary': {
    employments: {
      'affiliation-group': [
        {
          summaries: [
            {
              'employment-summary': {
                'put-code': 11,
                'department-name': 'Dept. of Seas',
                'role-title': 'Professor',
                'start-date': date('2018', '09'),
                'end-date': null,
                organization: organization('Fjord University'),
                source: { 'source-orcid': { path: '0000-0001-2345-6789' } },
              },
            },
          ],
        },
      ],
    },
    educations: {
      'affiliation-group': [
        {
          summaries: [
            {
              'education-summary': {
                'put-code': 12,
                'role-title': 'PhD',
                'start-date': date('2010'),
                'end-date': date('2014', '06'),
                organization: organization('Harbour College'),
              },
            },
          ],
        },
      ],
    },
    distinctions: {
      'affiliation-group': [
        {
          summaries: [
            { 'distinction-summary': { 'role-title': 'Wave Medal', organization: organization('Sea Society') } },
          ],
        },
      ],
    },
    fundings: {
      group: [
        {
          'funding-summary': [
            { title: { title: wrapped('Tides') }, 'start-date': date('2020'), organization: organization('Sea Fund') },
          ],
        },
      ],
    },
    'peer-reviews': {
      group: [
        {
          'peer-review-group': [
            {
              'peer-review-summary': [
                {
                  'reviewer-role': 'reviewer',
                  'completion-date': date('2019'),
                  'convening-organization': { name: 'Sea Press' },
                },
                {
                  'reviewer-role': 'reviewer',
                  'completion-date': date('2016'),
                  'convening-organization': { name: 'Sea Press' },
                },
              ],
            },
          ],
        },
      ],
    },
    works: {
      group: [
        {
          'external-ids': doi('10.1000/ABC'),
          'work-summary': [
            {
              'put-code': 21,
              title: { title: wrapped('Sea grass'), subtitle: null },
              type: 'journal-article',
              'publication-date': date('2019', '03'),
              'journal-title': wrapped('Journal of Shallow Water'),
              'external-ids': doi('10.1000/whole', 'part-of'),
              'display-index': '1',
            },
            {
              'put-code': 22,
              title: { title: wrapped('Sea grass.') },
              type: 'journal-article',
              'external-ids': doi('10.1000/ABC'),
              'display-index': '0',
            },
          ],
        },
      ],
    },
  },
}

/** A work by itself, with its authors. */
export const work = {
  'put-code': 23,
  path: `${path}/work/23`,
  source: { 'source-orcid': { path: '0000-0002-1825-0097' } },
  title: { title: wrapped('On waves') },
  type: 'preprint',
  'publication-date': date('2021', '05'),
  'external-ids': {
    'external-id': [
      { 'external-id-type': 'arxiv', 'external-id-value': 'arXiv:2105.01234v2', 'external-id-relationship': 'self' },
    ],
  },
  contributors: {
    contributor: [
      { 'credit-name': wrapped('Ann Lee'), 'contributor-attributes': { 'contributor-role': 'author' } },
      {
        'credit-name': wrapped('Maren Olsdottir'),
        'contributor-orcid': { path: '0000-0002-1825-0097' },
        'contributor-email': wrapped('maren@example.org'),
        'contributor-attributes': { 'contributor-role': 'author' },
      },
      { 'credit-name': wrapped('Ed Itor'), 'contributor-attributes': { 'contributor-role': 'editor' } },
    ],
  },
}

export const orcidJson = [record, work].map((one) => JSON.stringify(one)).join('\n')

/** A part of the same record in XML. */
export const orcidXml = `<?xml version="1.0" encoding="UTF-8"?>
<record:record path="${path}" xmlns:record="http://www.orcid.org/ns/record" xmlns:common="http://www.orcid.org/ns/common">
  <common:orcid-identifier><common:path>0000-0002-1825-0097</common:path></common:orcid-identifier>
  <person:person path="${path}">
    <person:name visibility="public">
      <personal-details:given-names>Maren</personal-details:given-names>
      <personal-details:family-name>Olsdottir</personal-details:family-name>
      <personal-details:credit-name>M. K. Olsdottir</personal-details:credit-name>
    </person:name>
    <other-name:other-names>
      <other-name:other-name put-code="1"><other-name:content>Maren Olsen</other-name:content></other-name:other-name>
      <other-name:other-name put-code="2"><other-name:content>海 人</other-name:content></other-name:other-name>
    </other-name:other-names>
    <email:emails><email:email><email:email>maren@example.org</email:email></email:email></email:emails>
    <keyword:keywords><keyword:keyword><keyword:content>seagrass</keyword:content></keyword:keyword></keyword:keywords>
  </person:person>
  <activities:activities-summary>
    <activities:employments>
      <activities:affiliation-group>
        <employment:employment-summary put-code="11" visibility="public">
          <common:department-name>Dept. of Seas &amp; Lakes</common:department-name>
          <common:role-title>Professor</common:role-title>
          <common:start-date><common:year>2018</common:year><common:month>09</common:month></common:start-date>
          <common:organization>
            <common:name>Fjord University</common:name>
            <common:address><common:city>Seatown</common:city><common:country visibility="public">NO</common:country></common:address>
          </common:organization>
        </employment:employment-summary>
      </activities:affiliation-group>
    </activities:employments>
    <activities:works>
      <activities:group>
        <work:work-summary put-code="21">
          <work:title><common:title>Sea grass</common:title><common:subtitle>At night</common:subtitle></work:title>
          <work:type>conference-paper</work:type>
          <work:journal-title>Proceedings of the 5th Conference on Seas</work:journal-title>
          <common:publication-date><common:year>2019</common:year></common:publication-date>
        </work:work-summary>
      </activities:group>
    </activities:works>
  </activities:activities-summary>
</record:record>
`
