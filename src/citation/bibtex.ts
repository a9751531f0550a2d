import type { CitedName } from '../names/cited-name.ts'
import { citationLibrary } from './citation-library.ts'
import type { CslItem } from './csl-item.ts'

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts braces whatever stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text with the characters that mean something in LaTeX as commands. The library only does so where it also drops what is not ASCII. */
const latex = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (character) => commands[character] ?? `\\${character}`)

const latexName = (name: CitedName): CitedName =>
  'literal' in name
    ? { literal: latex(name.literal) }
    : { ...name, family: latex(name.family), given: latex(name.given) }

/** The last of a cut list: what the library makes of it, and what BibTeX knows as "et al." outside of braces only. */
const others: CitedName = { literal: 'others' }
const bracedOthers = / and \{others\}(?=\},\n)/

/** One entry for BibTeX with UTF-8 (biber, or bibtex with a LaTeX since 2018); a cut list ends with "and others". */
export const bibtexEntry = (item: CslItem, authorsComplete: boolean): string => {
  const known = item.author?.map(latexName) ?? []
  const author = authorsComplete || known.length === 0 ? known : [...known, others]
  const { 'container-title': container, 'container-title-short': _, publisher, ...rest } = item
  const entry = citationLibrary().format('bibtex', [
    {
      ...rest,
      // A preprint is no article of a journal.
      type: item.type === 'article' ? 'document' : item.type,
      title: latex(item.title),
      ...(author.length === 0 ? {} : { author }),
      ...(container === undefined ? {} : { 'container-title': latex(container) }),
      ...(publisher === undefined ? {} : { publisher: latex(publisher) }),
    },
  ])
  return authorsComplete ? entry : entry.replace(bracedOthers, ' and others')
}
