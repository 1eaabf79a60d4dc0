/** What can be wrong with a journal, by name. */
export type FindingCode =
  /** its text, hash, link or number is not what was written */
  | 'entry-changed'
  | 'entry-missing'
  /** written by somebody else than the service: it fits itself, but its neighbours do not know it */
  | 'entry-forged'
  | 'entries-swapped'
  /** stands at another number than the one it was written for */
  | 'entry-renumbered'
  /** stands twice */
  | 'entry-copied'
  /** of another tenant or lane */
  | 'entry-foreign'
  /** entries up to the lane's head are gone */
  | 'tail-cut'
  /** entries are gone and the head was set back: a checkpoint or an item still tells of them */
  | 'tail-cut-head-set-back'
  | 'lane-deleted'
  /** the lane fits itself, but is not the one a checkpoint was made of */
  | 'lane-rechained'
  | 'head-missing'
  /** an item names an entry that does not tell of it */
  | 'change-not-in-journal'
  /** an entry tells of a change that the item does not know */
  | 'change-not-in-item'
  /** the journal tells of an item that is not there */
  | 'item-missing'
  /** the number of an item's changes is not its version */
  | 'item-version-differs'
  | 'checkpoint-missing'
  | 'checkpoint-changed'
  | 'checkpoint-unsigned'
  /** signed with a key that is not among the trusted ones */
  | 'checkpoint-key-unknown'
  /** not the checkpoint that was printed */
  | 'checkpoint-differs-from-paper';

/** One contradiction, by its place. `detail` carries ids, numbers and hashes, never what an entry says. */
export interface JournalFinding {
  readonly code: FindingCode;
  readonly tenant: string;
  /** null for findings about a checkpoint or an item as a whole */
  readonly lane: number | null;
  /** number of the entry (or of the checkpoint), the first of several */
  readonly seq: number | null;
  /** the last of several entries */
  readonly upTo?: number;
  readonly detail: string;
}

/** A finding as one line for people. */
export function findingText(finding: JournalFinding): string {
  const { code, tenant, lane, seq, upTo, detail } = finding;
  const what = code.startsWith('checkpoint') ? 'checkpoint' : 'entry';
  const place = [
    `tenant ${tenant}`,
    ...(lane === null ? [] : [`lane ${lane}`]),
    ...(seq === null
      ? []
      : [`${what} ${seq}${upTo === undefined || upTo === seq ? '' : `-${upTo}`}`]),
  ];
  return `${code}: ${place.join(', ')}: ${detail}`;
}
