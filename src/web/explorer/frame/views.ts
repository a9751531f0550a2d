import { beginnings, type PageName, type PageView, pages } from '../pages.ts'

/** Views that came already, so that coming back to one draws at once. */
const loadedViews = new Map<PageName, PageView>()

/** The view of a page whose code is there. */
export const loadedView = (name: PageName): PageView | undefined => loadedViews.get(name)

/** Fetches the code of a page. @throws where it does not come */
export async function loadView(name: PageName): Promise<PageView> {
  const { View } = await pages[name]()
  loadedViews.set(name, View)
  return View
}

/** Begins what it takes to show a page: its code, and what can be asked before that is there. What does not come is told by who waits for it. */
export function beginPage(name: PageName, parameters: URLSearchParams): void {
  beginnings[name]?.(parameters)
  if (!loadedViews.has(name)) loadView(name).catch(() => {})
}
