import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Answer, ask } from '../api/ask.ts'
import type { Picture } from '../network/picture.ts'
import { NetworkPicture } from './network-picture.tsx'
import { PeopleTable } from './people-table.tsx'
import { type WidgetNetworkQuery, widgetNetwork } from './question-operation.ts'
import type { Misuse, Settings } from './settings.ts'
import { texts } from './texts.ts'

/** Asks the service, and again when the settings become others; null until it answered. */
function useNetwork({ service, variables }: Settings): Answer<WidgetNetworkQuery> | null {
  const [answer, setAnswer] = useState<Answer<WidgetNetworkQuery> | null>(null)
  const question = JSON.stringify(variables)
  useEffect(() => {
    const outdated = new AbortController()
    setAnswer(null)
    ask(widgetNetwork, JSON.parse(question), { signal: outdated.signal, address: `${service}/graphql` }).then(
      setAnswer,
      () => {},
    )
    return () => outdated.abort()
  }, [service, question])
  return answer
}

/** Whether the colours are dark: as asked for, else as the visitor's system has it. */
function useDarkness(asked: boolean | null): boolean {
  const [system] = useState(() => matchMedia('(prefers-color-scheme: dark)'))
  const [isDark, setDark] = useState(system.matches)
  useEffect(() => {
    const listener = () => setDark(system.matches)
    system.addEventListener('change', listener)
    return () => system.removeEventListener('change', listener)
  }, [system])
  return asked ?? isDark
}

interface WidgetProps {
  readonly settings: Settings | Misuse
  readonly language: Settings['language']
  /** Somebody was clicked in the picture. */
  readonly onOpen: (person: { readonly id: string; readonly label: string }) => void
}

/** What stands in the element. */
export function Widget({ settings, language, onOpen }: WidgetProps) {
  const isDark = useDarkness('sentence' in settings ? null : settings.isDark)
  return (
    <div class={isDark ? 'box dark' : 'box'}>
      {'sentence' in settings ? (
        <p role="alert">{texts[language].misused(settings.sentence)}</p>
      ) : (
        <PersonNetwork settings={settings} isDark={isDark} onOpen={onOpen} />
      )}
    </div>
  )
}

interface PersonNetworkProps extends Pick<WidgetProps, 'onOpen'> {
  readonly settings: Settings
  readonly isDark: boolean
}

function PersonNetwork({ settings, isDark, onOpen }: PersonNetworkProps) {
  const { service, language, variables } = settings
  const said = texts[language]
  const answer = useNetwork(settings)
  const [isDrawable, setDrawable] = useState(true)
  const network = answer?.data?.collaborationNetwork ?? null
  const person = answer?.data?.person ?? null
  const picture: Picture | null = useMemo(
    () => (network === null ? null : { nodes: network.nodes, ties: network.edges }),
    [network],
  )
  const linkOf = (id: string) => `${service}/?${new URLSearchParams({ page: 'person', id })}`
  if (answer === null)
    return (
      <div class="picture">
        <p class="note soft" role="status">
          {said.loading}
        </p>
      </div>
    )
  if (network === null || person === null || picture === null)
    return <Fault answer={answer} settings={settings} linkOf={linkOf} />
  const number = (value: number) => value.toLocaleString(language)
  const { totals, truncated } = network
  const more = `${service}/?${new URLSearchParams({ page: 'network', person: person.id, depth: String(variables.depth) })}`
  return (
    <>
      <h2>
        <a href={linkOf(person.id)}>{said.title(person.label)}</a>
      </h2>
      <NetworkPicture
        picture={picture}
        isDark={isDark}
        said={said}
        onOpen={(id) => onOpen({ id, label: network.nodes.find((node) => node.id === id)?.label ?? id })}
        onImpossible={() => setDrawable(false)}
      />
      <p class="soft" role="status">
        {totals.exact ? '' : `${said.atLeast} `}
        {said.counts(number(totals.nodeCount), number(totals.edgeCount))}
        {truncated !== null && ` · ${said.cut(number(truncated.omittedNodeCount), number(truncated.omittedEdgeCount))}`}
        {' · '}
        <a href={more}>{said.more}</a>
      </p>
      <details open={!isDrawable}>
        <summary>{said.table}</summary>
        <PeopleTable network={network} person={person} said={said} linkOf={linkOf} />
      </details>
    </>
  )
}

interface FaultProps {
  readonly answer: Answer<WidgetNetworkQuery>
  readonly settings: Settings
  readonly linkOf: (person: string) => string
}

/** Why there is no network, as far as it is known. */
function Fault({ answer: { faults }, settings: { service, language }, linkOf }: FaultProps) {
  const said = texts[language]
  const [fault] = faults
  if (fault === undefined || fault.code === 'NOT_FOUND') return <p role="alert">{said.notFound}</p>
  if (fault.code === 'UNREACHABLE' || fault.code === 'NO_ANSWER') return <p role="alert">{said.unreachable(service)}</p>
  if (fault.code !== 'AMBIGUOUS_NAME') return <p role="alert">{said.failed(fault.message)}</p>
  return (
    <div role="alert">
      <p>{said.ambiguous}</p>
      <ul>
        {fault.candidates.map(({ id, label }) => (
          <li key={id}>
            <a href={linkOf(id)}>{label}</a> <code>{id}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
