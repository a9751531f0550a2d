/** Mentions in groups: each group is called by its smallest mention. */
export class Grouping {
  private readonly parent: Int32Array
  /** The members of a group in a ring. */
  private readonly next: Int32Array
  private readonly sizes: Int32Array

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index)
    this.next = this.parent.slice()
    this.sizes = new Int32Array(count).fill(1)
  }

  /** The smallest mention of the group. */
  rootOf(mention: number): number {
    let root = mention
    for (let parent = this.parent[root] ?? root; parent !== root; parent = this.parent[root] ?? root) {
      this.parent[root] = this.parent[parent] ?? parent
      root = parent
    }
    return root
  }

  sizeOf(mention: number): number {
    return this.sizes[this.rootOf(mention)] ?? 0
  }

  /** The members of the mention's group, in an order that is not that of the numbers. */
  membersOf(mention: number): number[] {
    const members = [mention]
    for (let member = this.next[mention] ?? mention; member !== mention; member = this.next[member] ?? mention)
      members.push(member)
    return members
  }

  /** Makes one group of two; false when they are one. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    if (one === other) return false
    const [root, child] = one < other ? [one, other] : [other, one]
    this.parent[child] = root
    this.sizes[root] = (this.sizes[root] ?? 0) + (this.sizes[child] ?? 0)
    const after = this.next[root] ?? root
    this.next[root] = this.next[child] ?? child
    this.next[child] = after
    return true
  }
}
