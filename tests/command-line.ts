import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, vi } from 'vitest'
import { type App, openApp } from '../src/app.ts'
import { faultText, runCommand } from '../src/commands/run-command.ts'
import { log } from '../src/commands/terminal.ts'
import { readConfig } from '../src/config.ts'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

type Environment = Readonly<Record<string, string>>

/** A program that was started. */
export interface Running {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  /** The output up to a line that fits, as soon as it is there; rejects when the process ends before. */
  readonly until: (line: RegExp) => Promise<string>
  readonly end: Promise<number | null>
}

/** A service in this process. */
export interface Opened extends App {
  readonly out: () => string
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The program as people use it, in a folder of its own. */
export interface CommandLine {
  readonly folder: string
  /** Starts the program as `npm start` and `npm run seed` do, with nothing in its environment but this. */
  start(args: readonly string[], environment?: Environment): Running
  /** Does so, and waits for its end. */
  runApart(args: readonly string[], environment?: Environment): Promise<Ended>
  /** The same without a process of its own, which would load everything anew: what `src/cli.ts` runs, one at a time. */
  run(args: readonly string[], environment?: Environment): Promise<Ended>
  /** The service of `start(['serve'])` without a process of its own. */
  open(environment?: Environment): Promise<Opened>
  /** Ends what was started, and takes the folder away. */
  close(): void
}

const keepOutput = (stream: NodeJS.WriteStream): { text(): string; end(): void } => {
  let kept = ''
  const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
    kept += String(text)
    return true
  })
  return { text: () => kept, end: () => spy.mockRestore() }
}

/** Opens a command line for one test file. */
export const openCommandLine = (): CommandLine => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-cli-'))
  const children: ChildProcess[] = []

  const start: CommandLine['start'] = (args, environment = {}) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    })
    children.push(child)
    let [out, err] = ['', '']
    const listeners = new Set<() => void>()
    const tell = () => {
      for (const listener of listeners) listener()
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      tell()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
      tell()
    })
    const end = once(child, 'close').then(([code]) => code as number | null)
    const until = (line: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          if (line.test(out)) resolve(out)
        }
        listeners.add(look)
        look()
        end.then((code) => reject(new Error(`It ended with ${code}.\n${out}\n${err}`)))
      })
    return { child, out: () => out, err: () => err, until, end }
  }

  const inFolder = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = process.cwd()
    process.chdir(folder)
    try {
      return await work()
    } finally {
      process.chdir(before)
    }
  }

  const runApart: CommandLine['runApart'] = async (args, environment) => {
    const running = start(args, environment)
    const code = await running.end
    return { code, out: running.out(), err: running.err() }
  }

  const run: CommandLine['run'] = async (args, environment = {}) => {
    const [out, err] = [keepOutput(process.stdout), keepOutput(process.stderr)]
    try {
      const code = await inFolder(() => runCommand(args, { PORT: '0', ...environment })).catch((error: unknown) => {
        log(faultText(error))
        return 1
      })
      return { code, out: out.text(), err: err.text() }
    } finally {
      out.end()
      err.end()
    }
  }

  const open: CommandLine['open'] = async (environment = {}) => {
    const printed: string[] = []
    const print = (line: string) => void printed.push(line)
    const app = await inFolder(() => openApp(readConfig({ PORT: '0', ...environment }), print, print))
    return { ...app, out: () => printed.join('\n') }
  }

  const close = () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, start, runApart, run, open, close }
}

/** What a program complains of: its lines about how far it is, which a slow machine makes it print, are left out. */
export const complaintsIn = (err: string): string =>
  err.replace(/^(Reading( \S+)?: \d|Deciding who|Writing: batch).*\n/gm, '')

/** What cannot work is told in one line, without a stack, and the exit code is 1. */
export const expectFault = (ended: Ended | undefined, sentence: RegExp): void => {
  const { code, out, err } = ended ?? { code: null, out: '', err: '' }
  expect(err).toMatch(sentence)
  expect(err).not.toMatch(/^ +at /m)
  expect(complaintsIn(err)).toMatch(/^[^\n]+\n$/)
  expect([code, out]).toEqual([1, ''])
}
