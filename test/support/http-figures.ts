import { AuditView, CountView, DenominatorView, OfficialView } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, read } from './http-caller.ts';
import { patient } from './patient.ts';

const patience = { ...patient, interval: 50 };

/** People counted for a day, to the end. */
export async function countDay(caller: Caller, day: string, since: string): Promise<CountView> {
  const json = { day, since };
  const { id } = read(await caller.ask('POST', '/v1/figures/counts', { json }), CountView);
  return vi.waitUntil(async () => {
    const shown = read(await caller.ask('GET', `/v1/figures/counts/${id}`), CountView);
    return shown.isCounting ? false : shown;
  }, patience);
}

/** What was paid, checked to the end. */
export async function checkPayments(caller: Caller, asked: object): Promise<AuditView> {
  const sent = await caller.ask('POST', '/v1/audit-checks', { json: asked });
  const { id } = read(sent, AuditView);
  return vi.waitUntil(async () => {
    const shown = read(await caller.ask('GET', `/v1/audit-checks/${id}`), AuditView);
    return shown.isChecking ? false : shown;
  }, patience);
}

/** Figures of Kudus to look at: a month that is official, and a check of what was paid. */
export function openFiguresTargets(admin: Caller) {
  let frozen: ReturnType<typeof freeze> | null = null;
  let check: Promise<AuditView> | null = null;
  const month = '2026-01';
  async function freeze() {
    const source = 'DATA CONTOH Sakernas Kudus 2025';
    const cited = { kind: 'vulnerable-workers', people: 82_500, source, date: '2025-12-30' };
    read(await admin.ask('POST', '/v1/figures/denominators', { json: cited }), DenominatorView);
    const count = await countDay(admin, '2026-01-31', '2026-01-01');
    const json = { since: '2026-01-01' };
    const address = `/v1/figures/months/${month}/official`;
    const { digest } = read(await admin.ask('POST', address, { json }), OfficialView);
    return { month, digest, source, count: count.id };
  }
  return {
    officialMonth: () => {
      frozen ??= freeze();
      return frozen;
    },
    auditCheck: async (): Promise<string> => {
      check ??= checkPayments(admin, { asOf: '2026-01-02', sampleSize: 5 });
      return (await check).id;
    },
  };
}
