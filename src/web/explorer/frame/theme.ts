import { useEffect, useState } from 'preact/hooks'

/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark'

const remembered = 'coterie:theme'
const darkSystem = matchMedia('(prefers-color-scheme: dark)')

function chosenTheme(): Theme {
  const text = localStorage.getItem(remembered)
  return text === 'light' || text === 'dark' ? text : 'system'
}

let theme = chosenTheme()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

function show(): void {
  document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme
}

show()
darkSystem.addEventListener('change', tell)

/** Shows everything in this theme, and remembers it. */
export function chooseTheme(next: Theme): void {
  theme = next
  localStorage.setItem(remembered, next)
  show()
  tell()
}

/** The theme that was chosen, and whether it comes out dark now: what is drawn on a canvas has to know. */
export function useTheme(): { readonly theme: Theme; readonly isDark: boolean } {
  const [, redraw] = useState({})
  useEffect(() => {
    const listener = () => redraw({})
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return { theme, isDark: theme === 'system' ? darkSystem.matches : theme === 'dark' }
}
