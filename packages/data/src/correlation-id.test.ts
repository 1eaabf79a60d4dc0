import { TenantId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CorrelationId,
  correlated,
  readCorrelationId,
  writeCorrelationId,
} from './correlation-id.ts';
import type { WorkQueue } from './ports.ts';

const told = (stringValue: unknown) => ({ correlationId: { dataType: 'String', stringValue } });

describe('the number of a request in a message', () => {
  it.each([
    'JKJaXmPLvHcESHA=',
    '01KA3319KVDVSDEM0000000009',
    'b1946ac9-2492-4d23-8b5f-6b0a1d3f9a11',
  ])(
    'is read back, or a line of the worker cannot be joined to what a clerk reads out: %s',
    (id) => {
      const { correlationId } = writeCorrelationId(CorrelationId.parse(id));
      expect(correlationId).toEqual({ DataType: 'String', StringValue: id });
      expect(readCorrelationId(told(id))).toBe(id);
    },
  );

  it.each([
    ['a NIK', '3319060201749001'],
    ['a NIK among letters', 'nik-3319060201749001'],
    ['a name', 'SITI AMINAH'],
    ['a line of its own', 'JKJaXmPLvHcESHA=\nWORK_FAILED'],
    ['an object', { id: 'JKJaXmPLvHcESHA=' }],
    ['too little', 'abc-123'],
    ['too much', 'a'.repeat(65)],
    ['nothing', ''],
  ])('that is %s is passed over, and never reaches a log line', (_, said) => {
    expect(readCorrelationId(told(said))).toBeNull();
  });

  it.each([[undefined], [null], ['JKJaXmPLvHcESHA='], [{}], [{ correlationId: null }]])(
    'is not there in what an earlier release or the bucket sent: %j',
    (attributes) => expect(readCorrelationId(attributes)).toBeNull(),
  );

  it('whatever is sent, is nothing but letters, digits and five signs, 64 at most', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 80 }), fc.json());
    const isPlain = (said: string) => {
      const read = readCorrelationId(told(said));
      return read === null || /^[A-Za-z0-9_+/=-]{8,64}$/.test(read);
    };
    fc.assert(fc.property(text, isPlain));
  });
});

describe('a service for one request', () => {
  const message = {
    kind: 'rotate',
    tenantId: TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y'),
  } as const;

  function recorded() {
    const sent: Parameters<WorkQueue['send']>[] = [];
    const queue: WorkQueue = { send: async (...given) => void sent.push(given) };
    return { sent, service: { queue, region: 'Kudus' } };
  }

  it('sends its work under its own number, another request beside it under another', async () => {
    const { sent, service } = recorded();
    const [one, other] = ['JKJaXmPLvHcESHA=', 'JKJaXmPLvHcESHB='];
    const first = correlated(service, one);
    await correlated(service, other).queue.send(message);
    await first.queue.send(message);
    expect(sent).toEqual([
      [message, other],
      [message, one],
    ]);
    expect(first.region).toBe('Kudus');
  });

  it.each([null, 'SITI AMINAH'])('works on all the same without a number (%s)', async (said) => {
    const { sent, service } = recorded();
    await correlated(service, said).queue.send(message);
    expect(sent).toEqual([[message]]);
  });
});
