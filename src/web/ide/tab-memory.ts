import { type Example, operationName } from './example.ts'

/** What of the browser's storage is used here. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const ours = 'coterie:'
const tabsKey = 'graphiql:tabState'
const queryKey = 'graphiql:query'
const variablesKey = 'graphiql:variables'
const offeredKey = 'offered'

interface Tab {
  readonly title: string
  readonly query: string | null
}

/** A storage whose keys begin with a name of ours: other services that were tried on the same port keep their own tabs. */
export function storageOfOurs(storage: Storage) {
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(ours))
  return {
    getItem: (key: string) => storage.getItem(ours + key),
    setItem: (key: string, value: string) => storage.setItem(ours + key, value),
    removeItem: (key: string) => storage.removeItem(ours + key),
    clear: () => {
      for (const key of keys()) storage.removeItem(key)
    },
    get length() {
      return keys().length
    },
  }
}

type StorageOfOurs = ReturnType<typeof storageOfOurs>

function parsed<T>(text: string | null): T | null {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Brings remembered tabs up to date with the examples of this build, before the IDE reads them: an example that was never
 * offered becomes a tab, an example that was offered in older words and left as it was gets the new words. What a person
 * wrote stays, and a tab that was closed stays closed.
 */
export function refreshTabs(storage: StorageOfOurs, examples: readonly Example[]): void {
  const state = parsed<{ tabs?: Tab[]; activeTabIndex: number }>(storage.getItem(tabsKey))
  const offered = parsed<Record<string, string>>(storage.getItem(offeredKey)) ?? {}
  storage.setItem(offeredKey, JSON.stringify(Object.fromEntries(examples.map(({ name, text }) => [name, text]))))
  if (!Array.isArray(state?.tabs)) return

  const successors = new Map(examples.map(({ name, text }) => [offered[name], text]))
  const current = (query: string | null) => successors.get(query ?? '') ?? query
  const kept = state.tabs.map((tab) => ({ ...tab, query: current(tab.query) }))
  const missing = examples.filter(
    ({ name, text }) => offered[name] === undefined && !kept.some((tab) => tab.query === text),
  )
  storage.setItem(tabsKey, JSON.stringify({ ...state, tabs: [...kept, ...missing.map(tabOf)] }))

  const open = storage.getItem(queryKey)
  if (open !== null) storage.setItem(queryKey, current(open) ?? open)
}

/** A question that an address brings: what other pages of the service make their links to the playground of. */
export interface Brought {
  readonly query: string
  readonly variables: string | null
}

/** Reads what stands behind the # of an address; null when no question does. */
export function broughtBy(hash: string): Brought | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  const query = parameters.get('query')
  return query === null ? null : { query, variables: parameters.get('variables') }
}

/** Opens the question in a tab of its own in front of all others, before the IDE reads its tabs; a tab that holds it already is used. */
export function openBrought({ query, variables }: Brought, storage: StorageOfOurs, examples: readonly Example[]): void {
  const state = parsed<{ tabs?: StoredTab[] }>(storage.getItem(tabsKey))
  const tabs: readonly StoredTab[] = Array.isArray(state?.tabs) ? state.tabs : examples.map(tabOf)
  const others = tabs.filter((tab) => tab.query !== query)
  const name = operationName(query)
  const tab = { ...tabOf({ name: name ?? '<untitled>', text: query }), operationName: name, variables }
  storage.setItem(tabsKey, JSON.stringify({ tabs: [tab, ...others], activeTabIndex: 0 }))
  storage.setItem(queryKey, query)
  storage.setItem(variablesKey, variables ?? '')
}

/** Makes the next `refreshTabs` offer every example again that no tab holds. */
export function forgetOffers(storage: StorageOfOurs): void {
  storage.removeItem(offeredKey)
}

type StoredTab = Omit<ReturnType<typeof tabOf>, 'operationName' | 'variables' | 'query'> & {
  readonly query: string | null
  readonly operationName: string | null
  readonly variables: string | null
}

function tabOf({ name, text }: Example) {
  return {
    id: crypto.randomUUID(),
    title: name,
    query: text,
    operationName: name,
    variables: null,
    headers: null,
    response: null,
  }
}
