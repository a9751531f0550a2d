import { render } from 'preact'
import { attributes, readSettings } from './settings.ts'
import { style } from './style.ts'
import { Widget } from './view.tsx'

/** The service that this script came from. */
const home = import.meta.url.replace(/\/[^/]*$/, '')

/**
 * `<coterie-network person="...">`: a person's network, for the pages of others. Attributes: `person` (id, ORCID iD or whole name),
 * `service` (where the script came from unless given), `depth`, `from`, `to`, `counting`, `min-weight`, `max-authors`, `people` (at
 * most so many, 100 unless given), `lang`, `theme` (`light`, `dark`). Its height is the CSS variable `--coterie-height`. A click on
 * somebody tells the page by the event `coterie-open` with `detail: { id, label, address }`, and opens the profile unless it is
 * prevented. It asks the service and nobody else, and sends no cookies.
 */
class CoterieNetwork extends HTMLElement {
  static readonly observedAttributes = attributes

  connectedCallback(): void {
    if (this.shadowRoot === null) {
      const rules = document.createElement('style')
      rules.textContent = style
      this.attachShadow({ mode: 'open' }).append(rules, document.createElement('div'))
    }
    this.show()
  }

  disconnectedCallback(): void {
    const place = this.shadowRoot?.lastElementChild
    if (place) render(null, place)
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot !== null) this.show()
  }

  private show(): void {
    const place = this.shadowRoot?.lastElementChild
    if (!place) return
    const pageLanguage = this.closest('[lang]')?.getAttribute('lang') ?? navigator.language
    const settings = readSettings((name) => this.getAttribute(name), home, pageLanguage)
    const language = 'sentence' in settings ? (pageLanguage.startsWith('zh') ? 'zh' : 'en') : settings.language
    place.setAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
    const open = ({ id, label }: { readonly id: string; readonly label: string }) => {
      if ('sentence' in settings) return
      const address = `${settings.service}/?${new URLSearchParams({ page: 'person', id })}`
      const event = new CustomEvent('coterie-open', {
        detail: { id, label, address },
        bubbles: true,
        composed: true,
        cancelable: true,
      })
      if (this.dispatchEvent(event)) window.open(address, '_blank', 'noopener')
    }
    render(<Widget settings={settings} language={language} onOpen={open} />, place)
  }
}

if (customElements.get('coterie-network') === undefined) customElements.define('coterie-network', CoterieNetwork)
