import { checkInvariants, erasePerson, restrictPerson, searchNominations } from '@payung/casework';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { end, nominate, nominateRaw } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const plain = { once: null, correlationId: 'test' };
let regions = 0;
/** a region of its own for each run, also when a failing one is made smaller */
const aRegion = () => {
  regions += 1;
  return openTestService({ endpoint: database.endpoint(), seed: regions });
};
/** turns of the event loop by which one of the two comes later */
const late = fc.integer({ min: 0, max: 12 });

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function foundByName(test: TestService): Promise<number> {
  const { name } = aPerson(1);
  const asked = { nationalId: null, name, limit: 10 };
  const found = await searchNominations(test.service, anAdmin(test.tenant), asked);
  return found.ok ? found.value.views.length : -1;
}

describe('in the very moment in which somebody is nominated again', () => {
  it('an erasure forgets all or nothing, and whoever is there afterwards is found', async () => {
    await fc.assert(
      fc.asyncProperty(late, late, async (before, after) => {
        const test = await aRegion();
        const first = await nominate(test, social, 1);
        await end(test, 'withdraw', first.nominationId);
        const other = test.sibling();
        const [erased, again] = await Promise.all([
          turns(before).then(() =>
            erasePerson(test.service, anAdmin(test.tenant), { id: first.personId, ...plain }),
          ),
          turns(after).then(() => nominateRaw(test, transport, 1, { service: other })),
        ]);
        expect(again.ok).toBe(true);
        if (!erased.ok) expect(erased.refusal.code).toBe('legal-hold');
        expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
        expect(await foundByName(test)).toBe(1);
      }),
      { numRuns: 12 },
    );
  });

  it('a restriction stands on everything of the person, or the nomination came first and it stands there too', async () => {
    await fc.assert(
      fc.asyncProperty(late, late, async (before, after) => {
        const test = await aRegion();
        const first = await nominate(test, social, 1);
        const other = test.sibling();
        const asked = { id: first.personId, act: 'restrict', why: 'keberatan', ...plain } as const;
        const [restricted] = await Promise.all([
          turns(before).then(() => restrictPerson(test.service, anAdmin(test.tenant), asked)),
          turns(after).then(() => nominateRaw(test, transport, 1, { service: other })),
        ]);
        expect(restricted.ok).toBe(true);
        expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
        expect((await nominateRaw(test, transport, 1)).ok).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});
