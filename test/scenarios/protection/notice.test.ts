import {
  checkInvariants,
  handInList,
  nominateWorker,
  noticeToRecord,
  regionOf,
  saveNotice,
  showImport,
  showNomination,
  showNotice,
} from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aCandidate, aList, aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';
const words = {
  title: 'Pemberitahuan',
  purpose: 'Jaminan kecelakaan kerja dan kematian.',
  basis: 'UU 27/2022.',
  retention: '2 tahun.',
  rights: 'Salinan dan pembetulan.',
  contact: 'Dinas Contoh.',
};

const save = (test: TestService, version: number | null) =>
  saveNotice(test.service, anAdmin(test.tenant), { version, content: words, correlationId });

describe('the notice', () => {
  it('begins as a draft that says so, and is never overwritten by who has not read the newest', async () => {
    const test = await open(1);
    const draft = await showNotice(test.service, anAdmin(test.tenant));
    expect(draft.version).toBe(0);
    expect(draft.content.contact).toContain('rancangan – periksa oleh DPO');
    expect((await save(test, 0)).ok).toBe(true);
    const late = await save(test, 0);
    expect(late.ok ? null : late.refusal.code).toBe('version-moved');
    const { version, content } = await showNotice(test.service, anAdmin(test.tenant));
    expect({ version, content }).toEqual({ version: 1, content: words });
  });

  it('is recorded with a nomination in the version that was given, or as not given', async () => {
    const test = await open(2);
    await save(test, null);
    const region = await regionOf(test.service, test.tenant);
    const given = async (said: { given: boolean; version: number | null }) => {
      const result = await noticeToRecord(region, said);
      return result.ok ? result.value : result.refusal.code;
    };
    expect(await given({ given: true, version: null })).toBe(1);
    expect(await given({ given: true, version: 0 })).toBe(0);
    expect(await given({ given: true, version: 7 })).toBe('request-faults');
    expect(await given({ given: false, version: null })).toBe(null);
    const made = async (n: number, notice: number | null) => {
      const asked = { agency: social, candidate: aCandidate(n), once: null, correlationId, notice };
      const result = await nominateWorker(test.service, anOfficer(test.tenant, social), asked);
      if (!result.ok || result.value.kind !== 'fresh') throw new Error('not nominated');
      const { nominationId } = result.value.value;
      const shown = await showNomination(test.service, anAdmin(test.tenant), nominationId);
      return shown.ok ? (shown.value.record.notice ?? 'not given') : 'not found';
    };
    expect(await made(1, 1)).toBe(1);
    expect(await made(2, null)).toBe('not given');
  });

  it('is declared for a whole list by who hands it in, kept with the list and each of its people', async () => {
    const test = await open(3);
    const asked = {
      agency: social,
      fileName: 'daftar.csv',
      bytes: aList([aPerson(1)]),
      sheet: null,
      mapping: null,
      notice: 0,
      once: null,
      correlationId,
    };
    const result = await handInList(test.service, anOfficer(test.tenant, social), asked);
    if (!result.ok || result.value.kind !== 'fresh') throw new Error('not handed in');
    const { id } = result.value.value;
    await test.work();
    const list = await showImport(test.service, anAdmin(test.tenant), id);
    expect(list.ok && list.value.record.notice).toBe(0);
    const [row] = await rowsOf(test, id);
    if (row?.nominationId === undefined) throw new Error('not nominated');
    const shown = await showNomination(test.service, anAdmin(test.tenant), row.nominationId);
    expect(shown.ok && shown.value.record.notice).toBe(0);
    const told = (await toldOf(test)).filter(({ after }) => after?.notice === 0);
    expect(told.map(({ of, act }) => `${of} ${act}`).sort()).toEqual([
      'import handed-in',
      'nomination made',
    ]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
