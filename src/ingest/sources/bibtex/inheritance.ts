import { isParentType } from './entry-type.ts'

/** An entry read so far, with its fields by name. */
export interface ReadEntry {
  readonly type: string
  readonly key: string | null
  readonly line: number
  readonly lastLine: number
  readonly text: string
  readonly fields: ReadonlyMap<string, string>
}

/** What a child takes from its parent under another name; titles of volumes are what their papers stand in. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
])

/** What belongs to the parent alone. */
const own: ReadonlySet<string> = new Set(
  'title subtitle shorttitle titleaddon author doi url eprint abstract keywords note annote pages crossref xref xdata entryset ids label'.split(
    ' ',
  ),
)

const mostParents = 50_000
const longestInherited = 2_000
const mostWaiting = 10_000

const withParent = (child: ReadEntry, parent: ReadEntry): ReadEntry => {
  const fields = new Map(child.fields)
  const plain = parent.type === 'xdata'
  // A chapter of a book by one author has that author.
  const authored = child.type === 'inbook' && parent.type !== 'proceedings'
  for (const [name, value] of parent.fields) {
    const target = plain
      ? name
      : (renamed.get(name) ?? (own.has(name) && !(authored && name === 'author') ? null : name))
    if (target !== null && !fields.has(target)) fields.set(target, value)
  }
  return { ...child, fields }
}

const parentKeysOf = (entry: ReadEntry): readonly string[] =>
  [...(entry.fields.get('xdata')?.split(',') ?? []), entry.fields.get('crossref') ?? '']
    .map((key) => key.trim().toLowerCase())
    .filter((key) => key !== '')
    .slice(0, 10)

/**
 * Gives children what their parents say. A child whose parent has not come yet waits for it, in bounded memory: behind
 * ten thousand waiting ones the oldest goes without.
 */
export class Inheritance {
  readonly #parents = new Map<string, ReadEntry>()
  readonly #waiting = new Map<ReadEntry, readonly string[]>()
  readonly #children = new Map<string, Set<ReadEntry>>()

  /** The entries that are whole now: this one, and those that waited for it. */
  take(entry: ReadEntry): readonly ReadEntry[] {
    const whole: ReadEntry[] = []
    const keys = parentKeysOf(entry)
    if (keys.every((key) => this.#parents.has(key))) whole.push(this.#inherited(entry, keys))
    else {
      this.#waiting.set(entry, keys)
      for (const key of keys) {
        const children = this.#children.get(key) ?? new Set()
        this.#children.set(key, children.add(entry))
      }
    }
    const key = entry.key?.toLowerCase() ?? ''
    if (key !== '' && (isParentType(entry.type) || this.#children.has(key))) this.#keep(key, whole[0] ?? entry)
    const waiting = [...(this.#children.get(key) ?? [])]
    if (this.#parents.has(key)) this.#children.delete(key)
    for (const child of waiting) {
      const wanted = this.#waiting.get(child)
      if (wanted?.every((name) => this.#parents.has(name)) === true) whole.push(this.#release(child, wanted))
    }
    if (this.#waiting.size > mostWaiting) {
      const [oldest] = this.#waiting
      if (oldest !== undefined) whole.push(this.#release(...oldest))
    }
    return whole
  }

  /** Those whose parents never came. */
  end(): readonly ReadEntry[] {
    return [...this.#waiting].map(([entry, keys]) => this.#release(entry, keys))
  }

  #release(child: ReadEntry, keys: readonly string[]): ReadEntry {
    this.#waiting.delete(child)
    for (const key of keys) this.#children.get(key)?.delete(child)
    return this.#inherited(child, keys)
  }

  #inherited(entry: ReadEntry, keys: readonly string[]): ReadEntry {
    let whole = entry
    for (const key of keys) {
      const parent = this.#parents.get(key)
      if (parent !== undefined) whole = withParent(whole, parent)
    }
    return whole
  }

  #keep(key: string, entry: ReadEntry): void {
    if (this.#parents.has(key) || this.#parents.size >= mostParents) return
    const fields = new Map([...entry.fields].filter(([, value]) => value.length <= longestInherited))
    this.#parents.set(key, { ...entry, text: '', fields })
  }
}
