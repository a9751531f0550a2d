import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './playground.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { askAt } from './ask.ts'
import { examples } from './example.ts'
import { broughtBy, forgetOffers, openBrought, refreshTabs, storageOfOurs } from './tab-memory.ts'

const storage = storageOfOurs(localStorage)
refreshTabs(storage, examples)
const brought = broughtBy(location.hash)
if (brought !== null) {
  openBrought(brought, storage, examples)
  // It is in its tab now, which a reload must not make anew.
  history.replaceState(null, '', location.pathname + location.search)
}

const ask = askAt(location.pathname)
const defaultTabs = examples.map(({ text }) => ({ query: text }))

function offerExamplesAgain() {
  forgetOffers(storage)
  location.reload()
}

function ExamplesIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d="M2.5 6.5h4l1.5 2h9.5v8h-15zM5 4h5l1.5 2H17" />
    </svg>
  )
}

function Playground() {
  return (
    <GraphiQL fetcher={ask} storage={storage} defaultTabs={defaultTabs} schemaDescription inputValueDeprecation>
      <GraphiQL.Logo>Coterie</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <button
              type="button"
              className="graphiql-un-styled graphiql-toolbar-button"
              title="Bring back the example tabs"
              aria-label="Bring back the example tabs"
              onClick={offerExamplesAgain}
            >
              <ExamplesIcon />
            </button>
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  )
}

const place = document.getElementById('playground')
if (place !== null) createRoot(place).render(<Playground />)
