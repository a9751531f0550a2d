/** Names that people write and the Unicode tables do not have. */
const customary: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  us: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  prc: 'CN',
  'p.r. china': 'CN',
  'pr china': 'CN',
  'mainland china': 'CN',
  korea: 'KR',
  'republic of korea': 'KR',
  'hong kong': 'HK',
  macau: 'MO',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  uae: 'AE',
  russia: 'RU',
  香港: 'HK',
  澳门: 'MO',
  台湾: 'TW',
}

const readRegions = (): Map<string, string> => {
  const codes = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of ['en', 'zh']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second
        // The table names groups (EU) and retired codes (SU, DD) too; ZZ is "unknown region".
        const name = /^(EU|EZ|UN|ZZ|QO|X.|SU|DD|YD|YU|ZR|TP|BU|CS|NT|FX|AN)$/.test(code) ? undefined : names.of(code)
        if (name !== undefined && !codes.has(name.toLowerCase())) codes.set(name.toLowerCase(), code)
      }
    }
  }
  for (const [name, code] of Object.entries(customary)) codes.set(name, code)
  return codes
}

let regions: Map<string, string> | null = null

/** The ISO 3166-1 code of the country that a place ends with ("VA, USA" is US); null when it names none. */
export const countryOf = (place: string): string | null => {
  regions ??= readRegions()
  const last =
    place
      .split(/[,，;]/)
      .at(-1)
      ?.trim()
      .toLowerCase() ?? ''
  return regions.get(last) ?? null
}
