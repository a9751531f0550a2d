/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How a tie changed. */
export type ChangedTieKind =
  | 'NEW'
  /** More joint papers. */
  | 'STRENGTHENED'
  /** Fewer joint papers. */
  | 'WEAKENED'
  /** As many joint papers, but not the same, or not of the same years, authors or certainty. */
  | 'ALTERED'
  /** No joint paper any more, or the other is merged into somebody else. */
  | 'REMOVED';

/**
 * Which ties count, and how, wherever ties are counted. A tie is the papers that two people wrote together; the conditions choose
 * papers, and everything below an edge (`paperCount`, `papers`, `firstYear`) obeys them. What they leave out is in `caveats`.
 */
export type TieSelection = {
  /** Papers of these years; papers of unknown year as `unknownYears` says. */
  readonly years?: YearRange | null | undefined;
  readonly counting?: Counting | null | undefined;
  /** Only ties whose counted weight is at least this. */
  readonly minWeight?: number | null | undefined;
  /** Leave out papers with more known authors than this. Ties of papers above the service's tie limit are never there. */
  readonly maxAuthorsPerPaper?: number | null | undefined;
  /** Papers of which both authorships are at least as sure as this. POSSIBLE is never part of a figure, so it means LIKELY here. */
  readonly minCertainty?: Certainty | null | undefined;
  /** Whether papers of unknown year count. */
  readonly unknownYears?: Inclusion | null | undefined;
  /** Whether papers whose author list is cut ("et al.") count. */
  readonly cutAuthorLists?: Inclusion | null | undefined;
};

/** Whether papers of which something is unknown count. */
export type Inclusion =
  | 'INCLUDE'
  | 'EXCLUDE';

/** The weight of one paper of n known authors (groups too) for a pair of them. For a cut list it is an upper bound. */
export type Counting =
  /** 1: the number of joint papers. */
  | 'FULL'
  /**
   * 1/(n-1): a person's ties sum to the number of papers with co-authors. Newman 2001; Perianes-Rodriguez, Waltman and van Eck
   * 2016; what VOSviewer calls fractional counting.
   */
  | 'FRACTIONAL'
  /** 2/(n(n-1)): the ties of one paper sum to 1. Leydesdorff and Park 2017. */
  | 'PER_PAPER';

/** A limit that cut something off. */
export type TruncationReason =
  | 'MAX_NODES'
  | 'MAX_EDGES'
  | 'WORK_LIMIT';

/** Exactly one of these. */
export type PersonKey =
  {   readonly id: string | number; readonly orcid?: never; readonly dblp?: never; readonly openAlex?: never; readonly name?: never; }
  |  { readonly id?: never;   /** With or without the address in front. */
  readonly orcid: string; readonly dblp?: never; readonly openAlex?: never; readonly name?: never; }
  |  { readonly id?: never; readonly orcid?: never;   readonly dblp: string; readonly openAlex?: never; readonly name?: never; }
  |  { readonly id?: never; readonly orcid?: never; readonly dblp?: never;   readonly openAlex: string; readonly name?: never; }
  |  { readonly id?: never; readonly orcid?: never; readonly dblp?: never; readonly openAlex?: never;   /** The whole name: either order, accents and hyphens do not matter, 汉字 as well. */
  readonly name: string; };

/** How sure it is that this author is this person. A path, an edge or a figure is as certain as its weakest part. */
export type Certainty =
  /** An identifier, the person's own page, or evidence of the same weight. */
  | 'CERTAIN'
  /** Joined on evidence that leaves some doubt. */
  | 'LIKELY'
  /** Not joined; shown as a question. */
  | 'POSSIBLE';

/** Years from and to, both included; an open side has no limit. */
export type YearRange = {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
};

export type FindPeopleQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type FindPeopleQuery = { readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly nativeName: string | null, readonly summary: { readonly paperCount: number, readonly firstYear: number | null, readonly lastYear: number | null } }> } | null };

export type NetworkQueryVariables = Exact<{
  person: PersonKey;
  depth?: number | null | undefined;
  ties?: TieSelection | null | undefined;
}>;


export type NetworkQuery = { readonly collaborationNetwork: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly paperCount: number, readonly community: number }>, readonly edges: ReadonlyArray<{ readonly source: string, readonly target: string, readonly weight: number, readonly lastYear: number | null, readonly certainty: Certainty }>, readonly truncated: { readonly reasons: ReadonlyArray<TruncationReason>, readonly omittedNodeCount: number, readonly omittedEdgeCount: number } | null, readonly caveats: { readonly papersWithCutAuthorList: number } } | null };

export type CollaborationChangedSubscriptionVariables = Exact<{
  person: string | number;
}>;


export type CollaborationChangedSubscription = { readonly collaborationChanged: { readonly person: { readonly id: string, readonly label: string } | null, readonly ties: ReadonlyArray<{ readonly kind: ChangedTieKind, readonly paperCount: number, readonly formerPaperCount: number, readonly other: { readonly id: string, readonly label: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const FindPeopleDocument = new TypedDocumentString(`
    query FindPeople($text: String!, $first: Int = 10) {
  people(filter: {text: $text}, sort: RELEVANCE, first: $first) {
    totalCount
    nodes {
      id
      label
      nativeName
      summary {
        paperCount
        firstYear
        lastYear
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($person: PersonKey!, $depth: Int = 1, $ties: TieSelection) {
  collaborationNetwork(around: {people: [$person]}, depth: $depth, ties: $ties) {
    nodes {
      id
      label
      paperCount
      community
    }
    edges {
      source
      target
      weight
      lastYear
      certainty
    }
    truncated {
      reasons
      omittedNodeCount
      omittedEdgeCount
    }
    caveats {
      papersWithCutAuthorList
    }
  }
}
    `) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const CollaborationChangedDocument = new TypedDocumentString(`
    subscription CollaborationChanged($person: ID!) {
  collaborationChanged(person: $person) {
    person {
      id
      label
    }
    ties {
      kind
      other {
        id
        label
      }
      paperCount
      formerPaperCount
    }
  }
}
    `) as unknown as TypedDocumentString<CollaborationChangedSubscription, CollaborationChangedSubscriptionVariables>;