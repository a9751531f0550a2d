/** A key of a person, as the API takes it. */
export type PersonKey = { id: string } | { orcid: string } | { dblp: string } | { openAlex: string } | { name: string }

/** The key that somebody means who types this: an id, with or without the address in front, or else a name. */
export function personKey(text: string): PersonKey {
  if (/^person-\w+$/.test(text)) return { id: text }
  if (/^(https?:\/\/)?(orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dx]$/i.test(text)) return { orcid: text }
  if (/^(https?:\/\/)?(dblp\.org\/pid\/|pid\/)?([a-z]|\d+)\/[\w-]*\d[\w-]*$/i.test(text)) return { dblp: text }
  if (/^(https?:\/\/)?(openalex\.org\/)?A\d{4,}$/i.test(text)) return { openAlex: text }
  return { name: text }
}

/** What somebody reads who looks at a key: nothing where there is none, null for an id, of which only the person's name tells. */
export function readableKey(text: string | null): string | null {
  if (text === null) return ''
  return 'id' in personKey(text) ? null : text
}
