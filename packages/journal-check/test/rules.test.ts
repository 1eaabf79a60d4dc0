import { describe, expect, it } from 'vitest';
import { checkpointText, entryHash, readCheckpoint } from '../src/index.ts';

/** An entry as it was written under the first rule; it must stay readable for as long as a journal is kept. */
const body =
  '{"v":1,"tenant":"01KA3319KVDVSDEM0000000001","lane":7,"seq":12,"at":"2026-11-21T03:20:00.000Z","actor":{"kind":"AgencyOfficer","user":"33.19/dinas-perhubungan/officer","agency":"dinas-perhubungan"},"source":"api","correlationId":"01KA0000000000000000000000","changes":[{"of":"nomination","id":"01KA0000000000000000000001-1","act":"made","after":{"state":"nominated","agency":"dinas-perhubungan","bucket":"2026"}}]}';
const prev = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('the hash rule of entries', () => {
  // both values were computed by another program: a changed rule would call every old journal forged
  it('is the first one still', () => {
    expect(entryHash(prev, body)).toBe(
      '1ba8135e7da5fc4722ebf581696b139bdf150595ae1acee3a4ab37e015eb4ead',
    );
    expect(entryHash('', body)).toBe(
      '07aa91a23bc5baec68d9e9310fff34d16bbb12af50e3a857db359711237d6ef2',
    );
  });
});

describe('the root of a checkpoint', () => {
  it('is that of RFC 9162 over the ends of the lanes, so that other tools can compute it', () => {
    const lanes = [
      { lane: 0, seq: 1, hash: 'aa' },
      { lane: 1, seq: 2, hash: 'bb' },
      { lane: 2, seq: 0, hash: '' },
    ];
    const text = checkpointText({ tenant: 't', number: 1, at: 'then', prev: '', lanes });
    expect(readCheckpoint(text)?.root).toBe(
      'eaa2a68368461d306b244bfe4ed3905e30a7ad6cd1625ea0a3d0b3503f582dfe',
    );
  });
});
