import { createRequire } from 'node:module'
import { apaStyle } from './apa.ts'
import type { CslItem } from './csl-item.ts'
import { chineseLocale, gbT7714Style } from './gb-t-7714.ts'

/** The registry of styles or locales of the library: XML by name. */
interface Register {
  add(name: string, xml: string): void
  get(name: string): string
  has(name: string): boolean
}

/** What we use of Citation.js, which comes without declarations. */
interface Plugins {
  readonly output: {
    format(format: 'bibtex' | 'ris', items: readonly CslItem[]): string
    format(
      format: 'bibliography',
      items: readonly CslItem[],
      options: { readonly format: 'text'; readonly template: string; readonly lang: string; readonly nosort: true },
    ): string
  }
  readonly config: {
    get(name: '@bibtex'): { readonly format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean } }
    get(name: '@csl'): { readonly styles: Register; readonly locales: Register }
  }
}

/** Citations through Citation.js and citeproc-js, loaded at first use: not every service cites. */
export interface CitationLibrary {
  readonly format: Plugins['output']['format']
  readonly styles: Register
}

const open = (): CitationLibrary => {
  const require = createRequire(import.meta.url)
  const { plugins } = require('@citation-js/core') as { readonly plugins: Plugins }
  for (const name of ['bibtex', 'ris', 'csl']) require(`@citation-js/plugin-${name}`)
  const { format } = plugins.config.get('@bibtex')
  // Else what is not ASCII and has no command of LaTeX, such as a Chinese name, would vanish.
  format.asciiOnly = false
  format.useIdAsLabel = true
  // Else a key loses its hyphen, which BibTeX takes.
  format.checkLabel = false
  const { styles, locales } = plugins.config.get('@csl')
  styles.add('gb-t-7714', gbT7714Style)
  styles.add('apa-7', apaStyle)
  locales.add('zh-CN', chineseLocale)
  return { format: plugins.output.format.bind(plugins.output), styles }
}

let opened: CitationLibrary | undefined

/** The library, the same for all. */
export const citationLibrary = (): CitationLibrary => {
  opened ??= open()
  return opened
}
