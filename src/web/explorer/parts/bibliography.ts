/** Styles of citations, with the file that each makes. */
export const citationStyles = [
  { style: 'BIBTEX', file: 'papers.bib', type: 'application/x-bibtex' },
  { style: 'RIS', file: 'papers.ris', type: 'application/x-research-info-systems' },
  { style: 'CSL_JSON', file: 'papers.json', type: 'application/vnd.citationstyles.csl+json' },
  { style: 'GB_T_7714', file: 'papers-gb-t-7714.txt', type: 'text/plain' },
  { style: 'APA', file: 'papers-apa.txt', type: 'text/plain' },
] as const

export type CitationStyle = (typeof citationStyles)[number]['style']

/** Pages of a bibliography as one: lists of JSON become one list, numbered entries are numbered on. */
export function joinBibliographies(style: CitationStyle, pages: readonly string[]): string {
  if (style === 'CSL_JSON')
    return JSON.stringify(
      pages.flatMap((page) => JSON.parse(page) as unknown[]),
      null,
      2,
    )
  const text = pages.map((page) => page.trimEnd()).join(style === 'BIBTEX' ? '\n\n' : '\n')
  if (style !== 'GB_T_7714') return `${text}\n`
  let number = 0
  return `${text.replaceAll(/^\[\d+\]/gm, () => `[${++number}]`)}\n`
}
