import { CohortView, DeterminationView, FundingSourceView, LinesEdited } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, read } from './http-caller.ts';
import { patient } from './patient.ts';

/** A cohort of the demo's year with money for everybody, as the lead agency makes one. */
export async function makeCohort(
  admin: Caller,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = `apbd-contoh-${crypto.randomUUID().slice(0, 8)}`;
  const funding = {
    id,
    kind: 'APBD',
    name: 'DATA CONTOH APBD',
    budgetYear: 2026,
    accountCode: '5.1.02.02.01.0063',
    budgetCeiling: 10_000_000_000,
  };
  read(await admin.ask('POST', '/v1/funding-sources', { json: funding }), FundingSourceView);
  const json = {
    name: `Kelompok ${id}`,
    kind: 'ROUTINE',
    year: 2026,
    firstMonth: '2026-03',
    months: 10,
    funding: id,
    tariff: 16_800,
    placeCeiling: null,
    budgetCeiling: null,
    ...changes,
  };
  return read(await admin.ask('POST', '/v1/cohorts', { json }), CohortView).id;
}

/** A decision as it is once the service has nothing more to do with it. */
export async function settled(caller: Caller, id: string): Promise<DeterminationView> {
  return vi.waitUntil(
    async () => {
      const answer = await caller.ask('GET', `/v1/determinations/${id}`);
      const shown = read(answer, DeterminationView);
      return shown.work === null ? shown : false;
    },
    { ...patient, interval: 50 },
  );
}

/** An empty draft, or an amendment. */
export async function makeDraft(
  admin: Caller,
  about: { readonly cohort: string } | { readonly amends: string },
): Promise<string> {
  const json = { ...about, title: 'Penetapan peserta contoh', gather: false };
  return read(await admin.ask('POST', '/v1/determinations', { json }), DeterminationView).id;
}

/** Puts people on a draft; all of them must be ready. */
export async function addPeople(
  admin: Caller,
  id: string,
  nominations: readonly string[],
): Promise<void> {
  const answer = await admin.ask('POST', `/v1/determinations/${id}/lines`, {
    json: { nominations },
  });
  const { items } = read(answer, LinesEdited);
  const off = items.filter(({ done }) => !done);
  if (off.length > 0) throw new Error(JSON.stringify(off));
}

export async function frozen(admin: Caller, id: string): Promise<DeterminationView> {
  read(await admin.ask('POST', `/v1/determinations/${id}/freeze`), DeterminationView);
  const shown = await settled(admin, id);
  if (shown.state !== 'legal-review') throw new Error(JSON.stringify(shown));
  return shown;
}

export const signatory = {
  name: 'DATA CONTOH BUPATI',
  office: 'Bupati Contoh',
  capacity: 'definitive',
  from: '2025-02-20',
};

export async function sentForSignature(admin: Caller, id: string): Promise<DeterminationView> {
  const shown = await frozen(admin, id);
  const sent = await admin.ask('POST', `/v1/determinations/${id}/send`, { json: { signatory } });
  read(sent, DeterminationView);
  return shown;
}

/** A number that no other decision has. */
export const aNumber = (): string => `460/${crypto.randomUUID().slice(0, 8)}/2026`;

/** Enters the signature on the day of the freeze, and waits until everybody is determined. */
export async function inForce(
  { admin, approver }: { readonly admin: Caller; readonly approver: Caller },
  id: string,
): Promise<DeterminationView> {
  const { frozen: list } = await sentForSignature(admin, id);
  const json = { number: aNumber(), date: list?.on };
  read(await approver.ask('POST', `/v1/determinations/${id}/sign`, { json }), DeterminationView);
  return settled(admin, id);
}
