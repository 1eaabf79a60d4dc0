/** What an office says of the list that it hands in. */
export interface ListSaid {
  readonly agency: string;
  /** the version of the notice that everybody in the list was given */
  readonly notice: number | 'not-given';
}
