import { AreaCode, UserId } from '@payung/domain';
import { expect, it } from 'vitest';
import { importPeople } from '../../support/acts.ts';
import { stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { social } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const everybody = { by: 'all', agency: null, village: null, except: [], cursor: null } as const;

it('states each worker of a village once who was handed in by two lists, or a whole village gets no statement', async () => {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 861, granted: 500 });
  const people = Array.from({ length: 260 }, (_, n) => aPerson(n));
  const rows = await importPeople(test, social, people);
  await importPeople(test, social, people);
  const nominated = rows.filter(({ outcome }) => outcome === 'nominated').length;
  const { tenant } = test;
  const areas = [AreaCode.parse('33.19.04.2002')];
  const user = UserId.parse('desa');
  const village = { kind: 'AreaOfficer', tenant, user, level: 'village', areas } as const;
  const told = await stated(test, everybody, { actor: village });
  expect(told).toEqual({ done: nominated, refused: [] });
}, 60_000);
