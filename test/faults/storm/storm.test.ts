import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plannedKinds } from '../../support/fault-proxy.ts';
import { type Braved, brave } from './brave.ts';
import { fits } from './kinds.ts';
import { injectedFile, messageStorm, weatherFile } from './message-storm.ts';
import { shortStorms } from './storms-asked.ts';
import { tally } from './tally.ts';

describe('a region whose database, queue and processes fail while its people work', () => {
  it('loses nobody who was promised a place, pays nobody twice, and goes on by itself', async () => {
    const { storms, least } = shortStorms(1);
    const braved: Braved[] = [];
    for (const storm of storms) braved.push(await brave(storm));
    const { ok, lost, tooFew, endedByThemselves } = tally(braved, least);
    expect({ lost, tooFew, endedByThemselves }).toEqual({
      ...{ lost: [], tooFew: [], endedByThemselves: 0 },
    });
    expect(ok).toBe(true);
  }, 600_000);
});

describe('the tally of storms', () => {
  const [storm] = shortStorms(7).storms;
  if (storm === undefined) throw new Error('there is no storm to tell of');
  const one = (changes: Partial<Braved>): Braved => ({
    storm,
    losses: { found: [], people: 1, journalEntries: 1 },
    ...{ met: {}, again: {}, endedByThemselves: 0, seconds: 1 },
    ...changes,
  });

  it('is not believed when a kind of fault was never made: nothing would be known of it', () => {
    expect(tally([one({})], { each: 1, ending: 0 })).toMatchObject({
      ok: false,
      tooFew: expect.arrayContaining(['cut-after', 'repeated']),
    });
    expect(tally([one({})], { each: 0, ending: 0 }).ok).toBe(true);
  });

  it('fails on one loss, or on a process that ended by itself, and tells of each kind what was survived', () => {
    const losses = { found: ['an acknowledged nomination: 404'], people: 1, journalEntries: 1 };
    const none = { each: 0, ending: 0 };
    const sound = one({ met: { late: 2, held: 1 } });
    const lossy = one({ met: { late: 3 }, losses });
    expect(tally([sound, lossy], none)).toMatchObject({
      ok: false,
      injected: { late: 5, held: 1 },
      survived: { late: 2, held: 1 },
    });
    expect(tally([one({ endedByThemselves: 1 })], none).ok).toBe(false);
  });
});

describe('faults of a database', () => {
  it('that lie behind an answer are made in writes alone, or reads would count as proof', () => {
    const behind = plannedKinds.filter(
      (kind) => fits(kind, { operation: 'PutItem' }) && !fits(kind, { operation: 'Query' }),
    );
    expect(behind).toEqual(['cut-after', 'error-after', 'twice']);
  });
});

describe('a message of the storm', () => {
  async function faultsOver(
    send: (deliver: (n: number) => Promise<unknown>) => Promise<unknown>,
  ): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'payung-messages-'));
    writeFileSync(weatherFile(folder), JSON.stringify({ rate: 1, sends: 0, seed: 3 }));
    writeFileSync(injectedFile(folder), '');
    const deliver = messageStorm<number, void>(folder)(async () => undefined);
    await send((n) => deliver(n).catch(() => undefined));
    const made = readFileSync(injectedFile(folder), 'utf8');
    rmSync(folder, { recursive: true });
    return made.trim().split('\n').toSorted();
  }

  it('counts as overtaken only when another went before it', async () => {
    const several = [1, 2, 3, 4];
    // one that nothing overtook is picked again
    const apart = await faultsOver(async (deliver) => {
      for (const n of several) await deliver(n);
    });
    expect(apart).toEqual(['held', 'repeated']);
    const together = await faultsOver((deliver) =>
      Promise.all([...several, ...several].map(deliver)),
    );
    expect(together).toContain('overtaken');
  });
});
