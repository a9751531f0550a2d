/** A container whose closing tag is still to come. */
export interface OpenContainer {
  readonly name: string
  readonly line: number
}

/** The containers that are open at a place; one that opens or closes ends those that should stand in it. */
export class OpenContainers {
  readonly #names: readonly string[]
  readonly #open: OpenContainer[] = []

  /** The names of the containers, outermost first. */
  constructor(names: readonly string[]) {
    this.#names = names
  }

  get innermost(): OpenContainer | null {
    return this.#open.at(-1) ?? null
  }

  open(name: string, line: number): void {
    this.close(name)
    this.#open.push({ name, line })
  }

  close(name: string): void {
    const level = this.#names.indexOf(name)
    while (this.#open.length > 0 && this.#names.indexOf(this.#open.at(-1)?.name ?? '') >= level) this.#open.pop()
  }
}
