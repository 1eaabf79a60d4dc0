import type { RegistryWrite } from '@payung/data';
import { expect, it } from 'vitest';
import type { OpenRegion, Service } from '../service.ts';
import { removeDoubleChecks } from './remove-double-checks.ts';

/** A region with one check at work, whose worker keeps its pairs and ends just before the check is to be removed. */
function regionThatEndsACheck() {
  const kept = new Set<string>();
  let check: { id: string; version: number; state: string; counts: unknown; lists: never[] } = {
    id: 'C',
    version: 1,
    state: 'working',
    counts: null,
    lists: [],
  };
  let hasEnded = false;
  const data = {
    tenant: 't',
    pauseBefore: async () => undefined,
    doubleChecks: {
      checks: async () => ({ items: [check], next: null }),
      check: async () => check,
    },
    async commitQuietly([write]: readonly RegistryWrite[]) {
      if (!hasEnded) {
        hasEnded = true;
        kept.add('T/t/double-checks/C/pairs-00000');
        check = { ...check, version: 2, state: 'done', counts: { match: 1, review: 0, left: 0 } };
      }
      if (write?.write !== 'move-double-check' || write.before.version !== check.version) {
        return { kind: 'refused', refused: [write] };
      }
      check = { ...check, version: check.version + 1, state: 'removed' };
      return { kind: 'done' };
    },
  };
  const files = { remove: async (key: string) => void kept.delete(key) };
  // only what is asked of them here
  const open = { data } as unknown as OpenRegion;
  return { open, service: { files } as unknown as Service, kept, state: () => check.state };
}

it('a check that ends while somebody in it is forgotten is removed all the same, with what it found', async () => {
  const { open, service, kept, state } = regionThatEndsACheck();
  await removeDoubleChecks(service, open);
  expect(state()).toBe('removed');
  expect([...kept]).toEqual([]);
});
