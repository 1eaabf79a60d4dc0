import { Logger } from '@aws-lambda-powertools/logger';
import { PersonId, TenantId } from '@payung/domain';
import { afterEach, expect, it, vi } from 'vitest';
import { nightLog } from './night-log.ts';

afterEach(() => vi.restoreAllMocks());

it('what failed is one line whose message is its code, or no alarm counts it', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const facts = {
    tenantId: TenantId.parse('01J00000000000000000000001'),
    person: PersonId.parse('01J00000000000000000000009'),
    error: 'Error at follow',
  };
  nightLog(new Logger({ logLevel: 'ERROR' })).failed('PROTECTION_PASSED_OVER', facts);
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { message: 'PROTECTION_PASSED_OVER', ...facts },
  ]);
});
