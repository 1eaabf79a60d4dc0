import { PersonId, TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { errorTrace } from './error-trace.ts';
import { NewerItemError } from './errors.ts';
import { journalKeys } from './journal-keys.ts';
import { kindUnder, refuseNewer } from './newer-item.ts';
import { WaitingItem } from './quota-records.ts';
import { readItem } from './records.ts';
import { nominationIdOf, registryKeys } from './registry-keys.ts';
import { tenancyKeys } from './tenancy-keys.ts';

const tenant = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const person = PersonId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X50');

describe('an item that a later release wrote', () => {
  it('is never understood by halves: what stands in it is neither read nor told', () => {
    const item = { schemaVersion: 2, number: 7, nomination: `${person}-1`, name: 'SITI AMINAH' };
    const reading = () => readItem(WaitingItem, 'waiting', item);
    expect(reading).toThrow(NewerItemError);
    expect(reading).toThrow(
      /kind waiting was written in version 2, .* knows version 1: put the newer release back/,
    );
    expect(reading).not.toThrow(/SITI|01JD/);
  });

  it('tells the operators its kind and what to do, in the log as well', () => {
    const trace = errorTrace(new NewerItemError('quota card', 2, 1));
    expect(trace).toMatch(
      /^NewerItemError an item of kind quota card .* put the newer release back$/,
    );
  });

  it('is told from what this release and earlier ones wrote', () => {
    for (const schemaVersion of [undefined, 0, 1]) {
      expect(() => refuseNewer(kindUnder, { schemaVersion })).not.toThrow();
    }
  });
});

it.each([
  [registryKeys.nomination(tenant, nominationIdOf(person, 1)), 'nomination'],
  [registryKeys.person(tenant, person), 'person'],
  [{ pk: `T#${tenant}#Q#2026`, sk: 'SUMS' }, 'quota card'],
  [{ pk: `T#${tenant}#S#verification-sheets#33.19.04.2002`, sk: person }, 'verification-sheets'],
  [journalKeys.head(tenant, 3), 'journal lane'],
  [tenancyKeys.profile(tenant), 'region'],
  [{ pk: `T#${tenant}#NEW-THING#x`, sk: 'WORD#7' }, 'NEW-THING WORD'],
  [{ pk: 'TENANTS', sk: tenant }, 'other'],
])('a key tells operators the kind of its item, and no id: %j', (key, kind) => {
  expect(kindUnder(key)).toBe(kind);
});
