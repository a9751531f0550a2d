import { useEffect, useId, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { type ConflictsState, peopleIn } from './state.ts'
import { conflictsTexts } from './texts.ts'

interface PasteProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

function Paste({ label, text, onText }: PasteProps) {
  const texts = useTexts(conflictsTexts)
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={6}
        spellcheck={false}
        aria-describedby={`${id}-help`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="soft">
        {texts.listHelp}
      </p>
    </div>
  )
}

/** Two fields for the lists, which are checked when one says so. */
export function People({ state }: { readonly state: ConflictsState }) {
  const texts = useTexts(conflictsTexts)
  const listed = { authors: state.authors.join('\n'), reviewers: state.reviewers.join('\n') }
  const [authors, setAuthors] = useState(listed.authors)
  const [reviewers, setReviewers] = useState(listed.reviewers)
  const [isEmpty, tellEmpty] = useState(false)
  // Undo, and a candidate that was chosen, change the lists from outside.
  useEffect(() => setAuthors(listed.authors), [listed.authors])
  useEffect(() => setReviewers(listed.reviewers), [listed.reviewers])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const lists = { author: peopleIn(authors), reviewer: peopleIn(reviewers) }
        const lacksOne = lists.author.length === 0 || lists.reviewer.length === 0
        tellEmpty(lacksOne)
        // The year is written down, so that the link says the same next year.
        if (!lacksOne) change({ ...lists, year: state.year, open: null })
      }}
    >
      <div class="conflict-lists">
        <Paste label={texts.authors} text={authors} onText={setAuthors} />
        <Paste label={texts.reviewers} text={reviewers} onText={setReviewers} />
      </div>
      <p class="actions">
        <button type="submit" class="primary">
          {texts.check}
        </button>
        <span role="alert">{isEmpty ? texts.empty : ''}</span>
      </p>
    </form>
  )
}
