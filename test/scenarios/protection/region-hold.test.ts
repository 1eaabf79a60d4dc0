import { erasePerson, runRetention, showPerson, showProtection } from '@payung/casework';
import { holdRegion, liftHold } from '@payung/casework/control';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, transport } from '../../support/invented-region.ts';
import { centralAdmin, granted, of, onBoard, openTestControl } from '../../support/test-control.ts';

const database = embeddedDatabase();
const threeYearsMs = 3 * 366 * 24 * 60 * 60 * 1000;
const hold = { kind: 'region-hold', until: null };

describe('while a lawsuit or an audit holds the whole region', () => {
  it('nobody is erased, neither by request nor by the calendar, until it is lifted', async () => {
    const control = await openTestControl({ endpoint: database.endpoint(), seed: 33_201 });
    const { tenant } = await onBoard(control, '33.02');
    const test = { ...control, tenant };
    const admin = anAdmin(tenant);
    const asked = await nominate(test, transport, 1);
    const old = await nominate(test, transport, 2);
    for (const { nominationId } of [asked, old]) await end(test, 'withdraw', nominationId);
    const held = granted(await holdRegion(test.central, centralAdmin, of(tenant), 'perkara'));
    const request = { id: asked.personId, once: null, correlationId: 'test' };
    expect(await erasePerson(test.service, admin, request)).toMatchObject({
      refusal: { code: 'legal-hold', holds: [hold] },
    });
    const standing = await showProtection(test.service, admin, asked.personId);
    expect(standing).toMatchObject({ value: { holds: [hold], mayErase: false } });
    test.clock.advance(threeYearsMs);
    test.service.regions.forget(tenant);
    const run = () => runRetention(test.service, tenant, { most: 1_000 });
    expect(await run()).toMatchObject({ anonymised: 0, finishedAt: null });
    expect((await showPerson(test.service, admin, old.personId)).ok).toBe(true);
    const id = held.holds[0]?.id ?? '';
    granted(await liftHold(test.central, centralAdmin, of(tenant), id));
    expect((await erasePerson(test.service, admin, request)).ok).toBe(true);
    expect(await run()).toMatchObject({ anonymised: 1, finishedAt: expect.any(String) });
  });
});
