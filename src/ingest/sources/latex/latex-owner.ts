import { plainStyle } from '../converted/marked-text.ts'
import { positionCommands } from './latex-command.ts'
import type { LatexEnvironments, Scope } from './latex-environment.ts'
import type { Slice } from './latex-source.ts'

/** Prints what the settings state of the owner, by the commands that state it: the name as the head of the document. */
export const printOwner = (reader: LatexEnvironments, owner: ReadonlyMap<string, Slice>, scope: Scope): void => {
  const keys = ['name', 'name 1', 'cvname', 'fullname', 'firstname', 'familyname', 'lastname', 'author']
  const named = keys.filter((key) => owner.has(key))
  const stated = named.some((key) => key !== 'author') ? named.filter((key) => key !== 'author') : named
  // "Jane Doe: Curriculum Vitae" is all that some say.
  const used = stated.length > 0 || !owner.has('title') ? stated : ['title']
  if (used.length > 0) {
    reader.sheet.heading(1)
    for (const key of used) {
      const slice = owner.get(key)
      if (slice === undefined) continue
      // Other commands within a list of authors break it: the first of them is the owner.
      const cut = key === 'author' ? scope.source.slice(slice).search(/\\\\|\\and\b|\\thanks\b/) : -1
      reader.run(scope, cut < 0 ? slice : { from: slice.from, to: slice.from + cut }, plainStyle)
      reader.sheet.add(' ', plainStyle, scope.source.lineAt(slice.from))
    }
    reader.sheet.gap()
  }
  for (const word of positionCommands) {
    const slice = owner.get(word)
    if (slice === undefined || used.includes(word)) continue
    reader.run(scope, slice, plainStyle)
    reader.sheet.gap()
  }
}
