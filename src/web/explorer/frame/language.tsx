import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'

/** The languages of the interface. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** What is said in each language: a text that one of them lacks does not compile. */
export type InEveryLanguage<Texts> = Readonly<Record<Language, Texts>>

const remembered = 'coterie:language'

const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text)

function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered)
  if (isLanguage(chosen)) return chosen
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

const Spoken = createContext<{ readonly language: Language; readonly speak: (language: Language) => void }>({
  language: 'en',
  speak: () => {},
})

/** Gives everything inside it the language that was chosen here before, or else that of the browser. */
export function SpokenLanguage({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speak = (next: Language) => {
    localStorage.setItem(remembered, next)
    setLanguage(next)
  }
  return <Spoken.Provider value={{ language, speak }}>{children}</Spoken.Provider>
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
