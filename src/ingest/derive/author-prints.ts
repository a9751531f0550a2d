import type { WorkAuthor } from '../works/work.ts'

/** What the records of a work print of an author, as far as the names of people are made of it; `records` only beside identifiers. */
export type AuthorPrint = Pick<WorkAuthor, 'keys' | 'spellings' | 'identifiers' | 'records'>

/**
 * What is printed of the author of each mention. Most authors are printed in one way and without identifiers: those of one
 * print share one object, so that a large graph holds few.
 */
export class AuthorPrints {
  /** By mention, in the order of `add`. */
  readonly ofMention: AuthorPrint[] = []
  private readonly usual = new Map<string, AuthorPrint>()

  add({ keys, spellings, identifiers, records, printedName, name }: WorkAuthor): void {
    const isUsual =
      identifiers.length === 0 &&
      keys.length === 1 &&
      keys[0] === name.joined &&
      spellings.length === 1 &&
      spellings[0] === printedName
    this.ofMention.push(isUsual ? this.usualPrint(printedName, name.joined) : { keys, spellings, identifiers, records })
  }

  private usualPrint(printedName: string, joined: string): AuthorPrint {
    const known = this.usual.get(printedName)
    if (known !== undefined) return known
    const print = { keys: [joined], spellings: [printedName], identifiers: [], records: [] }
    this.usual.set(printedName, print)
    return print
  }
}
