import {
  Cover,
  type ImportStatus,
  NominationResult,
  ProgrammeYears,
  Renewal,
  RenewalPeople,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Caller,
  importSettled,
  problemIn,
  read,
  rowsOf,
  signedIn,
} from '../../support/http-caller.ts';
import { addPeople, inForce, makeCohort, makeDraft } from '../../support/http-determinations.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { villagesOf } from '../../support/http-quota.ts';
import { stateAtWork } from '../../support/http-ready.ts';
import { confirm } from '../../support/http-verification.ts';
import type { Invented } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';
import { patient } from '../../support/patient.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;
let admin: Caller;
let at: (name: string) => Promise<Caller>;
let home: { village: string; district: string };

const agency = 'satpol-pp';
/** 64 until the end of 2026, and 65 when the next year begins */
const older = { birthDate: '1961-12-31', nationalId: '3319043112619107', occupation: 'SATLINMAS' };

beforeAll(async () => {
  service = await aLocalService();
  at = (name) => signedIn(service.address, `35.73/${name}`);
  admin = await at('admin');
  officer = await at(`${agency}/officer`);
  const [village] = await villagesOf(admin);
  if (village === undefined) throw new Error('a city without villages');
  home = { village: village.name, district: village.district };
});
afterAll(() => service.end());

const send = (n: number, changes: Partial<Invented>) => {
  const worker = { ...aWorker(n, { ...home, ...changes }), birthPlace: 'MALANG' };
  return officer.ask('POST', '/v1/nominations', { json: { agency, worker } });
};

async function decideAbout(nominations: readonly string[]): Promise<void> {
  const verifier = await at('verifier');
  await stateAtWork(verifier, nominations);
  // the lead agency checks everybody in the demo of Malang
  for (const id of nominations) await confirm(verifier, id);
  const id = await makeDraft(admin, { cohort: await makeCohort(admin) });
  await addPeople(admin, id, nominations);
  expect(await inForce({ admin, approver: await at('approver') }, id)).toMatchObject({
    state: 'in-force',
    effect: { determined: nominations.length },
  });
}

const told = new Set(['renewal', 'cover-continues']);
const nextYear = {
  year: 2027,
  firstDayOfCover: '2027-01-01',
  months: 12,
  quotaBy: 'agency',
  grants: [{ agency, granted: 50 }],
  legalBasis: 'DATA CONTOH SK 2027',
};

describe('the older Satlinmas of Malang', () => {
  const people: string[] = [];

  it('are determined for 2026 while they are 64', async () => {
    for (const changes of [older, { occupation: 'SATLINMAS' }]) {
      const { nominationId } = read(await send(people.length + 700, changes), NominationResult);
      people.push(nominationId ?? '');
    }
    await decideAbout(people);
    const cover = read(await officer.ask('GET', `/v1/nominations/${people[0]}/cover`), Cover);
    expect(cover).toMatchObject({
      spans: [{ firstMonth: '2026-03', months: 10 }],
      registration: {
        firstRegisteredOn: '2026-03-01',
        currentSpellStartedOn: '2026-03-01',
      },
    });
  });

  it('see 2027 opened with cards of its own; a year that cannot be is told every fault', async () => {
    const wrong = {
      ...nextYear,
      year: 2026,
      firstDayOfCover: '2027-01-15',
      grants: [
        { agency: null, granted: 1 },
        { agency: 'dinas-lain', granted: 1 },
      ],
    };
    const refused = problemIn(await admin.ask('POST', '/v1/programme-years', { json: wrong }));
    expect(refused.code).toBe('request-invalid');
    expect(refused.errors?.map(({ field }) => field)).toEqual([
      'year',
      'firstDayOfCover',
      'grants.0.agency',
      'grants.1.agency',
    ]);
    const opened = await admin.ask('POST', '/v1/programme-years', { json: nextYear });
    expect(read(opened, ProgrammeYears)).toMatchObject({ nominatesFor: 2027 });
    const again = await admin.ask('POST', '/v1/programme-years', { json: nextYear });
    expect(problemIn(again).errors?.map(({ field }) => field)).toEqual(['year']);
  });

  it('are renewed past 65 by the list of last year; somebody new of that age is refused', async () => {
    const asked = await admin.ask('POST', '/v1/renewals', { json: { fromYear: 2026 } });
    const { id } = read(asked, Renewal);
    const path = `/v1/renewals/${id}`;
    const own = await vi.waitUntil(
      async () => {
        const { state, agencies } = read(await officer.ask('GET', path), Renewal);
        return state === 'ready' ? agencies : false;
      },
      { ...patient, interval: 50 },
    );
    expect(own).toEqual([
      expect.objectContaining({ agency, state: 'proposed', people: 2, renewed: 2, free: 50 }),
    ]);
    const page = await officer.ask('GET', `${path}/people?agency=${agency}`);
    const { items } = read(page, RenewalPeople);
    expect(items.map(({ nominationId }) => nominationId).sort()).toEqual([...people].sort());
    expect(items.map(({ leaves, codes }) => [leaves, codes])).toEqual([
      [null, []],
      [null, []],
    ]);

    const refused = await send(800, {
      ...older,
      nationalId: '3319043006619555',
      name: 'WARGA BARU SEKALI',
    });
    expect(problemIn(refused)).toMatchObject({
      code: 'worker-ineligible',
      reasons: [{ code: 'over-age' }],
    });

    const json = { agency };
    const confirmed = read(await officer.ask('POST', `${path}/nominations`, { json }), Renewal);
    const importId = confirmed.agencies[0]?.importId ?? '';
    await vi.waitUntil(
      async () => (await officer.ask('GET', `/v1/imports/${importId}`)).status === 200,
      { ...patient, interval: 50 },
    );
    const list: ImportStatus = await importSettled(officer, importId);
    expect(list).toMatchObject({ state: 'done', rowsRead: 2 });
    const rows = await rowsOf(officer, importId);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['nominated', 'nominated']);
    const codes = rows.map(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes.map((some) => some.filter((code) => told.has(code)))).toEqual([
      ['renewal', 'cover-continues'],
      ['renewal'],
    ]);
  });
});
