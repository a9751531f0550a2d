import type { CallToolResult, McpServer, StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { CoterieError } from '../model/error.ts'
import type { Ask } from '../model/question.ts'
import { faultText, parseEnvelope } from './envelope.ts'

/** A tool of an agent: one operation of the API, with how its arguments become variables and its answer becomes a text. */
export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  /** The fields of the answer that an agent gets, as the operation asks for them. */
  readonly output: Output
  readonly query: string
  /** @throws CoterieError BAD_USER_INPUT for arguments that do not go together */
  readonly variables: (input: z.output<Input>) => Readonly<Record<string, unknown>>
  /** The same answer with less in it, where it may hold very much; what is left out is counted. */
  readonly shorten?: (output: z.output<Output>, input: z.output<Input>) => z.output<Output>
  /** The answer for somebody who reads the text alone: short, with every id and everything that limits the answer. */
  readonly text: (output: z.output<Output>, input: z.output<Input>) => string
}

const failed = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] })

const run = async <Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
  given: unknown,
  ask: Ask,
  signal: AbortSignal,
): Promise<CallToolResult> => {
  const parsed = tool.input.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`)
    throw new CoterieError('BAD_USER_INPUT', faults.join(' '))
  }
  const input = parsed.data
  const answer = await ask({ query: tool.query, variables: tool.variables(input) }, signal)
  const { data, faults } = parseEnvelope(answer)
  if (faults[0] !== undefined) return failed(faultText(faults[0]))
  const whole = tool.output.parse(data)
  const output = tool.shorten?.(whole, input) ?? whole
  return { content: [{ type: 'text', text: tool.text(output, input) }], structuredContent: output }
}

/** The arguments as they are declared, but not looked into yet: what is wrong with them is told like every other fault. */
const declared = (schema: z.ZodObject): StandardSchemaWithJSON => ({
  '~standard': { ...schema['~standard'], validate: (value) => ({ value }) },
})

/** Offers a tool to agents. Nothing that a tool does changes the graph. */
export const offer = <Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  tool: Tool<Input, Output>,
  ask: Ask,
  log: (line: string) => void,
): void => {
  const outputSchema: z.ZodObject = tool.output
  server.registerTool(
    tool.name,
    {
      title: tool.title,
      description: tool.description,
      inputSchema: declared(tool.input),
      outputSchema,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    async (given, { mcpReq: { signal } }) => {
      try {
        return await run(tool, given, ask, signal)
      } catch (error) {
        if (error instanceof CoterieError) return failed(`${error.code}: ${error.message}`)
        log(`${tool.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        return failed('INTERNAL: Something went wrong on our side; the log of coterie mcp says what.')
      }
    },
  )
}
