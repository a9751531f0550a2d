#!/usr/bin/env node
import { log, print } from './commands/terminal.ts'
import { usage } from './commands/usage.ts'
import { readConfig } from './config.ts'
import { SetupError } from './model/error.ts'

const fail = (error: unknown): void => {
  if (error instanceof SetupError) log(error.message)
  else log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(1)
}

// Each command loads what it needs: a report of one file should not wait for the web server's code.
const run = async ([command, ...rest]: readonly string[]): Promise<void> => {
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') return print(usage)
  if (command === 'serve') return (await import('./commands/serve.ts')).serve(readConfig(process.env))
  if (command === 'seed') {
    const config = readConfig(process.env)
    process.exitCode = await (await import('./commands/seed.ts')).seed(config, rest)
    return
  }
  if (command === 'check') return (await import('./commands/check.ts')).check(readConfig(process.env))
  const { decide, decideCommands } = await import('./commands/decide.ts')
  if (decideCommands.includes(command)) return decide(readConfig(process.env), command, rest)
  throw new SetupError(`${command} is no command.\n\n${usage}`)
}

run(process.argv.slice(2)).catch(fail)
