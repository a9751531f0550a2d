/**
 * The explorer: a page for people who look rather than read. It asks the public API and nobody else.
 *
 * **How a page is added.** A page is one folder beside this file:
 *
 * - `question.graphql`: the operations that it asks. `npm run build` writes `question-operation.ts` beside it, with a constant for each
 *   operation that carries its types: `query PaperPage` becomes `paperPage`. Fragments of any page can be spread.
 * - `texts.ts`: what it says, in every language: `const en = { … }; export const paperTexts: InEveryLanguage<typeof en> = { en, zh: { … } }`.
 *   Sentences with numbers are functions, so that each language puts them where it wants.
 * - `view.tsx`: exports `View`, a component that gets `parameters`, the search part of the address. Everything that the view shows follows
 *   from them: it reads them, and changes them with `change({ depth: 2 })`, each time a step of the browser's history, which is the undo.
 *   A view keeps no state of its own but what is not worth a link: what is unfolded, where the pointer is.
 *   It asks with `useAnswer(paperPage, { id })`, says what it is called with `usePageTitle(…)`, and begins with a `PageHead`.
 * - `view.css`, imported by the view, when `frame/base.css` and the styles beside the components of `parts/` do not do.
 *
 * Then it gets its line in `pages.ts`, and one in `navigation` there if it is to be offered everywhere. `addressOf('paper', { id })` makes
 * an address of it, `<Link to={…}>` a link.
 *
 * What the service says in sentences it says in English. `said/` has them in the other languages, by the English sentence: `useAnswer`
 * reads every answer in the language of the page. A new sentence of the service gets its line there; a test tells which is missing.
 *
 * `frame/` is what every page stands in: address, language, theme, questions, faults, search box. `parts/` is what several pages show:
 * lists of papers, evidence, tables. What is drawn comes from `../network`, which knows nothing of the explorer.
 */
import './frame/base.css'
import { render } from 'preact'
import { Frame } from './frame/frame.tsx'
import { firstLanguage, readingIn, SpokenLanguage } from './frame/language.tsx'
import { placeNow } from './frame/place.tsx'
import { beginPage } from './frame/views.ts'
import { isPage } from './pages.ts'

const { page, parameters } = placeNow()
if (isPage(page)) beginPage(page, parameters)
const place = document.getElementById('explorer')
const language = firstLanguage()
if (place !== null)
  void readingIn(language).then((reading) =>
    render(
      <SpokenLanguage language={language} reading={reading}>
        <Frame />
      </SpokenLanguage>,
      place,
    ),
  )
