import type { ControlService } from '@payung/casework/control';
import { provisionRegion } from '@payung/casework/control';
import type { ControlPlane, ControlTables, ControlWrite, Tables } from '@payung/data';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { recordedTables } from '../support/recorded-tables.ts';
import { centralAdmin, granted, of, openTestControl, prepared } from '../support/test-control.ts';

const database = embeddedDatabase();

describe('the control plane', () => {
  it('has no words for a registry, a key or a person', () => {
    expectTypeOf<keyof ControlTables>().toEqualTypeOf<Exclude<keyof Tables, 'registry'>>();
    expectTypeOf<Extract<keyof ControlPlane, 'people' | 'keys' | 'tenant' | 'whole'>>().toBeNever();
    expectTypeOf<Extract<keyof ControlService, 'database' | 'files' | 'regions'>>().toBeNever();
    expectTypeOf<
      Extract<ControlWrite['write'], 'new-person' | 'new-nomination' | 'new-member'>
    >().toBeNever();
  });

  it('asks the database of no registry, and of no journal but the operator’s', async () => {
    const test = await openTestControl({ endpoint: database.endpoint(), seed: 36_001 });
    const { tenant } = await prepared(test, '33.02');
    const recorded = recordedTables(database.endpoint());
    granted(await provisionRegion(test.centralOver(recorded.client), centralAdmin, of(tenant)));
    expect(recorded.requests.length).toBeGreaterThan(5);
    for (const request of recorded.requests) {
      expect(request).not.toContain(test.tables.registry);
      expect(request).not.toContain(`T#${tenant}#J#`);
      expect(request).not.toContain('SEALING-KEY');
    }
  });
});
