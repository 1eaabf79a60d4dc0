import { ImportId, TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { WorkMessage } from './ports.ts';
import { parseWorkMessage, writeWorkMessage } from './work-message.ts';

const tenantId = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const importId = ImportId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X50');

describe('messages of the work queue', () => {
  const messages: WorkMessage[] = [
    { kind: 'inspect', tenantId, importId },
    { kind: 'chunk', tenantId, importId, chunk: 0 },
    { kind: 'rotate', tenantId },
    { kind: 're-key', tenantId },
    { kind: 'gather-verification', tenantId, importId },
    { kind: 'gather-verification', tenantId, importId: null },
    { kind: 'close-year', tenantId, year: 2026 },
  ];

  it.each(messages.map((message) => ({ message })))(
    'come back as sent: $message.kind',
    ({ message }) => {
      expect(parseWorkMessage(writeWorkMessage(message))).toEqual(message);
    },
  );

  it.each([
    ['no JSON', 'hello'],
    ['another kind', JSON.stringify({ kind: 'drop', tenantId, importId })],
    ['a tenant that is none', JSON.stringify({ kind: 'inspect', tenantId: '3319', importId })],
    ['a chunk without its number', JSON.stringify({ kind: 'chunk', tenantId, importId })],
    ['a chunk before the first', JSON.stringify({ kind: 'chunk', tenantId, importId, chunk: -1 })],
  ])('with %s are not acted on, or a list would be worked on in the wrong region', (_, body) => {
    expect(parseWorkMessage(body)).toBeNull();
  });
});
