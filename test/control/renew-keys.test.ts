import { renewKeys } from '@payung/casework/control';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import {
  centralAdmin,
  correlationId,
  onBoard,
  openTestControl,
  prepared,
} from '../support/test-control.ts';

const database = embeddedDatabase();

describe('the centre', () => {
  it('has a region’s sealing keys renewed without ever holding one, and what was sealed still opens', async () => {
    const test = await openTestControl({ endpoint: database.endpoint(), seed: 36_100 });
    const { tenant } = await onBoard(test, '33.02');
    const { keys } = await test.service.database.tenant(tenant);
    const before = keys.seal('RAHASIA', 'contoh');
    const of = { tenant, correlationId };
    const asked = await renewKeys(test.central, centralAdmin, of, 'sealing');
    expect(asked.ok).toBe(true);
    await test.work();
    const fresh = (await test.sibling().database.tenant(tenant)).keys;
    const after = fresh.seal('RAHASIA', 'contoh');
    expect(fresh.open(before, 'contoh')).toBe('RAHASIA');
    // a section names the version of its key
    expect(Buffer.from(after).subarray(0, 3)).not.toEqual(Buffer.from(before).subarray(0, 3));
  });

  it('renews nothing of a region that it does not know, or that is only on its way', async () => {
    const test = await openTestControl({ endpoint: database.endpoint(), seed: 36_101 });
    const { tenant } = await prepared(test, '33.02');
    for (const one of [tenant, test.tenant]) {
      const of = { tenant: one, correlationId };
      expect((await renewKeys(test.central, centralAdmin, of, 'look-up')).ok).toBe(false);
    }
    expect(test.queue.size).toBe(0);
  });
});
