import { offboardRegion } from '@payung/casework/control';
import { CoverMonth } from '@payung/data';
import { Nik } from '@payung/domain';
import { expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { centralAdmin, granted, of, onBoard, openTestControl } from '../support/test-control.ts';
import { openTestCrosscheck } from '../support/test-crosscheck.ts';
import { workOff } from '../support/test-service.ts';

const database = embeddedDatabase();

it('a region that leaves the service covers nobody across regions any more, though it never revoked', async () => {
  const options = { endpoint: database.endpoint(), seed: 45_001 };
  const test = await openTestControl(options);
  const crosscheck = await openTestCrosscheck({ ...options, clock: test.clock });
  const { tenant } = await onBoard(test, '33.01');
  const stays = await crosscheck.region();
  const person = {
    nik: Nik.parse(aPerson(1).nationalId),
    reference: 'r',
    months: [CoverMonth.parse('2026-03')],
  };
  const claim = { kind: 'claim' as const, purpose: 'payment' as const, people: [person] };
  await crosscheck.ask(tenant, { kind: 'agree' });
  await crosscheck.ask(tenant, claim);

  granted(await offboardRegion(test.central, centralAdmin, of(tenant), 'DATA CONTOH'));
  await workOff(test.service, test.queue, crosscheck.cross);
  expect(await crosscheck.service.store.someClaimed(tenant, 1)).toEqual([]);
  expect(await crosscheck.ask(stays, claim)).toEqual({ kind: 'claimed', cases: [[]] });
  expect(await crosscheck.ask(tenant, claim)).toEqual({ kind: 'not-agreed' });
});
