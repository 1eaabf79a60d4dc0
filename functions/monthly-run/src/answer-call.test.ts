import { TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { answerCall } from './answer-call.ts';
import type { Night, Turn } from './hand-over.ts';
import type { RunFigures } from './run.ts';

const tenantId = TenantId.parse('01J00000000000000000000001');
const figures: RunFigures = {
  regions: 1,
  failed: 0,
  unfinished: 0,
  anonymised: 3,
  passedOver: 0,
  knownPassedOver: 0,
  billsExpired: 0,
  leaversTakenOff: 0,
  restrictedTakenOff: 0,
  coverWatched: 0,
  alertsMailed: 0,
  monthsCounted: 0,
  messagesSent: 0,
  messagesFailed: 0,
};

/** One call, and what it led to. */
async function called(event: unknown, outcome: { handed?: number; ofRegion?: RunFigures } = {}) {
  const did: unknown[] = [];
  const work = {
    handOver: async (turn: Turn | null) => {
      did.push(turn?.at ?? 'all');
      return { regions: 9, failed: outcome.handed ?? 0 };
    },
    ofRegion: async ({ tenantId: of, known = [] }: Night) => {
      did.push(of, ...known);
      return outcome.ofRegion ?? figures;
    },
  };
  const told = {
    done: (code: string) => void did.push(code),
    forgotten: (people: number) => void did.push(people),
  };
  const why = await answerCall(event, work, () => true, told).then(
    () => null,
    (error: unknown) => String(error),
  );
  return { did, why };
}

describe('the nightly function', () => {
  it.each([[{}], [{ version: '0', source: 'aws.scheduler' }], [null], ['']])(
    'called by the clock hands all regions over, or none has its night: %j',
    async (event) => {
      expect(await called(event)).toEqual({ did: ['all', 'RUN_HANDED_OVER'], why: null });
    },
  );

  it('called for a turn hands over no other regions, or all of them would run in the same second', async () => {
    const turn = { at: '2026-11-21T18:05:00Z', everyMinutes: 5, calls: 24 };
    expect(await called({ turn })).toEqual({ did: [turn.at, 'RUN_HANDED_OVER'], why: null });
    // as a stack that is not the function's own: nobody hands everybody over twenty-four times
    expect(await called({ turn: { ...turn, calls: 0 } })).toMatchObject({ did: [] });
  });

  it('called for a region works on that one alone, and hands over to nobody: it would call itself for ever', async () => {
    expect(await called({ tenantId })).toEqual({ did: [tenantId, 3, 'RUN_DONE'], why: null });
  });

  it.each([[{ tenantId: '33.19' }], [{ tenantId: null }], [{ tenantId, all: true }]])(
    'called by hand for what can be no region does nothing and says so: %j',
    async (event) => {
      const { did, why } = await called(event);
      expect(did).toEqual([]);
      expect(why).toContain('tenantId must be the id of one region');
    },
  );

  it('passes on whom the caller knows of, and refuses what is no list of people', async () => {
    const known = ['01J00000000000000000000009'];
    expect(await called({ tenantId, known })).toMatchObject({
      did: [tenantId, ...known, 3, 'RUN_DONE'],
    });
    for (const wrong of [[], ['KARSIMIN'], known[0]]) {
      expect((await called({ tenantId, known: wrong })).why).toContain('a list of up to 100 ids');
    }
  });

  it('does not fail for people who were passed over: one of them would hide a calendar that stands still', async () => {
    expect(
      (await called({ tenantId }, { ofRegion: { ...figures, passedOver: 1 } })).why,
    ).toBeNull();
  });

  it('fails when a region was left out or failed, or the alarm on it stays silent', async () => {
    expect((await called({}, { handed: 2 })).why).toContain('2 regions were not handed over');
    const failed = { ...figures, failed: 1 };
    expect((await called({ tenantId }, { ofRegion: failed })).why).toContain('the region failed');
  });
});
