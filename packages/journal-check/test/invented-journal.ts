import { createSign, generateKeyPairSync } from 'node:crypto';
import {
  checkpointHash,
  checkpointText,
  emptyLane,
  entryHash,
  type ItemTrail,
  type JournalSource,
  type LaneHead,
  positionText,
  type StoredCheckpoint,
  type StoredEntry,
} from '../src/index.ts';

export const tenant = '01JZ0000000000000000000001';
export const stranger = '01JZ0000000000000000000002';

/** A journal in memory that can be damaged. */
export interface Journal {
  readonly tenant: string;
  readonly lanes: { head: LaneHead | null; entries: StoredEntry[] }[];
  readonly checkpoints: StoredCheckpoint[];
  readonly items: Map<string, ItemTrail>;
}

/** An entry as the service writes it. */
export function written(
  place: { tenant: string; lane: number; seq: number; prev: string },
  changed: readonly string[],
): StoredEntry {
  const { tenant: whose, lane, seq, prev } = place;
  const changes = changed.map((id) => ({ of: 'nomination', id, act: 'moved' }));
  const at = new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString();
  const body = JSON.stringify({ v: 1, tenant: whose, lane, seq, at, changes });
  return { place: seq, seq, prev, hash: entryHash(prev, body), body };
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const signingKey = publicKey.export({ type: 'spki', format: 'pem' }).toString();

export function signed(body: string, key = privateKey, shown = signingKey): StoredCheckpoint {
  const signature = createSign('sha256').update(body).sign(key, 'base64');
  return { body, signature, publicKey: shown };
}

/** Adds a checkpoint of where the lanes stand. */
export function addCheckpoint(journal: Journal): void {
  const number = journal.checkpoints.length + 1;
  const before = journal.checkpoints.at(-1);
  const lanes = journal.lanes.map(({ head }, lane) => ({ lane, ...(head ?? emptyLane) }));
  const prev = before === undefined ? '' : checkpointHash(before.body);
  const at = new Date(Date.UTC(2026, 0, 1, number)).toISOString();
  journal.checkpoints.push(
    signed(checkpointText({ tenant: journal.tenant, number, at, prev, lanes })),
  );
}

/** Adds an entry to a lane, with the trail of each item that it changes. */
export function addEntry(journal: Journal, lane: number, changed: readonly string[]): void {
  const end = journal.lanes[lane];
  if (end === undefined) throw new Error('no such lane');
  const head = end.head ?? emptyLane;
  const seq = head.seq + 1;
  const entry = written({ tenant: journal.tenant, lane, seq, prev: head.hash }, changed);
  end.entries.push(entry);
  end.head = { seq, hash: entry.hash };
  for (const id of changed) {
    const { version, trail } = journal.items.get(id) ?? { version: 0, trail: [] };
    const now = [...trail, positionText(lane, seq)];
    journal.items.set(id, { of: 'nomination', id, version: version + 1, trail: now });
  }
}

/** A journal of `laneCount` lanes with `length` entries each, every item changed twice. */
export function aJournal(laneCount: number, length: number, whose = tenant): Journal {
  const lanes = Array.from({ length: laneCount }, () => ({ head: null, entries: [] }));
  const journal: Journal = { tenant: whose, lanes, checkpoints: [], items: new Map() };
  for (let seq = 1; seq <= length; seq += 1) {
    for (let lane = 0; lane < laneCount; lane += 1) {
      const n = (seq - 1) * laneCount + lane;
      addEntry(journal, lane, [`n${Math.floor(n / 2)}`]);
    }
  }
  return journal;
}

export interface Withheld {
  readonly checkpoints?: boolean;
  readonly items?: boolean;
}

/** The journal as the verifier is given it; each of its witnesses can be withheld. */
export function sourceOf(journal: Journal, withheld: Withheld = {}): JournalSource {
  return {
    tenant: journal.tenant,
    lanes: journal.lanes.map((_, lane) => ({
      lane,
      async *entriesAfter(after) {
        const { entries = [] } = journal.lanes[lane] ?? {};
        yield* entries.toSorted((a, b) => a.place - b.place).filter(({ place }) => place > after);
      },
      head: async () => journal.lanes[lane]?.head ?? null,
    })),
    ...(withheld.checkpoints === true ? {} : { checkpoints: journal.checkpoints }),
    ...(withheld.items === true
      ? {}
      : {
          items: {
            kinds: new Set(['nomination']),
            async *all() {
              yield* [...journal.items.values()];
            },
            again: async (wanted) => wanted.flatMap(({ id }) => journal.items.get(id) ?? []),
          },
        }),
  };
}
