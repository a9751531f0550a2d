import { beforeEach, describe, expect, test } from 'vitest'
import { broughtBy, forgetOffers, openBrought, refreshTabs, storageOfOurs } from '../../src/web/ide/tab-memory.ts'

function emptyStorage() {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

const first = { name: 'First', text: 'query First { a }' }
const second = { name: 'Second', text: 'query Second { b }' }

let browser: ReturnType<typeof emptyStorage>
let storage: ReturnType<typeof storageOfOurs>

beforeEach(() => {
  browser = emptyStorage()
  storage = storageOfOurs(browser)
})

const remember = (...queries: (string | null)[]) =>
  storage.setItem(
    'graphiql:tabState',
    JSON.stringify({ activeTabIndex: 0, tabs: queries.map((query) => ({ title: 'x', query })) }),
  )

const remembered = (): (string | null)[] =>
  JSON.parse(storage.getItem('graphiql:tabState') ?? '{"tabs":[]}').tabs.map(
    (tab: { query: string | null }) => tab.query,
  )

describe('a storage of ours', () => {
  test('keeps what other services stored in the same browser, even when it is cleared', () => {
    browser.setItem('graphiql:tabState', 'of another service')
    storage.setItem('graphiql:tabState', 'ours')
    expect(storage.getItem('graphiql:tabState')).toBe('ours')
    expect(storage.length).toBe(1)
    storage.clear()
    expect([...browser.items]).toEqual([['graphiql:tabState', 'of another service']])
  })
})

describe('refreshed tabs', () => {
  test('are left to the defaults on the first visit', () => {
    refreshTabs(storage, [first])
    expect(storage.getItem('graphiql:tabState')).toBeNull()
  })

  test('hold an example that came with a new build, after what was there', () => {
    refreshTabs(storage, [first])
    remember(first.text, '{ mine }', null)
    refreshTabs(storage, [first, second])
    expect(remembered()).toEqual([first.text, '{ mine }', null, second.text])
  })

  test('do not hold an example again that was closed', () => {
    refreshTabs(storage, [first, second])
    remember('{ mine }')
    refreshTabs(storage, [first, second])
    expect(remembered()).toEqual(['{ mine }'])
  })

  test('have the new words of an example that nobody changed, in the open editor too', () => {
    refreshTabs(storage, [first, second])
    remember(first.text, `${second.text} # changed`)
    storage.setItem('graphiql:query', first.text)
    refreshTabs(storage, [
      { ...first, text: 'query First { better }' },
      { ...second, text: 'query Second { better }' },
    ])
    expect(remembered()).toEqual(['query First { better }', `${second.text} # changed`])
    expect(storage.getItem('graphiql:query')).toBe('query First { better }')
  })

  test('hold every missing example, and no other twice, once the offers were forgotten', () => {
    refreshTabs(storage, [first, second])
    remember(second.text)
    forgetOffers(storage)
    refreshTabs(storage, [first, second])
    expect(remembered()).toEqual([second.text, first.text])
  })

  test.each(['no JSON', '{"tabs":3}', 'null'])('are left alone where the memory is broken: %s', (broken) => {
    storage.setItem('graphiql:tabState', broken)
    storage.setItem('offered', broken)
    refreshTabs(storage, [first])
    expect(storage.getItem('graphiql:tabState')).toBe(broken)
  })
})

describe('a question that an address brings', () => {
  const brought = { query: 'query Third { c }', variables: '{ "x": 1 }' }
  const tabs = () => JSON.parse(storage.getItem('graphiql:tabState') ?? '{}')

  test('is read from behind the #, where there is one', () => {
    expect(broughtBy('#query=%7B+a+%7D&variables=%7B%7D')).toEqual({ query: '{ a }', variables: '{}' })
    expect(broughtBy('#query=%7Ba%7D')).toEqual({ query: '{a}', variables: null })
    expect(broughtBy('')).toBeNull()
    expect(broughtBy('#content')).toBeNull()
  })

  test('opens a tab in front of the others, named after its operation', () => {
    remember('{ mine }')
    openBrought(brought, storage, [first])
    expect(remembered()).toEqual([brought.query, '{ mine }'])
    expect(tabs()).toMatchObject({
      activeTabIndex: 0,
      tabs: [{ title: 'Third', operationName: 'Third', ...brought }, {}],
    })
    expect(storage.getItem('graphiql:query')).toBe(brought.query)
    expect(storage.getItem('graphiql:variables')).toBe(brought.variables)
  })

  test('takes the tab that holds it already', () => {
    remember('{ mine }', brought.query)
    openBrought({ ...brought, variables: null }, storage, [first])
    expect(remembered()).toEqual([brought.query, '{ mine }'])
    expect(tabs().tabs[0].variables).toBeNull()
  })

  test('does not take the examples away from who comes for the first time', () => {
    openBrought(brought, storage, [first, second])
    expect(remembered()).toEqual([brought.query, first.text, second.text])
  })
})
