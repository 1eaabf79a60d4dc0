import { Instant, UserId } from '@payung/domain';
import { expect, it } from 'vitest';
import { answered } from './unanswerable.ts';

const record = {
  state: 'same' as const,
  decidedBy: UserId.parse('lead-officer'),
  decidedAt: Instant.parse('2026-01-15T02:00:00.000Z'),
};

it('who sees one side of a case is not told who of the lead agency answered it', () => {
  expect(answered(record, 'both')).toMatchObject({ code: 'case-decided', by: 'lead-officer' });
  const told = answered(record, 'own');
  expect(told.code).toBe('state-forbids');
  expect(JSON.stringify(told)).not.toContain('lead-officer');
});
