import { HandOut, HandOutList, Me, NominationResult, RegionDetail } from '@payung/contract';
import type { Local } from '@payung/local';
import { startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Caller,
  expectDone,
  problemIn,
  read,
  signedIn,
  verdictOf,
} from '../../support/http-caller.ts';
import { todayThere } from '../../support/http-claims.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { acceptInvitation, signedInByPage } from '../../support/http-sign-in.ts';
import { aDataFolder } from '../../support/local-start.ts';
import { patient } from '../../support/patient.ts';
import { papers, settings } from '../../support/test-control.ts';

const folder = aDataFolder();
let local: Local | null = null;
beforeAll(async () => {
  local = await startLocal({ dataDir: folder.path, empty: true });
});
afterAll(async () => {
  await local?.stop();
  folder.remove();
});
const addressNow = (): string => local?.address ?? '';

const password = 'payung biru di Banyumas';
const email = 'kepala-dinas@contoh.example';
const year = Number(todayThere().slice(0, 4));

/** Cover from the first of a month of this year, and so open for workers today. */
const scheme = { ...settings.scheme, year, firstDayOfCover: `${year}-12-01`, months: 1 };

async function cardsOpened(central: Caller, id: string): Promise<void> {
  await vi.waitUntil(
    async () => {
      const { missingToActivate } = read(
        await central.ask('GET', `/central/v1/regions/${id}`),
        RegionDetail,
      );
      return missingToActivate.every(({ field }) => field !== 'steps.cards');
    },
    { ...patient, interval: 25 },
  );
}

describe('Kabupaten Banyumas', () => {
  it('comes on board from nothing to its first worker, leaves with its archive and nobody is left in', async () => {
    const address = addressNow();
    const central = await signedIn(address, 'central/admin');
    const ask = async (method: string, path: string, json?: unknown) =>
      central.ask(method, `/central/v1${path}`, json === undefined ? {} : { json });

    const { id } = read(await ask('POST', '/regions', { regencyCode: '33.02' }), RegionDetail);
    expect(verdictOf(await ask('POST', '/regions', { regencyCode: '33.02' }))).toBe(
      '409 region-taken',
    );
    const at = `/regions/${id}`;
    expect(problemIn(await ask('POST', `${at}/provision`, {})).errors).toHaveLength(2);
    expectDone(await ask('PUT', `${at}/settings`, { ...settings, scheme }));
    expectDone(await ask('PUT', `${at}/first-admin`, { email, name: 'DATA CONTOH' }));
    const founded = read(await ask('POST', `${at}/provision`, {}), RegionDetail);
    expect(founded.state).toBe('provisioning');
    await cardsOpened(central, id);

    // nobody works before the papers are there
    await acceptInvitation(address, email, password);
    const lacking = problemIn(await ask('POST', `${at}/activate`, {}));
    expect(lacking.errors?.map(({ field }) => field)).toEqual([
      'papers.requestLetter',
      'papers.processingAgreement',
      'papers.cooperation',
      'papers.dpo',
    ]);
    expectDone(await ask('PUT', `${at}/papers`, papers));
    expect(read(await ask('POST', `${at}/activate`, {}), RegionDetail).state).toBe('active');

    const admin = await signedInByPage(address, email, password);
    const me = read(await admin.ask('GET', '/v1/me'), Me);
    expect(me).toMatchObject({ role: 'admin', region: { regencyCode: '33.02' } });
    const worker = {
      ...aWorker(1),
      village: 'KEDUNGWULUH',
      district: 'PURWOKERTO BARAT',
      occupation: 'TUKANG BECAK',
    };
    const json = { agency: 'dinas-perhubungan', worker };
    const nominated = await admin.ask('POST', '/v1/nominations', { json });
    expect(nominated.text).toContain('nominated');
    expect(read(nominated, NominationResult).personId).not.toBe('');

    // the centre looks on and sees nobody
    for (const path of ['/regions', at, '/overview', `/usage?month=${year}-11`, '/break-glass']) {
      const { text, status } = await ask('GET', path);
      expect(status, path).toBe(200);
      expect(text).not.toContain(worker.nationalId);
      expect(text).not.toContain(worker.name);
    }

    // the region leaves: only its archive may still be fetched, and only by its admin
    expectDone(await ask('POST', `${at}/offboard`, { reason: 'DATA CONTOH: program berakhir' }));
    const { id: archive } = read(await ask('POST', `${at}/hand-outs`), HandOut);
    await vi.waitUntil(
      async () => {
        const answer = await admin.ask('GET', '/v1/hand-outs');
        return read(answer, HandOutList).items.some((one) => one.doneAt !== null);
      },
      { ...patient, interval: 100 },
    );
    const file = await admin.ask('GET', `/v1/hand-outs/${archive}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const part = await admin.ask('GET', `/v1/hand-outs/${archive}`, {
      headers: { range: 'bytes=10-19' },
    });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 10-19/${file.bytes.length}`,
    ]);
    expect(Buffer.from(part.bytes).equals(file.bytes.subarray(10, 20))).toBe(true);
    expect(verdictOf(await ask('POST', `${at}/archive`, {}))).toBe('409 region-incomplete');
    const leaving = read(await ask('GET', at), RegionDetail);
    const sha256 = leaving.handOuts[0]?.sha256;
    expectDone(
      await ask('PUT', `${at}/receipt`, {
        number: 'BA-1',
        date: `${year}-11-21`,
        signatory: 'DATA CONTOH',
        sha256,
      }),
    );
    expect(read(await ask('POST', `${at}/archive`, {}), RegionDetail).state).toBe('archived');
    // the regency may begin anew
    const again = read(await ask('POST', '/regions', { regencyCode: '33.02' }), RegionDetail);
    expect(again.id).not.toBe(id);
  });
});
