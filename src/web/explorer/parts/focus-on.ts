/**
 * Puts the focus on an element that takes it by script, once what changed is drawn: where the button that had it is gone, who uses the
 * keyboard or listens goes on from there and not from the top of the page.
 */
export function focusOn(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus())
}
