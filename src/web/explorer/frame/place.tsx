import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PageName } from '../pages.ts'

/** What an address says about a view: text, a number, several texts; what is null or not there is not in the address. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** Where one is: a page and everything that it shows. A view keeps nothing else, so that its address restores exactly it. */
export interface Place {
  readonly page: string
  readonly parameters: URLSearchParams
  /** Grows with each link that is followed, not with changes of one view: then one reads from the top. */
  readonly arrivals: number
}

let arrivals = 0

/** An address of more characters says what follows # instead, which stays in the browser: servers refuse long ones. */
const longestSearch = 4_000

function addressWith(parameters: URLSearchParams): string {
  const text = String(parameters)
  return text === '' ? '/' : `/${text.length > longestSearch ? '#' : '?'}${text}`
}

/** What the address says now. */
const saidNow = (): string => (location.hash.includes('=') ? location.hash.slice(1) : location.search)

function placeOf(said: string): Place {
  const parameters = new URLSearchParams(said)
  const page = parameters.get('page') ?? 'home'
  parameters.delete('page')
  return { page, parameters, arrivals }
}

function write(parameters: URLSearchParams, changes: Parameters): void {
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name)
    for (const text of Array.isArray(value) ? value : [value])
      if (text !== null && text !== undefined && text !== '') parameters.append(name, String(text))
  }
}

/** The address of a page that shows this. */
export function addressOf(page: PageName, parameters: Parameters = {}): string {
  const search = new URLSearchParams(page === 'home' ? {} : { page })
  write(search, parameters)
  return addressWith(search)
}

const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}
addEventListener('popstate', tell)

/** As a step that the browser's back button undoes, or in the place of where one is. */
type Move = 'STEP' | 'INSTEAD'

function move(address: string, how: Move): void {
  if (how === 'STEP') history.pushState({ steps: stepsBack() + 1 }, '', address)
  else history.replaceState(history.state, '', address)
  tell()
}

/** Follows a link to an address. */
export function goTo(address: string): void {
  arrivals += 1
  move(address, 'STEP')
}

/** How many steps of this visit lie behind: so many can be undone without leaving the explorer. */
export function stepsBack(): number {
  const { steps } = (history.state ?? {}) as { readonly steps?: number }
  return steps ?? 0
}

/** The address of the present page with some of what it shows changed. */
export function addressHere(changes: Parameters): string {
  const said = new URLSearchParams(saidNow())
  write(said, changes)
  return addressWith(said)
}

/** Changes some of what the present page shows. Each change is a step, so that the back button is the undo of every view. */
export function change(changes: Parameters, how: Move = 'STEP'): void {
  move(addressHere(changes), how)
}

/** Where one is now. */
export const placeNow = (): Place => placeOf(saidNow())

/** Where one is now, and, when that changes, where one is then. */
export function usePlace(): Place {
  const [place, setPlace] = useState(placeNow)
  useEffect(() => {
    const listener = () => setPlace(placeNow())
    listeners.add(listener)
    listener()
    return () => void listeners.delete(listener)
  }, [])
  return place
}

interface LinkProps {
  readonly to: string
  readonly class?: string
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'page' | undefined
  readonly children: ComponentChildren
}

/** A link inside the explorer: a plain one for the browser (new tab, copy), without loading the page anew. */
export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0) return
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        goTo(to)
      }}
    >
      {children}
    </a>
  )
}
