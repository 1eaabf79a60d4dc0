import { planOf } from '../compare/plan.ts';
import { hasLaidDownKeys, keysRead, keysWritten } from '../keys/keys.ts';
import type { Profile } from '../profile.ts';
import type { Schema } from '../schema.ts';
import type { Allowed } from './allowed.ts';
import type { KeysOfRecord } from './blocks.ts';
import { type CandidateRules, type Candidates, findCandidates } from './candidates.ts';

/** Records under a laid-down key, beyond which it is generic. */
const LARGEST_KEY = 100;
/** Records under a mark, beyond which it tells too little to look through them. */
const LARGEST_MARK = 1_500;
export interface FoundPairs {
  readonly candidates: Candidates;
  readonly keysPerRecord: number;
}

/** Finds the pairs to compare among records in canonical order. */
export function findPairs(
  schema: Schema,
  profiles: readonly Profile[],
  allowed: Allowed,
): FoundPairs {
  const keys = profiles.map((profile) => keysOf(schema, profile));
  const written = keys.reduce((sum, { written: own }) => sum + own.length, 0);
  const rules = hasLaidDownKeys(schema) ? byKeys(profiles, schema) : byMarks(profiles, schema);
  return {
    candidates: findCandidates(keys, allowed, rules),
    keysPerRecord: profiles.length === 0 ? 0 : written / profiles.length,
  };
}

function keysOf(schema: Schema, profile: Profile): KeysOfRecord {
  const text = ({ anchor, tag }: { anchor: string; tag: string }) => `${anchor}|${tag}`;
  const written = keysWritten(schema, profile, 'memory').map(text);
  const own = new Set(written);
  return {
    written,
    onlyRead: keysRead(schema, profile, 'memory')
      .map(text)
      .filter((key) => !own.has(key)),
  };
}

/** One shared key is enough. */
function byKeys(profiles: readonly Profile[], schema: Schema): CandidateRules {
  return { enough: 1, bitsOf: () => 1, largest: LARGEST_KEY, finer: finerMarks(profiles, schema) };
}

/**
 * Shared marks have to sum to something like what tells one record from all others, in bits: far less in small sets,
 * where looking at nearly all pairs is cheap, and about as much in large ones. What is misspelt shares no mark.
 */
function enoughFor(records: number): number {
  return Math.max(2, 2 * Math.log2(records) - 16);
}

function byMarks(profiles: readonly Profile[], schema: Schema): CandidateRules {
  const size = profiles.length;
  return {
    enough: enoughFor(size),
    bitsOf: (members) => Math.max(0, Math.log2(size / members)) + 1e-9,
    largest: LARGEST_MARK,
    finer: finerMarks(profiles, schema),
  };
}

/** Each known value of a record in full. */
function finerMarks(
  profiles: readonly Profile[],
  schema: Schema,
): (record: number) => readonly string[] {
  const { slots } = planOf(schema);
  return (record) =>
    slots.flatMap(({ kind }, slot) => {
      const cell = profiles[record]?.cells[slot];
      return cell && kind !== 'sex' && kind !== 'category' ? [`${slot} ${cell.text}`] : [];
    });
}
