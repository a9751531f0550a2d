import type { Operation } from '../../api/operation.ts'

/** Whether the service has a playground: the page says so as it is served. */
export const hasPlayground = (): boolean => document.documentElement.dataset.playground === 'on'

/** The address of the playground with a question ready to run. What follows # stays in the browser. */
export const playgroundAddress = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): string => `/graphql#${new URLSearchParams({ query: operation.text, variables: JSON.stringify(variables, null, 2) })}`
