import type { Schema } from '../schema.ts';
import type { Score } from '../score.ts';

export interface SourceRecord {
  readonly file: string;
  readonly id: string;
  /** by field name */
  readonly values: Readonly<Record<string, string>>;
}

/** Which pairs are asked about: those of one file, those of two files, or all. */
export type LinkMode = 'within' | 'across' | 'both';

export interface LinkRequest {
  readonly schema: Schema;
  readonly link: LinkMode;
  readonly records: readonly SourceRecord[];
}

export interface LinkedPair {
  /** positions in the request's records; `a` is the smaller */
  readonly a: number;
  readonly b: number;
  readonly score: Score;
}

/** What somebody who reads the result has to know about the data. */
export type LinkNote =
  /** a field that no record fills */
  | { readonly code: 'empty-field'; readonly field: string }
  /** a field in which all records that fill it have one value */
  | { readonly code: 'one-value'; readonly field: string; readonly records: number }
  /** values so common that the records having them were compared only where more agrees, or with their neighbours */
  | { readonly code: 'generic-keys'; readonly keys: number; readonly largest: number };

export interface LinkStats {
  /** mean number of keys under which a record is found */
  readonly keysPerRecord: number;
  /** records compared with a record when it is the last to arrive */
  readonly candidates: {
    readonly mean: number;
    readonly p95: number;
    readonly p99: number;
    readonly max: number;
  };
}

export interface LinkResult {
  /** of band match or review, by position */
  readonly pairs: readonly LinkedPair[];
  /** positions of the records of each person, every record once; singles stand alone */
  readonly clusters: readonly (readonly number[])[];
  readonly stats: LinkStats;
  readonly notes: readonly LinkNote[];
}
