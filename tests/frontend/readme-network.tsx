import { useEffect, useState } from 'react'

type Network = {
  nodes: { id: string; label: string; paperCount: number }[]
  edges: { id: string; source: string; target: string; weight: number }[]
  truncated: { omittedNodeCount: number } | null
}
type Answer = { data?: { network: Network | null }; errors?: { message: string }[] }
const query = `query ($name: String!) { network: collaborationNetwork(around: { people: [{ name: $name }] }, maxNodes: 25) {
  nodes { id label paperCount } edges { id source target weight } truncated { omittedNodeCount } } }`

export function CoauthorNetwork({ name, api }: { name: string; api: string }) {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    const headers = { 'content-type': 'application/json' }
    fetch(api, { method: 'POST', headers, body: JSON.stringify({ query, variables: { name } }) })
      .then((response) => response.json())
      .then(setAnswer, (error) => setAnswer({ errors: [error] }))
  }, [name, api])
  const network = answer?.data?.network
  if (!network) return <p role="status">{answer?.errors?.[0]?.message ?? 'Loading …'}</p>
  const turn = (n: number) => (2 * Math.PI * n) / (network.nodes.length - 1)
  const place = (n: number) => (n === 0 ? '0,0' : `${100 * Math.cos(turn(n))},${100 * Math.sin(turn(n))}`)
  const places = new Map(network.nodes.map(({ id }, n) => [id, place(n)]))
  return (
    <svg viewBox="-150 -120 300 240" role="img" aria-label={`Co-authors of ${name}`}>
      {network.edges.map(({ id, source, target, weight }) => (
        <path key={id} d={`M${places.get(source)} L${places.get(target)}`} stroke="silver" strokeWidth={weight / 3} />
      ))}
      {network.nodes.map(({ id, label, paperCount }) => (
        <g key={id} transform={`translate(${places.get(id)})`}>
          <circle r={2 + Math.sqrt(paperCount)} /> <text fontSize={6}>{label}</text>
        </g>
      ))}
      {network.truncated && <text y={115}>{network.truncated.omittedNodeCount} people are not shown.</text>}
    </svg>
  )
}
