import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { asItIs, createReading, type Reading } from '../said/reading.ts'

/** The languages of the interface. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** What is said in each language: a text that one of them lacks does not compile. */
export type InEveryLanguage<Texts> = Readonly<Record<Language, Texts>>

const remembered = 'coterie:language'

const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text)

/** The language that was chosen here before, or else that of the browser. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered)
  if (isLanguage(chosen)) return chosen
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** How the service is read in a language. The book of it comes when it is first needed; where it cannot come, English stays. */
export async function readingIn(language: Language): Promise<Reading> {
  if (language === 'en') return asItIs
  try {
    const { chinese, chinesePlaces } = await import('../said/zh.ts')
    return createReading(chinese, chinesePlaces)
  } catch {
    return asItIs
  }
}

interface Speaking {
  readonly language: Language
  /** How what the service says is read in it. */
  readonly reading: Reading
  readonly speak: (language: Language) => void
}

const Spoken = createContext<Speaking>({ language: 'en', reading: asItIs, speak: () => {} })

interface SpokenLanguageProps extends Pick<Speaking, 'language' | 'reading'> {
  readonly children: ComponentChildren
}

/** Gives everything inside it a language to begin with, and the means to change it. */
export function SpokenLanguage({ children, ...first }: SpokenLanguageProps) {
  const [{ language, reading }, setSpoken] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speak = (next: Language) => {
    localStorage.setItem(remembered, next)
    void readingIn(next).then((nextReading) => setSpoken({ language: next, reading: nextReading }))
  }
  return <Spoken.Provider value={{ language, reading, speak }}>{children}</Spoken.Provider>
}

/** The language that is spoken, and how to speak another. */
export const useLanguage = () => useContext(Spoken)

/** The texts of a table in the language that is spoken. */
export const useTexts = <Texts,>(table: InEveryLanguage<Texts>): Texts => table[useLanguage().language]

/** Writers of numbers; each is dear to make, and a table has a thousand numbers. */
const writers = new Map<string, Intl.NumberFormat>()

function writerOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`
  const writer = writers.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits })
  writers.set(key, writer)
  return writer
}

/** A number as the language writes it. */
export function useNumber(): (value: number, digits?: number) => string {
  const { language } = useLanguage()
  return (value, digits = 0) => writerOf(language, digits).format(value)
}
