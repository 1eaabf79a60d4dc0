/** How sure a source is. */
type Standing =
  /** the article or its text was read in an open source */
  | 'read'
  /** told by the press, a guideline or a summary; the regulation itself was not read */
  | 'told'
  /** nobody could tell us yet */
  | 'unsure'
  /** no regulation says so: a way of working of the portal */
  | 'own';

export interface Basis {
  readonly standing: Standing;
  readonly source: string;
}

/** What a term means to somebody who meets it for the first time, and where that is written. */
export interface Meaning {
  readonly text: string;
  readonly basis: readonly Basis[];
}
