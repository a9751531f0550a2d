/** A question to the API: its text, with the types of its answer and its variables, which `operations.mjs` takes from the schema. */
export interface Operation<Data, Variables> {
  readonly name: string
  readonly text: string
  /** Never there; it only makes the two types part of this one. */
  readonly types?: (variables: Variables) => Data
}
