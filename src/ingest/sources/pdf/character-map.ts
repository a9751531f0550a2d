/** Characters of an older encoding by their codes, and the first number that no real font of it uses. */
interface Family {
  readonly label: string
  readonly legacy: RegExp
  readonly unicode: RegExp
  readonly firstNumber: number
}

const families: readonly (Family & { readonly ordering: string })[] = [
  {
    ordering: 'Adobe-GB1-UCS2',
    label: 'gb18030',
    legacy: /^GB(?:K2K|Kp?-EUC|-EUC|pc-EUC)-[HV]$/,
    unicode: /^UniGB-(?:UCS2|UTF16)-[HV]$/,
    firstNumber: 30_600,
  },
  {
    ordering: 'Adobe-CNS1-UCS2',
    label: 'big5',
    legacy: /^(?:ETen(?:ms)?-B5|B5pc|HKscs-B5)-[HV]$/,
    unicode: /^UniCNS-(?:UCS2|UTF16)-[HV]$/,
    firstNumber: 19_200,
  },
]

/** The characters of two bytes of an encoding: code, then character, in the order of the codes. */
const charactersOf = (label: string): readonly (readonly [code: number, character: number])[] => {
  const decoder = new TextDecoder(label)
  const characters: (readonly [number, number])[] = []
  for (let code = 0x20; code < 0x80; code += 1) characters.push([code, code])
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      const character = text.charCodeAt(0)
      if (text.length === 1 && character !== 0xfffd && trail !== 0x7f) characters.push([lead * 256 + trail, character])
    }
  }
  return characters
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const sections = (kind: 'cidchar' | 'bfchar', lines: readonly string[]): string => {
  const parts: string[] = []
  for (let start = 0; start < lines.length; start += 100) {
    const part = lines.slice(start, start + 100)
    parts.push(`${part.length} begin${kind}\n${part.join('\n')}\nend${kind}`)
  }
  return parts.join('\n')
}

/** A map in the words of the format. */
const written = (name: string, spaces: readonly string[], body: string): string =>
  [
    'begincmap',
    `/CMapName /${name} def`,
    `/WMode ${name.endsWith('-V') ? 1 : 0} def`,
    `${spaces.length} begincodespacerange`,
    ...spaces,
    'endcodespacerange',
    body,
    'endcmap',
  ].join('\n')

const made = new Map<string, string>()

/** The map of this name; null for one that is not made here. */
const mapOf = (name: string): string | null => {
  const family = families.find((one) => one.ordering === name || one.legacy.test(name) || one.unicode.test(name))
  if (family === undefined) return null
  const characters = charactersOf(family.label)
  const numbered = characters.map(([code, character], index) => ({
    code,
    character,
    number: family.firstNumber + index,
  }))
  if (family.ordering === name) {
    const lines = numbered.map(({ number, character }) => `<${hex(number, 4)}> <${hex(character, 4)}>`)
    return written(name, ['<0000> <ffff>'], sections('bfchar', lines))
  }
  if (family.unicode.test(name)) {
    const lines = numbered.map(({ number, character }) => `<${hex(character, 4)}> ${number}`)
    return written(name, ['<0000> <ffff>'], sections('cidchar', lines))
  }
  const lines = numbered.map(({ number, code }) => `<${hex(code, code < 256 ? 2 : 4)}> ${number}`)
  return written(name, ['<00> <80>', '<8140> <fefe>'], sections('cidchar', lines))
}

/**
 * The maps that documents with older Chinese fonts refer to by name, made of what Node knows of these encodings. Their
 * inner numbers are our own, which is enough for text: they lead from a code to its character.
 */
export class CharacterMaps {
  async fetch({
    name,
  }: {
    readonly name: string
  }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: boolean }> {
    const text = made.get(name) ?? mapOf(name)
    if (text === null) throw new Error(`There is no character map ${name}.`)
    made.set(name, text)
    return { cMapData: new TextEncoder().encode(text), isCompressed: false }
  }
}
