import { describe, expect, it } from 'vitest';
import { type Braved, brave } from './brave.ts';
import { shortStorms } from './storms-asked.ts';
import { tally } from './tally.ts';

describe('a region whose database, queue and processes fail while its people work', () => {
  it('loses nobody who was promised a place, pays nobody twice, and goes on by itself', async () => {
    const { storms, least } = shortStorms(1);
    const braved: Braved[] = [];
    for (const storm of storms) braved.push(await brave(storm));
    const { ok, lost, tooFew, startedByHand } = tally(braved, least);
    expect({ lost, tooFew, startedByHand }).toEqual({ lost: [], tooFew: [], startedByHand: 0 });
    expect(ok).toBe(true);
  }, 600_000);
});

describe('the tally of storms', () => {
  const [storm] = shortStorms(7).storms;
  if (storm === undefined) throw new Error('there is no storm to tell of');
  const one = (changes: Partial<Braved>): Braved => ({
    storm,
    losses: { found: [], people: 1, journalEntries: 1 },
    ...{ met: {}, again: {}, startedByHand: 0, seconds: 1 },
    ...changes,
  });

  it('is not believed when a kind of fault was never made: nothing would be known of it', () => {
    expect(tally([one({})], { each: 1, ending: 0 })).toMatchObject({
      ok: false,
      tooFew: expect.arrayContaining(['cut-after', 'repeated']),
    });
    expect(tally([one({})], { each: 0, ending: 0 }).ok).toBe(true);
  });

  it('fails on one loss, or on a service that somebody had to start', () => {
    const losses = { found: ['an acknowledged nomination: 404'], people: 1, journalEntries: 1 };
    const none = { each: 0, ending: 0 };
    expect(tally([one({ losses })], none)).toMatchObject({ ok: false, survived: 0 });
    expect(tally([one({ startedByHand: 1 })], none).ok).toBe(false);
  });
});
