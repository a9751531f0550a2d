import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { defaultPageSize } from '../model/page.ts'

/** A citation takes a few milliseconds. */
const citationCost = 10
/** Lists that no argument bounds hold about so many. */
const usualListSize = 10
/** So many pairs are judged in the time that an object of an answer takes. */
const pairsPerObject = 100
/** Beyond this the exact number does not matter, and floats would lose it. */
const ceiling = 1e15

type Variables = Readonly<Record<string, unknown>>

/**
 * The cost of an operation before it runs: an object is 1, and sizes of lists multiply what they hold. A connection holds `first`
 * or `last`, a network `maxNodes` and `maxEdges`, and a text of it holds them all; of pairs that are judged for conflicts, a hundred
 * cost as much as an object. Fragments are counted once and used as often as they are spread, so that the
 * count takes no longer than the text.
 */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number => {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  const root = schema.getRootType(operation.operation)
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map((node) => [
      node.variable.name.value,
      node.defaultValue === undefined ? undefined : numberOf(node.defaultValue, {}),
    ]),
  )
  return root === undefined || root === null
    ? 0
    : new CostCount(schema, fragments, { ...defaults, ...variables }).selection(
        operation.selectionSet,
        root,
        unknownSizes,
      )
}

/** How many things the lists right inside of an object hold, by their names: the edges and nodes of a connection, for example. */
type Sizes = Readonly<Record<string, number>>
const unknownSizes: Sizes = {}

class CostCount {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Variables
  readonly #known = new Map<string, number>()

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Variables) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** `sizes` are those of the parent's own lists, where it is a connection or a network. */
  selection(set: SelectionSetNode, parent: GraphQLCompositeType, sizes: Sizes): number {
    let sum = 0
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) sum += this.#field(node, parent, sizes)
      else if (node.kind === Kind.INLINE_FRAGMENT)
        sum += this.selection(node.selectionSet, this.#typeNamed(node.typeCondition?.name.value) ?? parent, sizes)
      else sum += this.#spread(node.name.value, sizes)
    }
    return Math.min(sum, ceiling)
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }

  #spread(name: string, sizes: Sizes): number {
    const key = `${name} ${JSON.stringify(sizes)}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    // A fragment in itself is refused by validation; here it must only not run for ever.
    this.#known.set(key, 0)
    const fragment = this.#fragments.get(name)
    const type = this.#typeNamed(fragment?.typeCondition.name.value)
    const cost = fragment === undefined || type === undefined ? 0 : this.selection(fragment.selectionSet, type, sizes)
    this.#known.set(key, cost)
    return cost
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sizes: Sizes): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (field === undefined) return 0
    if (node.selectionSet === undefined) return this.#textCost(node, parent, sizes)
    const type = getNamedType(field.type)
    if (!isCompositeType(type)) return 0
    const count = isListType(getNullableType(field.type)) ? this.#listSize(node, field, sizes) : 1
    const sizesWithin = this.#sizesIn(node, field, type)
    const judging = (sizesWithin.authors ?? 0) * (sizesWithin.reviewers ?? 0)
    const own = 1 + Math.ceil(judging / pairsPerObject)
    return Math.min(count * (own + this.selection(node.selectionSet, type, sizesWithin)), ceiling)
  }

  /** A text that is made of many things costs as much as they; all other values come with their object. */
  #textCost(node: FieldNode, parent: GraphQLCompositeType, sizes: Sizes): number {
    switch (`${parent.name}.${node.name.value}`) {
      case 'CollaborationNetwork.exportAs':
        return (sizes.nodes ?? 1) + (sizes.edges ?? 0)
      case 'Paper.cite':
        return citationCost
      case 'PaperConnection.bibliography':
        return citationCost * (sizes.nodes ?? 1)
      case 'Query.bibliography':
        return citationCost * this.#listLength(node, 'papers')
      default:
        return 0
    }
  }

  /** The sizes of the lists of what a field holds. */
  #sizesIn(node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType): Sizes {
    if (type.name === 'CollaborationNetwork') {
      return { nodes: this.#argument(node, 'maxNodes') ?? 200, edges: this.#argument(node, 'maxEdges') ?? 2_000 }
    }
    if (type.name === 'ConflictsOfInterest') {
      return { authors: this.#listLength(node, 'authors'), reviewers: this.#listLength(node, 'reviewers') }
    }
    if (!type.name.endsWith('Connection')) return unknownSizes
    const size = this.#connectionSize(node, field)
    return { nodes: size, edges: size }
  }

  #connectionSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const declared = field.args.find(({ name }) => name === 'first')?.defaultValue
    return (
      this.#argument(node, 'first') ??
      this.#argument(node, 'last') ??
      (typeof declared === 'number' ? declared : defaultPageSize)
    )
  }

  #listSize(node: FieldNode, field: GraphQLField<unknown, unknown>, sizes: Sizes): number {
    const known = sizes[node.name.value]
    if (known !== undefined) return known
    if (field.args.some(({ name }) => name === 'first')) return this.#connectionSize(node, field)
    return this.#listLength(node, 'ids')
  }

  /** How long a list is that is given as an argument. */
  #listLength(node: FieldNode, name: string): number {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    if (value?.kind === Kind.LIST) return value.values.length
    const given = value?.kind === Kind.VARIABLE ? this.#variables[value.name.value] : undefined
    return Array.isArray(given) ? given.length : usualListSize
  }

  #argument(node: FieldNode, name: string): number | undefined {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    return value === undefined ? undefined : numberOf(value, this.#variables)
  }
}

/** The number of a value; undefined for what is none. Negative sizes are refused later and must not make a query cheap. */
const numberOf = (value: ValueNode, variables: Variables): number | undefined => {
  const given =
    value.kind === Kind.VARIABLE
      ? variables[value.name.value]
      : value.kind === Kind.INT
        ? Number(value.value)
        : undefined
  return typeof given === 'number' && Number.isFinite(given) ? Math.max(0, given) : undefined
}
