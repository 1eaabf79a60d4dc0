import {
  cancelDetermination,
  checkInvariants,
  erasePerson,
  sweepImports,
  takeOffDraft,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { end, importPeople } from '../support/acts.ts';
import { aCohort, allLines, askNothing, draft, given } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { clientCutOffAt } from '../support/failing-client.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { rawItems } from '../support/raw-items.ts';
import { openTestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'draft-interrupted';

/** A draft with a second writing beside its own, of a process that ended before that one counted. */
async function cutOffWhileWriting(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 10 });
  await askNothing(test);
  await importPeople(test, social, [aPerson(0), aPerson(1), aPerson(2)]);
  const { id } = await draft(test, { cohort: (await aCohort(test)).id });
  const [first, second] = (await allLines(test, { id })).map(({ line }) => line);
  if (first === undefined || second === undefined) throw new Error('the list lacks people');
  async function writings(): Promise<number> {
    const all = await rawItems(test.client, test.tables.registry, test.tenant);
    const places = all.map(({ pk }) => String(pk));
    return new Set(places.filter((pk) => pk.includes(`#S#determined-lines#${id}.`))).size;
  }
  const asked = { id, nominations: [first.nomination], why: 'pindah', correlationId };
  for (let at = 1; (await writings()) < 2; at += 1) {
    const cut = clientCutOffAt(database.endpoint(), at, 'after');
    const service = test.sibling({ client: cut.client });
    await expect(takeOffDraft(service, anAdmin(test.tenant), asked)).rejects.toThrow();
  }
  async function sweep(): Promise<void> {
    await sweepImports(test.service);
    await test.work();
  }
  return { test, id, writings, sweep, stays: second.nomination };
}

describe('what a process wrote of a draft that ended before it counted', () => {
  it('is taken away once the draft is cancelled: nobody would ever find the people in it again', async () => {
    const { test, id, writings, sweep } = await cutOffWhileWriting(71_101);
    const why = 'salah kelompok';
    const request = { id, why, correlationId };
    given(await cancelDetermination(test.service, anAdmin(test.tenant), request));
    await sweep();
    expect(await writings()).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is taken away once somebody of it is erased, and with it who they were', async () => {
    const { test, writings, sweep, stays } = await cutOffWhileWriting(71_102);
    await end(test, 'withdraw', stays);
    const request = { id: splitNominationId(stays).person, once: null, correlationId };
    given(await erasePerson(test.service, anAdmin(test.tenant), request));
    await sweep();
    expect(await writings()).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
