import type { ComponentType } from 'preact'
import type { InEveryLanguage } from './frame/language.tsx'
import { beginNetwork } from './network/begin.ts'

/** What a page is drawn by: what its address says, and nothing else. */
export type PageView = ComponentType<{ readonly parameters: URLSearchParams }>

type PageLoader = () => Promise<{ readonly View: PageView }>

/** Every page by the name that it has in addresses; its code comes when it is first opened. */
export const pages = {
  home: () => import('./home/view.tsx'),
  find: () => import('./find/view.tsx'),
  person: () => import('./person/view.tsx'),
  paper: () => import('./paper/view.tsx'),
  institution: () => import('./institution/view.tsx'),
  topic: () => import('./topic/view.tsx'),
  venue: () => import('./venue/view.tsx'),
  group: () => import('./group/view.tsx'),
  network: () => import('./network/view.tsx'),
  paths: () => import('./paths/view.tsx'),
  conflicts: () => import('./conflicts/view.tsx'),
  load: () => import('./load/view.tsx'),
  correct: () => import('./correct/view.tsx'),
} satisfies Record<string, PageLoader>

export type PageName = keyof typeof pages

/** What a page begins from its address before its code is there. The page that takes longest to stand needs it. */
export const beginnings: Partial<Record<PageName, (parameters: URLSearchParams) => void>> = { network: beginNetwork }

/** The pages that are offered on every page, in this order. */
export const navigation: readonly { readonly page: PageName; readonly label: InEveryLanguage<string> }[] = [
  { page: 'home', label: { en: 'Find', zh: '查找' } },
  { page: 'paths', label: { en: 'Connections', zh: '人脉路径' } },
  { page: 'conflicts', label: { en: 'Conflicts', zh: '利益冲突' } },
  { page: 'load', label: { en: 'Load', zh: '载入' } },
]

/** Whether an address names a page that there is. */
export const isPage = (name: string): name is PageName => Object.hasOwn(pages, name)
