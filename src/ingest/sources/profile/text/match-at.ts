/** What a sticky pattern finds at a place; null for nothing. */
export const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(source)
}
