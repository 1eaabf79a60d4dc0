import type { Instant } from '@payung/domain';

/** What is written of the archive of a whole region, by the region's own worker. */
export type HandOutWrite =
  /**
   * another writing of the archive of the whole region counts from now on; none before it can go on or be finished. Holds
   * while `pieces` is as it was read: so many are looked for when what was written before is taken away
   */
  | {
      write: 'begin-hand-out';
      id: string;
      turn: number;
      pieces: number;
      tries: number;
      leaseUntil: number;
    }
  /** so many pieces of this writing were begun; holds while it counts */
  | { write: 'go-on-with-hand-out'; id: string; turn: number; pieces: number; leaseUntil: number }
  /** nobody writes the archive of the whole region any more: no try came to its end */
  | { write: 'stop-hand-out'; id: string; turn: number; at: Instant }
  /** the archive of the whole region lies ready for its admin; `bytes` and `sha256` are those of the archive */
  | {
      write: 'finish-hand-out';
      id: string;
      turn: number;
      at: Instant;
      sha256: string;
      bytes: number;
    }
  /** the files of an archive are gone */
  | { write: 'drop-hand-out'; id: string; at: Instant };
