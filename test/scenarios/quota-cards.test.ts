import { type Actor, changeSettings, listQuotas, showQuota } from '@payung/casework';
import { AreaCode, BucketId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, anOfficer, social, trade, transport } from '../support/invented-region.ts';
import { openTestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'test';

describe('the quota cards of agencies', () => {
  it('show each how its own work stands, and nobody how another’s does', async () => {
    const endpoint = database.endpoint();
    const test = await openTestService({ endpoint, seed: 8_501, quotaBy: 'agency' });
    const { service, tenant } = test;
    const change = {
      villagesProposeFor: trade,
      dutiesApart: 'users',
      version: null,
      correlationId,
    } as const;
    await changeSettings(service, anAdmin(tenant), change);
    const inRegion = { tenant, user: UserId.parse('somebody') };
    const area = { kind: 'AreaOfficer', areas: [AreaCode.parse('33.19.04')] } as const;
    const all = [social, transport, trade];
    const seen: readonly (readonly [Actor, readonly string[]])[] = [
      [anAdmin(tenant), all],
      [{ kind: 'Treasurer', ...inRegion }, all],
      [{ kind: 'Auditor', agencies: [], ...inRegion }, all],
      [{ kind: 'Auditor', agencies: [transport], ...inRegion }, [transport]],
      [anOfficer(tenant, social), [social]],
      [{ kind: 'Machine', agencies: [trade], ...inRegion }, [trade]],
      [{ ...area, level: 'village', ...inRegion }, [trade]],
      [{ ...area, level: 'district', ...inRegion }, []],
      [{ kind: 'InsurerOfficer', ...inRegion }, []],
    ];
    for (const [actor, expected] of seen) {
      const cards = (await listQuotas(service, actor)).map(({ agency }) => agency);
      expect(cards.toSorted(), actor.kind).toEqual([...expected].toSorted());
      for (const agency of all) {
        const bucket = BucketId.parse(`2026.agency.${agency}`);
        const shown = await showQuota(service, actor, { bucket, cursor: null, limit: 5 });
        // as a card that was never opened
        if (expected.includes(agency)) expect(shown.ok).toBe(true);
        else expect(shown).toEqual({ ok: false, refusal: { code: 'not-found', what: 'quota' } });
      }
    }
  });
});

describe('the card of a region on which several lists were worked at in one day', () => {
  it('says how many places each list took, and whose it is to those alone who see that agency’s lists', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_502, granted: 6 });
    const { service, tenant } = test;
    await importPeople(
      test,
      social,
      [1, 2, 3].map((n) => aPerson(n)),
    );
    await importPeople(
      test,
      transport,
      [4, 5, 6, 7].map((n) => aPerson(n)),
    );
    await nominate(test, trade, 8);
    const bucket = BucketId.parse('2026');
    const page = { bucket, cursor: null, limit: 20 };
    const takenAs = async (actor: Actor) => {
      const shown = await showQuota(service, actor, page);
      if (!shown.ok) throw new Error(shown.refusal.code);
      const lists = new Map<string, string>();
      for (const { list, movement } of shown.value.movements) {
        if (movement.kind === 'grant') continue;
        const of = list === null ? 'none' : `${list.id} ${list.agency ?? 'hidden'}`;
        lists.set(of, `${lists.get(of) ?? ''} ${movement.kind} ${movement.reserved}`.trim());
      }
      return [...lists].map(([of, moved]) => `${of.replace(/^\S{26} /, '')}: ${moved}`).sort();
    };
    expect(await takenAs(anAdmin(tenant))).toEqual([
      'dinas-perhubungan: wait 0 reserve 3',
      'dinas-sosial: reserve 3',
      'none: wait 0',
    ]);
    expect(await takenAs(anOfficer(tenant, social))).toEqual([
      'dinas-sosial: reserve 3',
      'hidden: wait 0 reserve 3',
      'none: wait 0',
    ]);
    const village = { kind: 'AreaOfficer', level: 'village', areas: [] } as const;
    const officer = { ...village, tenant, user: UserId.parse('lurah') };
    expect((await takenAs(officer)).filter((line) => line.startsWith('hidden'))).toHaveLength(2);
  });
});
