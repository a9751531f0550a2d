/** A record of version 2. */
export const record = {
  id: 'https://ror.org/02nr0ka47',
  status: 'active',
  locations: [{ geonames_details: { country_code: 'HK', name: 'Hong Kong' } }],
  names: [
    { lang: null, types: ['acronym'], value: 'UOH' },
    { lang: 'zh', types: ['label'], value: '海港大學' },
    { lang: 'en', types: ['ror_display', 'label'], value: 'University of the Harbour' },
    { lang: 'en', types: ['alias'], value: 'Harbour University' },
  ],
  relationships: [
    { label: 'City', type: 'parent', id: 'https://ror.org/05dxps055' },
    { label: 'Lab', type: 'child', id: 'https://ror.org/05qghxh33' },
  ],
  email_address: null,
}

/** The same organisation as version 1 has it. */
export const oldRecord = {
  id: 'https://ror.org/02nr0ka47',
  name: 'University of the Harbour',
  email_address: 'office@example.org',
  status: 'active',
  aliases: ['Harbour University'],
  acronyms: ['UOH'],
  labels: [{ label: '海港大學', iso639: 'zh' }],
  country: { country_name: 'Hong Kong', country_code: 'HK' },
  relationships: [{ label: 'City', type: 'Parent', id: 'https://ror.org/05dxps055' }],
}

export const rorLines = [record, oldRecord].map((one) => JSON.stringify(one)).join('\n')
