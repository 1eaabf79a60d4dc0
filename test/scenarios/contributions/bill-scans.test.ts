import { addBillScans, checkInvariants, openEvidence, takeEvidence } from '@payung/casework';
import { EvidenceId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { aBill, aTreasurer, bill, billNow, paper, steps } from '../../support/bill-acts.ts';
import { covered, goTo } from '../../support/covered-people.ts';
import { askNothing, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPhoto } from '../../support/evidence-files.ts';
import { anAdmin, anOfficer, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 66_300;
const correlationId = 'scans';
const on = '2026-01-15';

async function listed() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  goTo(test, on);
  const { cohort } = await covered(test, 1);
  const made = await aBill(test, cohort, { first: '2026-03', count: 1 });
  return { test, made };
}

type Taker = Parameters<typeof takeEvidence>[1];
const take = (test: TestService, actor: Taker, use: 'bill' | 'leaving') =>
  takeEvidence(test.service, actor, {
    use,
    nomination: null,
    fileName: 'sp2d.jpg',
    type: 'image/jpeg',
    bytes: aPhoto(),
    correlationId,
  });
const aScan = async (test: TestService): Promise<string> =>
  given(await take(test, aTreasurer(test.tenant), 'bill')).evidence.id;

describe('scans of the papers of a bill', () => {
  it('come with the paper or after it, each on one bill, and auditors may open what the treasurer saw', async () => {
    const { test, made } = await listed();
    const treasurer = aTreasurer(test.tenant);
    let now = given(await bill(test, made, on));
    const scan = await aScan(test);
    for (const step of steps) {
      const scans = step === 'disburse' ? [scan] : [];
      now = given(await paper(test, now, step, { on, scans }));
    }
    expect(now.disbursement?.scans).toEqual([scan]);
    expect(now.proof?.scans).toBeUndefined();
    const later = await aScan(test);
    const request = { id: now.id, paper: 'proof', scans: [later, later], correlationId } as const;
    given(await addBillScans(test.service, treasurer, request));
    given(await addBillScans(test.service, treasurer, request));
    expect((await billNow(test, now)).proof?.scans).toEqual([later]);
    const opened = { id: EvidenceId.parse(later), correlationId };
    expect((await openEvidence(test.service, anAdmin(test.tenant), opened)).ok).toBe(true);
    const officer = anOfficer(test.tenant, social);
    expect(await openEvidence(test.service, officer, opened)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('are refused with everything else that is wrong, and for a paper that is not there', async () => {
    const { test, made } = await listed();
    const billed = given(await bill(test, made, on));
    const unknown = '01KB0000000000000000000000';
    const wrong = await paper(test, billed, 'request-payment', {
      on: '2026-01-14',
      scans: [unknown],
    });
    expect(wrong).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'date' }, { field: 'evidence.0' }] },
    });
    const scans = [await aScan(test)];
    const early = { id: billed.id, paper: 'proof', scans, correlationId } as const;
    expect(await addBillScans(test.service, aTreasurer(test.tenant), early)).toMatchObject({
      refusal: { code: 'state-forbids' },
    });
  });

  it('come from the treasurer alone, who hands in nothing else', async () => {
    const { test } = await listed();
    const refused = { refusal: { code: 'not-allowed' } };
    expect(await take(test, anAdmin(test.tenant), 'bill')).toMatchObject(refused);
    expect(await take(test, aTreasurer(test.tenant), 'leaving')).toMatchObject(refused);
  });
});
