import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkpointHash,
  keyFingerprint,
  type StoredCheckpoint,
  type Trust,
  verifyJournal,
} from '../src/index.ts';
import {
  addCheckpoint,
  addEntry,
  aJournal,
  type Journal,
  signed,
  signingKey,
  sourceOf,
} from './invented-journal.ts';

/** Two lanes, four checkpoints. */
function checkpointed(): Journal {
  const journal = aJournal(2, 2);
  for (const n of [1, 2, 3, 4]) {
    addEntry(journal, n % 2, [`n${n}`]);
    addCheckpoint(journal);
  }
  return journal;
}

async function found(journal: Journal, trust: Trust = {}, follow = false): Promise<string[]> {
  const source = { ...sourceOf(journal), trust, checkpointsFollow: follow };
  const { findings } = await verifyJournal(source);
  return findings.map(({ code, seq }) => `${code} ${seq}`);
}

function second(journal: Journal): StoredCheckpoint {
  const [, one] = journal.checkpoints;
  if (one === undefined) throw new Error('no checkpoint');
  return one;
}

describe('checkpoints', () => {
  it('as they were signed have nothing wrong with them', async () => {
    expect(await found(checkpointed())).toEqual([]);
  });

  it('one of which is gone: it is named', async () => {
    const journal = checkpointed();
    journal.checkpoints.splice(1, 1);
    expect(await found(journal)).toEqual(['checkpoint-missing 2']);
    journal.checkpoints.shift();
    expect(await found(journal)).toEqual(['checkpoint-missing 1']);
  });

  it('handed over from a later one on may begin there', async () => {
    const journal = checkpointed();
    journal.checkpoints.splice(0, 2);
    expect(await found(journal, {}, true)).toEqual([]);
  });

  it('one of which says something else: its signature, then its successor tell', async () => {
    const journal = checkpointed();
    const { body } = second(journal);
    journal.checkpoints[1] = {
      ...second(journal),
      body: body.replace('"number":2', '"number":2 '),
    };
    expect(await found(journal)).toEqual(['checkpoint-unsigned 2', 'checkpoint-changed 3']);
    // signed anew with the right key, as an insider may
    journal.checkpoints[1] = signed(body.replace('"at":"2026', '"at":"2025'));
    expect(await found(journal)).toEqual(['checkpoint-changed 3']);
  });

  it('signed with another key are found by whoever knows the right one', async () => {
    const journal = checkpointed();
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const shown = other.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    journal.checkpoints[3] = signed(journal.checkpoints[3]?.body ?? '', other.privateKey, shown);
    expect(await found(journal)).toEqual([]);
    const keys = [keyFingerprint(signingKey) ?? ''];
    expect(await found(journal, { keys })).toEqual(['checkpoint-key-unknown 4']);
  });

  it('are compared with what was printed, whole or in part', async () => {
    const journal = checkpointed();
    const hash = checkpointHash(second(journal).body);
    const printed = (number: number, text: string) =>
      found(journal, { printed: [{ number, hash: text }] });
    expect(await printed(2, hash)).toEqual([]);
    expect(await printed(2, hash.slice(0, 16).toUpperCase())).toEqual([]);
    expect(await printed(3, hash)).toEqual(['checkpoint-differs-from-paper 3']);
    // cut back so far that the number is gone
    expect(await printed(9, hash)).toEqual(['checkpoint-differs-from-paper 9']);
  });

  it('of another tenant are none', async () => {
    const journal = checkpointed();
    const foreign = aJournal(2, 2, '01JZ0000000000000000000009');
    addCheckpoint(foreign);
    journal.checkpoints.splice(0, 4, ...foreign.checkpoints);
    expect(await found(journal)).toEqual(['checkpoint-changed 1']);
  });
});
