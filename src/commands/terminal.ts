/** Prints a line of the answer, which may go into a file or another program. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Prints a line for the one who waits: faults, and how far the work is. */
export const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
