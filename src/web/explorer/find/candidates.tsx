import './candidates.css'
import type { Candidate } from '../../api/ask.ts'
import { useTexts } from '../frame/language.tsx'
import { Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { aboutHit } from './hit.tsx'
import { candidates as candidatesQuestion } from './question-operation.ts'
import { findTexts } from './texts.ts'

interface CandidatesProps {
  readonly candidates: readonly Candidate[]
  readonly addressOf: (candidate: Candidate) => string
}

/** Those whom an ambiguous name may mean, each with what tells it from the others, to choose one. */
export function Candidates({ candidates, addressOf }: CandidatesProps) {
  const texts = useTexts(findTexts)
  // A page of the API holds a hundred; of more nobody would choose one by eye.
  const shown = candidates.slice(0, 100)
  const { data } = useAnswer(candidatesQuestion, { ids: shown.map(({ id }) => id) })
  const about = new Map(
    (data?.nodes ?? []).flatMap((node) =>
      node !== null && 'label' in node ? [[node.id, aboutHit(node, texts)] as const] : [],
    ),
  )
  return (
    <ul class="plain candidates">
      {shown.map((candidate) => (
        <li key={candidate.id}>
          <Link to={addressOf(candidate)}>{candidate.label}</Link>
          <div class="soft">{about.get(candidate.id) ?? '\u00a0'}</div>
        </li>
      ))}
    </ul>
  )
}
