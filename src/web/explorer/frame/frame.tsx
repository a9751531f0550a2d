import './frame.css'
import { useEffect, useState } from 'preact/hooks'
import { FindBox } from '../find/find-box.tsx'
import { isPage, navigation, type PageView } from '../pages.ts'
import { hasPlayground } from '../parts/playground-address.ts'
import { type Language, languages, useLanguage, useTexts } from './language.tsx'
import { addressOf, Link, usePlace } from './place.tsx'
import { frameTexts } from './texts.ts'
import { chooseTheme, type Theme, useTheme } from './theme.ts'
import { loadedView, loadView } from './views.ts'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }
const themes: readonly Theme[] = ['system', 'light', 'dark']

type Loaded = { readonly name: string; readonly View: PageView | null }

/** The view of a page; while its code is on the way that of the page before. Null: it could not be loaded. */
function useView(name: string): Loaded | undefined {
  const [last, setLast] = useState<Loaded>()
  useEffect(() => {
    if (!isPage(name) || loadedView(name) !== undefined) return
    let isOutdated = false
    loadView(name).then(
      (View) => {
        if (!isOutdated) setLast({ name, View })
      },
      () => {
        if (!isOutdated) setLast({ name, View: null })
      },
    )
    return () => {
      isOutdated = true
    }
  }, [name])
  const View = isPage(name) ? loadedView(name) : undefined
  return View === undefined ? last : { name, View }
}

function Choices() {
  const texts = useTexts(frameTexts)
  const { language, speak } = useLanguage()
  const { theme } = useTheme()
  return (
    <div class="choices">
      <label>
        <span class="unseen">{texts.language}</span>
        <select value={language} onChange={(event) => speak(event.currentTarget.value as Language)}>
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="unseen">{texts.theme}</span>
        <select value={theme} onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {texts.themes[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path d="M16 6 6 24M16 6l10 18M6 24h20" stroke="#4d7fae" stroke-width="2.5" />
      <circle cx="16" cy="7" r="5" fill="#c2477f" />
      <circle cx="7" cy="24" r="5" fill="#2f9e83" />
      <circle cx="25" cy="24" r="5" fill="#d98e2b" />
    </svg>
  )
}

/** The page around every view: who we are, where one can go, the search box, language and colours. */
export function Frame() {
  const texts = useTexts(frameTexts)
  const { language } = useLanguage()
  const { page, parameters, arrivals } = usePlace()
  const loaded = useView(page)
  const name = loaded?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: who arrives reads from the top, as soon as the page is there.
  useEffect(() => {
    // Not at the first page: there the browser begins at the top by itself.
    if (arrivals === 0) return
    scrollTo(0, 0)
    document.getElementById('page-title')?.focus({ preventScroll: true })
  }, [arrivals, name])
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link to a part of the page; only its way there is ours. */}
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // The browser's own way would put #content in the place of what the address says.
          event.preventDefault()
          document.getElementById('content')?.focus()
        }}
      >
        {texts.skip}
      </a>
      <header class="top">
        <Link to={addressOf('home')} class="brand">
          <Mark />
          {texts.name}
        </Link>
        {page !== 'home' && <FindBox />}
        <nav aria-label={texts.pages}>
          {navigation.map((entry) => (
            <Link key={entry.page} to={addressOf(entry.page)} aria-current={page === entry.page ? 'page' : undefined}>
              {entry.label[language]}
            </Link>
          ))}
        </nav>
        <Choices />
      </header>
      <main id="content" tabIndex={-1} data-page={isPage(page) ? (name ?? page) : page}>
        {!isPage(page) ? (
          <div class="notice">
            <h1 id="page-title" tabIndex={-1}>
              {texts.noPage}
            </h1>
            <Link to={addressOf('home')}>{texts.toStart}</Link>
          </div>
        ) : loaded === undefined ? (
          <p class="notice" aria-live="polite">
            {texts.loading}
          </p>
        ) : loaded.View === null ? (
          <p class="notice" role="alert">
            {texts.noLoad}
          </p>
        ) : loaded.name === page ? (
          <loaded.View key={arrivals} parameters={parameters} />
        ) : null}
      </main>
      <footer class="bottom">
        <p>{texts.footer}</p>
        {hasPlayground() && <a href="/graphql">{texts.playground}</a>}
      </footer>
    </>
  )
}
