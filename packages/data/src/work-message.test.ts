import { ImportId, TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { ItemWalk } from './item-steps/item-walk.ts';
import type { WorkMessage } from './ports.ts';
import { parseWorkMessage, whyUnreadable, writeWorkMessage } from './work-message.ts';

const tenantId = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const importId = ImportId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X50');

const walk = ItemWalk.parse({
  walks: 2,
  agency: 'dinas-sosial',
  after: `2026#waitlisted#${importId}-1`,
  found: 3,
  looked: 700,
  renewed: 250,
  overtaken: 3,
});

describe('messages of the work queue', () => {
  const messages: WorkMessage[] = [
    { kind: 'inspect', tenantId, importId },
    { kind: 'chunk', tenantId, importId, chunk: 0 },
    { kind: 'rotate', tenantId },
    { kind: 're-key', tenantId },
    { kind: 'gather-verification', tenantId, importId },
    { kind: 'gather-verification', tenantId, importId: null },
    { kind: 'close-year', tenantId, year: 2026 },
    { kind: 'renew-items', tenantId, walk: null },
    { kind: 'renew-items', tenantId, walk },
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
    ['a walk that is no walk', JSON.stringify({ kind: 'renew-items', tenantId, walk: {} })],
    [
      'a walk that stands at no nomination',
      JSON.stringify({ kind: 'renew-items', tenantId, walk: { ...walk, after: 'SITI AMINAH' } }),
    ],
    ['a chunk before the first', JSON.stringify({ kind: 'chunk', tenantId, importId, chunk: -1 })],
  ])('with %s are not acted on, or a list would be worked on in the wrong region', (_, body) => {
    expect(parseWorkMessage(body)).toBeNull();
  });

  // as each of these releases wrote them; a queue may hold them for days after an upgrade
  it.each([
    ['0.1.0', `{"kind":"inspect","tenantId":"${tenantId}","importId":"${importId}"}`],
    ['0.1.0', `{"kind":"chunk","tenantId":"${tenantId}","importId":"${importId}","chunk":3}`],
    ['0.2.0', `{"kind":"hand-out","tenantId":"${tenantId}","handOut":"${importId}"}`],
    ['0.3.0', `{"kind":"cross-clear","tenantId":"${tenantId}"}`],
    [
      '0.4.0',
      `{"kind":"pre-check","tenantId":"${tenantId}","file":"${importId}","upload":"${importId}"}`,
    ],
    ['0.5.0', `{"kind":"count-day","tenantId":"${tenantId}","count":"2026-03-01"}`],
  ])(
    'of release %s are still understood, or what was asked for before an upgrade is never done: %s',
    (_, body) => {
      const message = parseWorkMessage(body);
      expect(message).not.toBeNull();
      if (message !== null) expect(JSON.parse(writeWorkMessage(message))).toEqual(JSON.parse(body));
    },
  );

  it.each([
    [
      { kind: 'weigh', tenantId },
      'work of a later version: weigh is not known here; put the newer release back, then redrive it',
    ],
    [
      { kind: 'rotate', tenantId, gently: true },
      'work of a later version: rotate says more than is known here; put the newer release back, then redrive it',
    ],
    [
      { kind: 'chunk', tenantId, importId },
      'work of kind chunk that says too little, or what it cannot say: no release sent it so',
    ],
    [
      { kind: 'renew-items', tenantId, walk: { ...walk, gently: true } },
      'work of a later version: renew-items says more than is known here; put the newer release back, then redrive it',
    ],
    [{ kind: 'SITI AMINAH' }, 'not a work message'],
  ])(
    'of a later release are left to it, never half understood, and the operators learn why: %j',
    (said, why) => {
      const body = JSON.stringify(said);
      expect(parseWorkMessage(body)).toBeNull();
      expect(whyUnreadable(body)).toBe(why);
    },
  );
});
