/** First parts of words that keep their hyphen. */
const firstParts: ReadonlySet<string> = new Set(
  (
    'self non multi cross low high large small real well end state long short fine semi pre post co time data cost energy ' +
    'human user model context domain task zero few one two three near open closed on off full half graph vision language ' +
    'text image point wide deep privacy memory cloud edge key anti inter intra event cutting decision game meta pseudo quasi'
  ).split(' '),
)

/** Tells whether the hyphen at the end of a line belongs to the word, by how the document writes it elsewhere. */
export class WordBreaks {
  private readonly known = new Set<string>()

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      // The last word of a line may be half of one.
      for (const [word] of text.replace(/\S+-$/, '').matchAll(/\p{L}+(?:-\p{L}+)*/gu))
        this.known.add(word.toLowerCase())
    }
  }

  keepsHyphen(before: string, after: string): boolean {
    if (before.endsWith('\u00AD')) return false
    const first = /(?:\p{L}+-)*\p{L}+(?=[-\u2010]$)/u.exec(before)?.[0].toLowerCase() ?? ''
    const second = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? ''
    if (this.known.has(`${first}-${second}`)) return true
    if (this.known.has(`${first}${second}`)) return false
    return !/^\p{Ll}/u.test(after) || first.includes('-') || firstParts.has(first)
  }
}
