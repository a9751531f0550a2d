import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CallToolResult, Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCommandLine } from '../command-line.ts'
import { neo4jEngine, testNeo4jUri } from '../graph/engines.ts'
import type { Answer } from '../resolvers/asking.ts'
import { publicationList } from '../resolvers/documents.ts'

const seeds = fileURLToPath(new URL('../../seed/', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const { folder, start, run, open, close } = openCommandLine()
afterAll(close)

/** Two people of a name that one in the profiles has too. */
const lists = [
  publicationList('Adalbert Quillfeder', [
    { title: 'Bridges of Wood and Iron', authors: ['Adalbert Quillfeder', 'Wei Wang'] },
  ]),
  publicationList('Brunhilde Vogelsang', [
    { title: 'Stem Cells under Cold Light', authors: ['Brunhilde Vogelsang', 'Wei Wang'] },
  ]),
]
beforeAll(() => {
  mkdirSync(join(folder, 'lists'))
  for (const { name, bytes } of lists) writeFileSync(join(folder, 'lists', name), bytes)
})

interface Agent {
  call(name: string, input: Readonly<Record<string, unknown>>): Promise<{ text: string; failed: boolean; it: Answer }>
  readonly client: Client
  /** Ctrl-C, until the process is gone. */
  interrupt(): Promise<void>
  /** What it wrote beside the protocol. */
  readonly told: () => string
}

/** An agent with the client of the official SDK, at the tools of `coterie mcp`. */
const openAgent = async (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Agent> => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, 'mcp', ...args],
    env: { PATH: process.env.PATH ?? '', ...environment },
    cwd: folder,
    stderr: 'pipe',
  })
  let told = ''
  transport.stderr?.on('data', (text: Buffer) => {
    told += text.toString()
  })
  const client = new Client({ name: 'test', version: '1' })
  const gone = new Promise<void>((resolve) => {
    client.onclose = resolve
  })
  await client.connect(transport)
  return {
    client,
    call: async (name, input) => {
      const result = (await client.callTool({ name, arguments: { ...input } })) as CallToolResult
      const [content] = result.content
      const text = content?.type === 'text' ? content.text : ''
      return { text, failed: result.isError === true, it: result.structuredContent }
    },
    interrupt: async () => {
      process.kill(transport.pid ?? 0, 'SIGINT')
      await gone
    },
    told: () => told,
  }
}

/** What `coterie mcp` promises, wherever the graph is; it holds the profiles that come with the project. */
const agentContract = (name: string, openOne: () => Promise<Agent>): void => {
  describe(`The tools of an agent over ${name}`, () => {
    let agent: Agent
    beforeAll(async () => {
      agent = await openOne()
    })
    const idOf = async (person: string): Promise<string> =>
      (await agent.call('find_people', { text: person })).it.people.nodes[0].id

    test('are five that only read, each with a description and the shape of what goes in and out', async () => {
      const { tools } = await agent.client.listTools()
      const expected = ['find_people', 'collaborator_network', 'connection_between', 'conflicts_of_interest', 'why']
      expect(tools.map((tool) => tool.name)).toEqual(expected)
      for (const { description, inputSchema, outputSchema, annotations } of tools) {
        expect(description?.length).toBeGreaterThan(80)
        expect([inputSchema.type, outputSchema?.type, annotations?.readOnlyHint]).toEqual(['object', 'object', true])
      }
      expect(agent.client.getInstructions()).toContain('AMBIGUOUS_NAME')
    })

    test('find people by beginnings of names in any script, and say when nobody fits', async () => {
      const { text, it } = await agent.call('find_people', { text: 'tingf' })
      expect(it.people).toMatchObject({
        totalCount: 1,
        nodes: [{ label: 'Tingfeng Lan', summary: { paperCount: 14 } }],
      })
      expect(text).toMatch(
        /^1 person:\n- person-\w{13} Tingfeng Lan; 14 papers, 2024-2026; 53 co-authors; University of Virg/,
      )
      const many = await agent.call('find_people', { minPapers: 3, limit: 2 })
      expect(many.text).toMatch(/^The best 2 of \d+ people; ask for a greater limit/)
      expect((await agent.call('find_people', { text: 'zzz' })).text).toMatch(/^Nobody who is loaded fits/)
    })

    test('tell a network with what was cut off it and what its figures leave out', async () => {
      const { text, it } = await agent.call('collaborator_network', {
        people: [await idOf('Tingfeng Lan')],
        counting: 'FRACTIONAL',
        maxPeople: 3,
        maxTies: 2,
      })
      const { nodes, edges, totals, truncated } = it.collaborationNetwork
      expect([nodes.length, edges.length]).toEqual([3, 2])
      expect(truncated).toEqual({
        reasons: ['MAX_NODES', 'MAX_EDGES'],
        omittedNodeCount: totals.nodeCount - 3,
        omittedEdgeCount: totals.edgeCount - 2,
      })
      expect(text).toContain(`Cut off (MAX_NODES, MAX_EDGES): ${totals.nodeCount - 3} people`)
      expect(text).toMatch(/- .*Zhaoyuan Su.*; 1\.578; 7; 2025-2026\n/)
      expect(text).toMatch(/Note: 4 papers known only with a cut author list/)
    })

    test('tell how two are connected, how sure it is, or why no way is found', async () => {
      const { text, it } = await agent.call('connection_between', { from: 'Tingfeng Lan', to: 'Xin Tan' })
      expect(it.collaborationPaths).toMatchObject({ outcome: 'FOUND', distance: 2, shortestPathCount: '1' })
      expect(text).toMatch(
        /^2 steps; 1 best way, .*\n1\. Tingfeng Lan \[.*\] - Minchen Yu \[.*\] - Xin Tan \[.*\] \(LIKELY\)/,
      )
      const early = await agent.call('connection_between', { from: 'Tingfeng Lan', to: 'Xin Tan', toYear: 2023 })
      expect(early.it.collaborationPaths.paths).toEqual([])
      expect(early.text).toMatch(/^NOT_CONNECTED: .*\n(Note: .*\n?)*$/)
    })

    test('judge pairs with reasons and places, and clear nobody who is not known', async () => {
      const { text, it } = await agent.call('conflicts_of_interest', {
        authors: ['Tingfeng Lan', 'Nobody Here'],
        reviewers: ['Minchen Yu', 'Hong Xu'],
        year: 2026,
        preset: 'NSF',
      })
      expect(it.conflictsOfInterest.clear.totalCount).toBe(1)
      expect(text).toMatch(/^3 pairs not clear, 1 CLEAR .*looking back from 2026\./)
      expect(text).toMatch(
        /CONFLICT: author Tingfeng Lan \[person-.*\], reviewer Minchen Yu \[person-.*\]\n- COAUTHOR: .* \[tingfeng-lan-cv\.md, line 70\]/,
      )
      expect(text).toContain('UNKNOWN_PERSON: author Nobody Here, reviewer Hong Xu [')
    })

    test('say why: the lines behind a person, a tie and a paper', async () => {
      const person = await agent.call('why', { person: 'Xin Tan', limit: 3 })
      expect(Object.keys(person.it)).toEqual(['person'])
      const { evidence, omittedEvidenceCount } = person.it.person
      expect(evidence).toHaveLength(3)
      expect(omittedEvidenceCount).toBeGreaterThan(10)
      expect(person.text.split('\n').at(-1)).toBe(`  and ${omittedEvidenceCount} more records`)
      expect(person.text).toMatch(/2022-08 to 2026-07 \(expected\)\n {2}xin-tan-cv-zh\.md, lines 10-12: 香港中文大学/)
      const tie = await agent.call('why', { person: 'Tingfeng Lan', coauthor: 'Zhaoyuan Su', limit: 1 })
      expect(tie.text).toMatch(
        /7 joint papers, 2025-2026\n- paper-\w+ ".*" \(2026\)\n( {4}\S+, lines? .*\n)+and 6 more papers/,
      )
      const none = await agent.call('why', { person: 'Tingfeng Lan', coauthor: 'Xin Tan' })
      expect([none.it, none.text]).toEqual([
        { collaboration: null },
        expect.stringMatching(/^No paper that is loaded makes a tie/),
      ])
      const title = 'Efficient and Workload-Aware LLM Serving via Runtime Layer Swapping and KV Cache Resizing'
      expect((await agent.call('why', { paper: title })).text).toMatch(
        /\nAuthors: .*Tingfeng Lan \[person-.*\n(Sources disagree on year: 2026 .*\n)(.*\n)*Stated by:\n {2}\S+, line/,
      )
    })

    test('refuse with a code, and with candidates where a key fits several', async () => {
      const title = 'IGenBench: Benchmarking the Reliability of Text-to-Infographic Generation'
      const several = await agent.call('why', { paper: title })
      expect(several.text).toMatch(
        /^AMBIGUOUS_NAME: 2 papers have the title .*(\n- paper-\w{13} IGenBench: [^\n]* \(2026\)){2}$/,
      )
      const people = await agent.call('collaborator_network', { people: ['Xin Tan', 'Wei Wang'] })
      expect(people.text).toMatch(/^AMBIGUOUS_NAME: 3 people have .*(\n- person-\w{13} Wei Wang, 1 paper){3}$/)
      const judged = await agent.call('conflicts_of_interest', {
        authors: ['Wei Wang'],
        reviewers: ['Xin Tan'],
        year: 2026,
        preset: 'ACL',
      })
      expect(judged.text).toMatch(
        /^1 pair not clear, 0 CLEAR .*\nAuthor Wei Wang: .*(\n- person-\w{13} Wei Wang){3}\nUNDETERMINED: /,
      )
      const refusals = [
        several,
        people,
        await agent.call('collaborator_network', { people: ['Tinfeng Lan'] }),
        await agent.call('why', { coauthor: 'Xin Tan' }),
        await agent.call('find_people', { limit: 1_000 }),
        await agent.call('conflicts_of_interest', { authors: ['Xin Tan'], reviewers: ['Hong Xu'], year: 2026 }),
      ]
      expect(refusals.map(({ failed, it }) => [failed, it])).toEqual(refusals.map(() => [true, undefined]))
      expect(refusals.map(({ text }) => text.split(':')[0])).toEqual([
        'AMBIGUOUS_NAME',
        'AMBIGUOUS_NAME',
        'NOT_FOUND',
        ...Array.from({ length: 3 }, () => 'BAD_USER_INPUT'),
      ])
    })

    test('end at Ctrl-C, with nothing to complain of', async () => {
      await agent.interrupt()
      expect(agent.told()).toBe('')
    })
  })
}

const store = { DATA_DIR: 'store' }

describe('coterie mcp', () => {
  test('asks through a running service, tells when it is away, writes nothing but the protocol, ends with its input', async () => {
    await run(['seed', seeds, 'lists'], store)
    const service = await open(store)
    const held = await run(['mcp'], store)
    expect([held.code, held.out]).toEqual([1, ''])
    expect(held.err).toMatch(/is in use by process .*, ask through it: --server http:\/\/localhost:\d+\.\n$/)

    const running = start(['mcp', '--server', service.url], { DATA_DIR: 'not used' })
    const say = (message: object) => running.child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
    const find = (id: number) => {
      say({ id, method: 'tools/call', params: { name: 'find_people', arguments: { text: 'tingf' } } })
      return running.until(new RegExp(`"id":${id}`))
    }
    // As a client of the year before says it.
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'old', version: '1' } }
    say({ id: 1, method: 'initialize', params })
    await running.until(/"id":1/)
    say({ method: 'notifications/initialized' })
    running.child.stdin?.write('no JSON\n')
    await find(2)
    await service.close()
    await find(3)
    running.child.stdin?.end()
    expect(await running.end).toBe(0)
    const answers = running
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(answers[0].result.protocolVersion).toBe('2025-06-18')
    expect(answers[1].result.structuredContent.people.totalCount).toBe(1)
    expect(answers[2].result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^UNAVAILABLE: The service at http.* does not answer/) }],
    })
  })
})

describe('an agent over an empty graph', () => {
  const people = async (agent: Agent): Promise<number> =>
    (await agent.call('find_people', { text: 'tingf' })).it.people.totalCount

  test('finds the profiles that come with the project, and is told of nothing but its protocol', async () => {
    // The client of the SDK complains of every line of standard output that is no message.
    const complaints: string[] = []
    const agent = await openAgent([], { DATA_DIR: 'begun empty' })
    agent.client.onerror = (error) => complaints.push(error.message)
    expect(await people(agent)).toBe(1)
    await agent.interrupt()
    expect([complaints, agent.told()]).toEqual([[], 'Loaded 5 profiles from seed/.\n'])
  })

  test.runIf(neo4jEngine !== undefined)(
    "finds nobody in somebody's Neo4j, where nothing is loaded unasked",
    async () => {
      await (await neo4jEngine?.open())?.close()
      const agent = await openAgent([], { NEO4J_URI: testNeo4jUri ?? '', NEO4J_PASSWORD: 'unasked' })
      expect(await people(agent)).toBe(0)
      await agent.interrupt()
      expect(agent.told()).toBe('')
    },
  )
})

agentContract('the embedded graph', () => openAgent([], store))

if (neo4jEngine !== undefined) {
  const { open: openEngine } = neo4jEngine
  agentContract('Neo4j', async () => {
    const environment = { NEO4J_URI: testNeo4jUri ?? '', NEO4J_PASSWORD: 'unasked' }
    await (await openEngine()).close()
    await run(['seed', seeds, 'lists'], environment)
    return openAgent([], environment)
  })
}
