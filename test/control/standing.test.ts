import { actingAs, takeHandOut } from '@payung/casework';
import {
  activateRegion,
  archiveRegion,
  askHandOut,
  holdRegion,
  liftHold,
  offboardRegion,
  provisionRegion,
  recordReceipt,
  requestRegion,
  resumeRegion,
  suspendRegion,
} from '@payung/casework/control';
import { allLanes, EntryBody, type Standing } from '@payung/data';
import { RegencyCode, type StandingAct, standingAfter, TenantState } from '@payung/domain';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import {
  centralAdmin,
  correlationId,
  granted,
  of,
  onBoard,
  openTestControl,
  prepared,
  type TestControl,
} from '../support/test-control.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestControl({ endpoint: database.endpoint(), seed });
const why = 'DATA CONTOH';

const acts: Record<
  StandingAct,
  (test: TestControl, tenant: Standing['tenant']) => Promise<{ ok: boolean }>
> = {
  provision: (test, tenant) => provisionRegion(test.central, centralAdmin, of(tenant)),
  activate: (test, tenant) => activateRegion(test.central, centralAdmin, of(tenant)),
  suspend: (test, tenant) => suspendRegion(test.central, centralAdmin, of(tenant), why),
  resume: (test, tenant) => resumeRegion(test.central, centralAdmin, of(tenant)),
  offboard: (test, tenant) => offboardRegion(test.central, centralAdmin, of(tenant), why),
  archive: (test, tenant) => archiveRegion(test.central, centralAdmin, of(tenant)),
};
const allActs: readonly StandingAct[] = [
  'provision',
  'activate',
  'suspend',
  'resume',
  'offboard',
  'archive',
];

/** Every move that the operator's journal tells of a region, in the order of its versions. */
async function toldMoves(test: TestControl, tenant: string): Promise<[string, string][]> {
  const moves: { version: number; from: string; to: string }[] = [];
  for (const lane of allLanes) {
    for (const { body } of await test.central.control.lane(lane, 0, 500)) {
      for (const change of EntryBody.parse(JSON.parse(body)).changes) {
        if (change.id !== tenant || change.act !== 'moved') continue;
        moves.push({
          version: Number(change.after?.version),
          from: String(change.before?.state),
          to: String(change.after?.state),
        });
      }
    }
  }
  return moves.sort((a, b) => a.version - b.version).map(({ from, to }) => [from, to]);
}

/** A region that is leaving, with its archive made and its receipt given. */
async function leaving(test: TestControl, code: string): Promise<Standing> {
  const { tenant } = await onBoard(test, code);
  granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
  granted(await askHandOut(test.central, centralAdmin, of(tenant)));
  await test.work();
  const [made] = await test.central.control.handOuts(tenant);
  const receipt = { number: '9', date: '2026-02-01', signatory: why, sha256: made?.sha256 ?? '' };
  return granted(await recordReceipt(test.central, centralAdmin, of(tenant), receipt));
}

describe('the states of a region', () => {
  it('are reached by no act that is not one of theirs, in whatever order acts come', async () => {
    const test = await open(33_001);
    const { items } = test.central.places.search({ query: '', province: '35', limit: 40 });
    let next = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...allActs), { minLength: 4, maxLength: 12 }),
        async (sequence) => {
          const { tenant } = await prepared(test, items[next++]?.code ?? '');
          for (const act of ['provision' as const, ...sequence]) {
            const before = await test.central.control.standing(tenant);
            const result = await acts[act](test, tenant);
            await test.work();
            const after = await test.central.control.standing(tenant);
            const allowed = before === null ? null : standingAfter(before.state, act);
            // a founding that is asked for again goes on; nothing ends without a receipt
            const repeats = act === 'provision' && before?.state === 'provisioning';
            const expected = allowed === null || allowed === 'archived' ? before?.state : allowed;
            expect(after?.state).toBe(expected);
            expect(result.ok).toBe(repeats || (allowed !== null && allowed !== 'archived'));
          }
          for (const [from, to] of await toldMoves(test, tenant)) {
            const state = TenantState.parse(from);
            expect(allActs.map((act) => standingAfter(state, act))).toContain(to);
          }
        },
      ),
      { numRuns: 15, seed: 33_001 },
    );
  });

  it('shut people out while suspended, and let them in again', async () => {
    const test = await open(33_002);
    const { tenant } = await onBoard(test, '33.02');
    const user = [...test.invited.values()][0];
    if (user === undefined) throw new Error('nobody was invited');
    const enter = async (isRemembered = false) => {
      if (!isRemembered) test.service.regions.forget(tenant);
      return (await actingAs(test.service, { user, tenant, role: 'admin' })).kind;
    };
    expect(await enter()).toBe('acts');
    granted(await suspendRegion(test.central, centralAdmin, of(tenant), why));
    expect(await enter()).toBe('region-closed');
    expect(test.mails.map(({ to }) => to)).toContain('admin-33.02@contoh.example');
    granted(await resumeRegion(test.central, centralAdmin, of(tenant)));
    // at once, whatever this process remembers of the region
    expect(await enter(true)).toBe('acts');
    // in the end, the admin may fetch the archive and nobody may do anything else
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
    expect(await enter()).toBe('leaving');
  });
});

describe('the end of a region', () => {
  it('needs its signed receipt, of an archive that was really made', async () => {
    const test = await open(33_003);
    const { tenant } = await onBoard(test, '33.02');
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), why));
    const early = await archiveRegion(test.central, centralAdmin, of(tenant));
    expect(early).toMatchObject({ ok: false, refusal: { code: 'region-incomplete' } });
    const receipt = { number: '9', date: '2026-02-01', signatory: why, sha256: 'f'.repeat(64) };
    const invented = await recordReceipt(test.central, centralAdmin, of(tenant), receipt);
    expect(invented).toMatchObject({ ok: false, refusal: { code: 'request-invalid' } });
    expect((await test.central.control.standing(tenant))?.state).toBe('offboarding');
  });

  it('waits for every legal hold', async () => {
    const test = await open(33_004);
    const { tenant } = await leaving(test, '33.02');
    const held = granted(await holdRegion(test.central, centralAdmin, of(tenant), why));
    const refusedEnd = await archiveRegion(test.central, centralAdmin, of(tenant));
    expect(refusedEnd).toMatchObject({ ok: false, refusal: { code: 'legal-hold' } });
    const [hold] = held.holds;
    granted(await liftHold(test.central, centralAdmin, of(tenant), hold?.id ?? ''));
    expect((await archiveRegion(test.central, centralAdmin, of(tenant))).ok).toBe(true);
  });

  it('leaves nothing that can be opened, and the regency free for a new beginning', async () => {
    const test = await open(33_005);
    const { tenant } = await leaving(test, '33.02');
    granted(await archiveRegion(test.central, centralAdmin, of(tenant)));
    await expect(test.sibling().database.tenant(tenant)).rejects.toThrow();
    expect(await test.service.database.regions.tenants()).not.toContain(tenant);
    const regencyCode = RegencyCode.parse('33.02');
    const again = await requestRegion(test.central, centralAdmin, { regencyCode, correlationId });
    expect(granted(again).tenant).not.toBe(tenant);
  });

  it('comes at once for a request that was a mistake, and leaves no contact behind', async () => {
    const test = await open(33_007);
    const { tenant } = await prepared(test, '33.75');
    const ended = granted(await archiveRegion(test.central, centralAdmin, of(tenant)));
    expect(ended).toMatchObject({ state: 'archived', firstAdmin: null });
    const regencyCode = RegencyCode.parse('33.75');
    expect(await test.central.control.holderOf(regencyCode)).toBeNull();
    const founding = await provisionRegion(test.central, centralAdmin, of(tenant));
    expect(founding).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });

  it('is preceded by an archive for the region’s admin, which the centre never holds', async () => {
    const test = await open(33_006);
    const { tenant } = await onBoard(test, '33.02');
    const asked = granted(await askHandOut(test.central, centralAdmin, of(tenant)));
    await test.work();
    const user = [...test.invited.values()][0];
    if (user === undefined) throw new Error('nobody was invited');
    const admin = { kind: 'RegionAdmin', tenant, user } as const;
    const taken = await takeHandOut(test.service, admin, { id: asked.id, correlationId });
    if (!taken.ok) throw new Error('the archive was not handed out');
    const parts = unzipSync(taken.value.bytes);
    expect(Object.keys(parts).sort()).toEqual([
      'BACA-DULU.txt',
      'breaches.ndjson',
      'cases.ndjson',
      'journal.ndjson',
      'lists.ndjson',
      'members.ndjson',
      'nominations.ndjson',
      'papers.ndjson',
      'persons.ndjson',
      'quotas.ndjson',
      'region.json',
    ]);
    const members = Buffer.from(parts['members.ndjson'] ?? []).toString();
    expect(members.trim().split('\n')).toHaveLength(1);
    // what the centre knows of it is its size, its seal, and how it was made
    const [told] = await test.central.control.handOuts(tenant);
    expect(Object.keys(told ?? {}).sort()).toEqual([
      'askedAt',
      'askedBy',
      'bytes',
      'doneAt',
      'id',
      'leaseUntil',
      'pieces',
      'sha256',
      'tries',
      'turn',
    ]);
    expect(told?.bytes).toBe(taken.value.bytes.length);
  });
});
