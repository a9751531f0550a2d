import { useState } from 'preact/hooks'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { loadTexts } from './texts.ts'
import type { Access } from './use-access.ts'

/** Says whether one may write here: how to switch writing on, or a field for the token, or that it was taken. */
export function Gate({ access }: { readonly access: Access }) {
  const texts = useTexts(loadTexts)
  const [text, setText] = useState('')
  const { writing } = access
  return (
    <>
      <Faults faults={access.faults} />
      {writing === 'OFF' && (
        <section class="question">
          <p>{texts.off}</p>
          <p>{texts.offHelp}</p>
          <pre class="load-command">WRITE_TOKEN=… npm start</pre>
        </section>
      )}
      {writing === 'NEEDS_TOKEN' && (
        <form
          class="load-gate"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') access.offer(text.trim())
            setText('')
          }}
        >
          <p>{texts.needsToken}</p>
          <label class="field">
            <span>{texts.token}</span>
            <input
              type="password"
              autocomplete="off"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="primary">
            {texts.offer}
          </button>
          <p class="soft">{texts.tokenHelp}</p>
        </form>
      )}
      {writing === 'ALLOWED' && (
        <p class="load-allowed soft">
          <span>✓ {texts.allowed}</span>{' '}
          <button type="button" class="where" onClick={access.forget}>
            {texts.forget}
          </button>
        </p>
      )}
    </>
  )
}
