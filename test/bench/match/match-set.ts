import type { SourceRecord } from '@payung/matching';

/** What is known of one record, beside what it says. */
export interface RowTruth {
  readonly person: string;
  /** what is wrong with it, such as `nik digit` or `name typo` */
  readonly kinds: readonly string[];
  readonly isNikWrong: boolean;
  readonly household: string | null;
  /** how the person stands to the household's head, where that is known */
  readonly kin: string | null;
}

export type Layout = 'lists' | 'febrl' | 'fake' | 'historical';

/** Files that belong together, how to read them, and who stands behind their records. */
export interface MatchSet {
  readonly name: string;
  readonly layout: Layout;
  /** whole paths */
  readonly files: readonly string[];
  /** content of the schema file; null: agencies' lists */
  readonly schema: SchemaFile | null;
  truthOf(record: SourceRecord): RowTruth | null;
}

export interface SchemaFile {
  readonly id?: string;
  readonly link: 'within' | 'across' | 'both';
  readonly fields: Readonly<Record<string, string>>;
}

/** A pair as it was found; `a` < `b` are positions among the records. */
export interface FoundPair {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
  readonly band: 'match' | 'review';
}

/** Everything that the figures are counted from. */
export interface Findings {
  readonly records: readonly SourceRecord[];
  /** by position among the records */
  readonly truth: readonly (RowTruth | null)[];
  readonly link: SchemaFile['link'];
  readonly pairs: readonly FoundPair[];
  /** by position among the records */
  readonly clusterOf: readonly (number | string)[];
}
