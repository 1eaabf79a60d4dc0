import { EligibilityDetail, SocialColumns, SocialFileAnswer } from '@payung/contract';
import { createRegionApi } from '@payung/region-api';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aMember, memoryAccounts, post } from '../../support/invented-members.ts';
import { aPerson } from '../../support/invented-people.ts';
import { social } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

/** The API of a region as its admin meets it. */
async function open(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  const { user } = await aMember(test, 'kepala', post('admin'));
  const claims = { user, tenant: test.tenant, role: 'admin', client: 'portal' };
  const app = createRegionApi(test.service, {
    log: { failed: () => undefined },
    newCorrelationId: () => 'test',
    cross: {
      ask: async () => {
        throw new Error('no other region is asked');
      },
    },
    verify: async () => ({ kind: 'valid', claims }),
    accounts: memoryAccounts(),
  });
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await app.request(`/v1${path}`, init);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  return { test, ask };
}

function aFile(table: string, remarks: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.set('file', new File([table], 'dtsen.csv'));
  const all = { dataset: 'DTSEN', period: '2026-Q1', matchedOn: '2026-01-10', source: 'Dinsos' };
  for (const [name, value] of Object.entries({ ...all, ...remarks })) form.set(name, value);
  return form;
}

describe('a file of social data over the wire', () => {
  it('is read by columns that were set before, and seen with the person', async () => {
    const { test, ask } = await open(871);
    const { nominationId: id } = await nominate(test, social, 1);
    const table = `KTP;TINGKAT\n${aPerson(1).nationalId};3\n`;
    expect(SocialColumns.parse((await ask('/social-data/columns')).body).version).toBe(0);
    const set = await ask('/social-data/columns', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nationalId: ['KTP'], decile: ['TINGKAT'], version: 0 }),
    });
    expect(SocialColumns.parse(set.body).version).toBe(1);
    const taken = await ask('/social-data/files', { method: 'POST', body: aFile(table) });
    expect(SocialFileAnswer.parse(taken.body)).toMatchObject({ recorded: 1, next: null });
    const shown = EligibilityDetail.parse((await ask(`/nominations/${id}/eligibility`)).body);
    expect(shown.matches).toMatchObject([{ dataset: 'DTSEN', decile: 3, period: '2026-Q1' }]);
  });

  it('names every fault of its remarks at once', async () => {
    const { ask } = await open(872);
    const remarks = { dataset: 'BDT', period: '2026', matchedOn: '31-02-2026' };
    const body = aFile('NIK;DESIL\n', remarks);
    const refused = await ask('/social-data/files', { method: 'POST', body });
    expect(refused.status).toBe(422);
    const fields = refused.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['dataset', 'period', 'matchedOn']));
  });
});

describe('the proof of a statement', () => {
  it('is opened from the person’s page by who checks everything', async () => {
    const { test, ask } = await open(873);
    const { nominationId: id } = await nominate(test, social, 1);
    await stated(test, { by: 'ids', ids: [id] });
    const shown = EligibilityDetail.parse((await ask(`/nominations/${id}/eligibility`)).body);
    const [statement] = shown.statements;
    expect(statement?.evidence).toHaveLength(1);
    expect((await ask(`/evidence/${statement?.evidence[0]}`)).status).toBe(200);
  });
});
