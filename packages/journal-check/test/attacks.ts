import { entryHash, type LaneHead, type StoredEntry } from '../src/index.ts';
import { type Journal, stranger, written } from './invented-journal.ts';

/** Something done to lane 1 behind the back of the service, and what has to be named. */
export interface Attack {
  readonly name: string;
  readonly on: (lane: Journal['lanes'][number], journal: Journal) => void;
  /** `code seq`, or `code seq-upTo`, of every finding without checkpoints and items */
  readonly alone: readonly string[];
  /** the same with all witnesses, where it differs */
  readonly witnessed?: readonly string[];
}

function at(lane: { entries: StoredEntry[] }, seq: number): StoredEntry {
  const found = lane.entries[seq - 1];
  if (found === undefined) throw new Error('no such entry');
  return found;
}

const headOf = (entries: readonly StoredEntry[]): LaneHead | null => {
  const last = entries.at(-1);
  return last === undefined ? null : { seq: last.place, hash: last.hash };
};

/** Hashes a lane anew from an entry on, as somebody does who knows the rule. */
function rechain(entries: readonly StoredEntry[], from: number): StoredEntry[] {
  const done: StoredEntry[] = [];
  for (const entry of entries) {
    const prev = done.at(-1)?.hash ?? '';
    const anew = entry.place < from ? entry : { ...entry, prev, hash: entryHash(prev, entry.body) };
    done.push(anew);
  }
  return done;
}

const said = (body: string, from: string, to: string): string => body.replace(from, to);

export const attacks: readonly Attack[] = [
  {
    name: 'a byte of a text changed',
    on: (lane) => {
      lane.entries[4] = { ...at(lane, 5), body: said(at(lane, 5).body, 'moved', 'noved') };
    },
    alone: ['entry-changed 5'],
  },
  {
    name: 'a hash changed',
    on: (lane) => {
      lane.entries[4] = { ...at(lane, 5), hash: 'f'.repeat(64) };
    },
    alone: ['entry-changed 5'],
  },
  {
    name: 'a text changed and hashed anew',
    on: (lane) => {
      const body = said(at(lane, 5).body, 'moved', 'noved');
      lane.entries[4] = { ...at(lane, 5), body, hash: entryHash(at(lane, 5).prev, body) };
    },
    alone: ['entry-forged 5'],
  },
  {
    name: 'the last text changed and hashed anew',
    on: (lane) => {
      const body = said(at(lane, 12).body, 'moved', 'noved');
      lane.entries[11] = { ...at(lane, 12), body, hash: entryHash(at(lane, 12).prev, body) };
    },
    alone: ['entry-forged 12'],
  },
  {
    name: 'an entry forged in the place of another, with a link of its own',
    on: (lane, { tenant }) => {
      const prev = 'a'.repeat(64);
      lane.entries[4] = written({ tenant, lane: 1, seq: 5, prev }, ['n1']);
    },
    alone: ['entry-forged 5'],
    witnessed: ['entry-forged 5'],
  },
  {
    name: 'an entry removed',
    on: (lane) => void lane.entries.splice(4, 1),
    alone: ['entry-missing 5'],
  },
  {
    name: 'three entries removed',
    on: (lane) => void lane.entries.splice(4, 3),
    alone: ['entry-missing 5-7'],
  },
  {
    name: 'an entry removed and those behind moved up',
    on: (lane) => {
      const rest = lane.entries.splice(4).slice(1);
      lane.entries.push(...rest.map((one) => ({ ...one, place: one.place - 1, seq: one.seq - 1 })));
      const last = lane.entries.at(-1);
      if (last !== undefined) lane.head = { seq: last.place, hash: last.hash };
    },
    alone: ['entry-renumbered 5-11', 'entry-missing 5'],
    witnessed: ['entry-missing 5', 'entry-renumbered 5-11', 'tail-cut-head-set-back 12'],
  },
  {
    name: 'two entries swapped',
    on: (lane) => {
      const [five, eight] = [at(lane, 5), at(lane, 8)];
      lane.entries[4] = { ...eight, place: 5 };
      lane.entries[7] = { ...five, place: 8 };
    },
    alone: ['entries-swapped 5'],
  },
  {
    name: 'two neighbours swapped with their numbers',
    on: (lane) => {
      const [five, six] = [at(lane, 5), at(lane, 6)];
      lane.entries[4] = { ...six, place: 5, seq: 5 };
      lane.entries[5] = { ...five, place: 6, seq: 6 };
    },
    alone: ['entries-swapped 5'],
  },
  {
    name: 'an entry forged in between, those behind moved down',
    on: (lane, { tenant }) => {
      const rest = lane.entries.splice(4);
      const prev = at(lane, 4).hash;
      lane.entries.push(written({ tenant, lane: 1, seq: 5, prev }, ['n1']));
      lane.entries.push(...rest.map((one) => ({ ...one, place: one.place + 1, seq: one.seq + 1 })));
      lane.head = headOf(lane.entries);
    },
    alone: ['entry-forged 5', 'entry-renumbered 6-13'],
  },
  {
    name: 'an entry forged behind the end',
    on: (lane, { tenant }) => {
      const prev = at(lane, 12).hash;
      lane.entries.push(written({ tenant, lane: 1, seq: 13, prev }, ['n1']));
    },
    alone: ['entry-forged 13'],
  },
  {
    name: 'an entry forged behind the end, with the head moved',
    on: (lane, { tenant }) => {
      const prev = at(lane, 12).hash;
      lane.entries.push(written({ tenant, lane: 1, seq: 13, prev }, ['n1']));
      lane.head = headOf(lane.entries);
    },
    alone: [],
    witnessed: ['change-not-in-item 13'],
  },
  {
    name: 'an entry given another number',
    on: (lane) => {
      const [five] = lane.entries.splice(4, 1);
      if (five !== undefined) lane.entries.push({ ...five, place: 40, seq: 40 });
    },
    alone: ['entry-forged 13-40', 'entry-missing 13-39', 'entry-renumbered 40'],
  },
  {
    name: 'an entry copied to another place',
    on: (lane) => {
      lane.entries[7] = { ...at(lane, 5), place: 8, seq: 8 };
    },
    alone: ['entry-copied 8'],
  },
  {
    name: 'the tail cut',
    on: (lane) => void lane.entries.splice(9),
    alone: ['tail-cut 10-12'],
  },
  {
    name: 'the tail cut and the head set back',
    on: (lane) => {
      lane.entries.splice(9);
      lane.head = headOf(lane.entries);
    },
    alone: [],
    witnessed: ['tail-cut-head-set-back 10-12'],
  },
  {
    name: 'a lane hashed anew from an entry on',
    on: (lane) => {
      lane.entries[4] = { ...at(lane, 5), body: said(at(lane, 5).body, 'moved', 'noved') };
      lane.entries.splice(0, 12, ...rechain(lane.entries, 5));
      lane.head = headOf(lane.entries);
    },
    alone: [],
    witnessed: ['lane-rechained 1-8'],
  },
  {
    name: 'a lane deleted with its head',
    on: (lane) => {
      lane.entries.splice(0);
      lane.head = null;
    },
    alone: [],
    witnessed: ['lane-deleted 1-12'],
  },
  {
    name: 'the entries of a lane deleted',
    on: (lane) => void lane.entries.splice(0),
    alone: ['lane-deleted 1-12'],
  },
  {
    name: 'a head deleted',
    on: (lane) => {
      lane.head = null;
    },
    alone: ['head-missing 12'],
  },
  {
    name: 'an entry of another tenant',
    on: (lane) => {
      const { prev } = at(lane, 5);
      lane.entries[4] = written({ tenant: stranger, lane: 1, seq: 5, prev }, ['n1']);
    },
    alone: ['entry-foreign 5'],
  },
  {
    name: 'an entry of another lane',
    on: (lane, journal) => {
      const other = journal.lanes[2]?.entries[4];
      if (other !== undefined) lane.entries[4] = other;
    },
    alone: ['entry-foreign 5'],
  },
];
