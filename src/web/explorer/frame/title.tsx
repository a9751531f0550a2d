import './title.css'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'

/** Names the window after what the page shows. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Coterie' : `${title} · Coterie`
  }, [title])
}

interface PageHeadProps {
  /** What kind of thing the page is about, in a word. */
  readonly kind?: string
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
}

/** The head of a page. Its heading takes the focus when one comes to the page, so that a screen reader begins there. */
export function PageHead({ kind, title, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {kind !== undefined && <p class="page-kind">{kind}</p>}
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  )
}
