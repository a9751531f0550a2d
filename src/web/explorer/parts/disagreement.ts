import { useTexts } from '../frame/language.tsx'
import { partTexts } from './texts.ts'

/** Says what sources disagree on: the field, and one of its values, which the API gives as it compares them. */
export function useDisagreementWords() {
  const { fields, status, fromTo, submittedTo, today } = useTexts(partTexts)
  const names: Readonly<Record<string, string>> = fields
  const states: Readonly<Record<string, string>> = status
  const sayValue = (field: string, value: string): string => {
    const [first = '', second, ...rest] = value.split(' to ')
    if (field === 'status')
      return second === undefined ? (states[value] ?? value) : submittedTo(states[first] ?? first, second)
    // "2020-09 to now": a stay.
    const isStay = field === 'affiliation' && second !== undefined && rest.length === 0
    return isStay ? fromTo(first, second === 'now' ? today : second) : value
  }
  return { sayField: (field: string): string => names[field] ?? field, sayValue }
}
