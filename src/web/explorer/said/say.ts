/** Sentences of the service, with what stands for each in another language. */
export interface PhraseBook {
  /**
   * By the English sentence, with holes where it has values: `{}` for any text, `{#}` for a figure or date, `{when}` for a span of years or
   * nothing. The other language puts the values where it wants: `{1}`, `{2}`.
   */
  readonly phrases: Readonly<Record<string, string>>
  /** Words that stand in holes, and are said in the other language there. */
  readonly words: Readonly<Record<string, string>>
}

/** What a sentence is in another language; null where the book does not have it. */
export type Say = (sentence: string) => string | null

interface Pattern {
  /** What every such sentence begins with: most are told apart by that. */
  readonly beginning: string
  readonly form: RegExp
  readonly said: string
}

const figure = String.raw`\d(?:[\d.,:TZ-]*[\dZ])?`
const holes: Readonly<Record<string, string>> = {
  '{}': String.raw`([\s\S]*?)`,
  '{#}': `(${figure})`,
  '{when}': `((?: in unknown years| up to ${figure}| from ${figure}(?: on| to ${figure})?| in ${figure}| to ${figure})?)`,
}
const hole = /\{(?:#|when)?\}/g

const literalOf = (phrase: string): string => phrase.replaceAll(hole, '')

function patternOf([phrase, said]: readonly [string, string]): Pattern {
  const literals = phrase.split(hole).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const kinds = phrase.match(hole) ?? []
  const form = literals.map((text, index) => text + (kinds[index] === undefined ? '' : (holes[kinds[index]] ?? '')))
  return { beginning: phrase.split(hole)[0] ?? '', form: new RegExp(`^${form.join('')}$`), said }
}

/** Values may hold sentences that hold values; deeper than this none does. */
const deepest = 4

/**
 * Says the sentences of the service in the language of a book. The service says what it knows in English, with the figures; the English
 * sentence is the key, as in gettext, so that there is one truth, and what a graph stores of long ago is said as well.
 */
export function createSay({ phrases, words }: PhraseBook): Say {
  const patterns = Object.entries(phrases)
    .filter(([phrase]) => phrase.search(hole) >= 0)
    // Of two that fit, the one that says more of the sentence itself.
    .sort(([one], [other]) => literalOf(other).length - literalOf(one).length)
    .map(patternOf)
  const known = new Map<string, string | null>()

  const find = (sentence: string, depth: number): string | null => {
    const whole = phrases[sentence] ?? words[sentence]
    if (whole !== undefined) return whole
    if (depth === deepest) return null
    for (const { beginning, form, said } of patterns) {
      if (!sentence.startsWith(beginning)) continue
      const found = form.exec(sentence)
      if (found === null) continue
      const valueAt = (index: number): string => {
        const value = found[index] ?? ''
        return find(value.trim(), depth + 1) ?? value
      }
      return said.replaceAll(/\{(\d)\}/g, (_, index: string) => valueAt(Number(index)))
    }
    return null
  }

  return (sentence) => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const said = find(sentence, 0)
    known.set(sentence, said)
    return said
  }
}
