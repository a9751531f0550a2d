import { askAhead } from '../frame/use-answer.ts'
import { drawingCode } from './drawing-code.ts'
import { networkPage } from './question-operation.ts'
import { readNetworkState, variablesOf } from './state.ts'

/** Asks for the network of an address, and fetches what draws it. */
export function beginNetwork(parameters: URLSearchParams): void {
  const variables = variablesOf(readNetworkState(parameters))
  if (variables === null) return
  askAhead(networkPage, variables)
  // Told where it is waited for.
  drawingCode().catch(() => {})
}
