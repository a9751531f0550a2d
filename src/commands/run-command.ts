import { readConfig } from '../config.ts'
import { SetupError } from '../model/error.ts'
import { print } from './terminal.ts'
import { usage } from './usage.ts'

/**
 * Runs the command that the words behind the program's name ask for, with the settings of the environment. A service that was
 * started runs on.
 * @returns the exit code
 * @throws SetupError what is asked wrongly, or cannot be done
 */
export const runCommand = async (
  [command, ...rest]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> => {
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    print(usage)
    return 0
  }
  // Each command loads what it needs: a report of one file should not wait for the web server's code.
  if (command === 'serve') {
    await (await import('./serve.ts')).serve(readConfig(environment))
    return 0
  }
  if (command === 'seed') {
    const config = readConfig(environment)
    return (await import('./seed.ts')).seed(config, rest)
  }
  if (command === 'mcp') {
    await (await import('./mcp.ts')).mcp(readConfig(environment), rest)
    return 0
  }
  if (command === 'check') {
    await (await import('./check.ts')).check(readConfig(environment))
    return 0
  }
  const { decide, decideCommands } = await import('./decide.ts')
  if (!decideCommands.includes(command)) throw new SetupError(`${command} is no command.\n\n${usage}`)
  await decide(readConfig(environment), command, rest)
  return 0
}

/** What is said of a fault: one sentence where somebody can cure it, else all that is known. */
export const faultText = (error: unknown): string => {
  if (error instanceof SetupError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
