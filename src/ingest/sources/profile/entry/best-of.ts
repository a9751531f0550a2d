/**
 * The best of several ways to read something, each worth a number: the known one unless another is better by more than `least`. Where
 * none is known, the best that is worth more than nothing; null for none.
 */
export const bestOf = <Way>(
  ways: readonly Way[],
  known: Way | null,
  worth: (way: Way) => number,
  least: number,
): Way | null => {
  let best = known
  let most = known === null ? 0 : worth(known) + least
  for (const way of ways) {
    const value = worth(way)
    if (value <= most || way === known) continue
    best = way
    most = value
  }
  return best
}
