import { BucketId, CalendarDate, Instant, RuleVersionId, UserId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsItem, spreadFacts } from './nomination-item.ts';
import { NominationItem } from './records.ts';

const person = '01M7ZFPWN0E78MPY87SD0RGW5P';
const list = '01M7ZFPTGQ0KGT6Q5RTM4XAG6P';
const sealed = new Uint8Array([1]);

/** Any facts of a nomination, as its schema gives them. */
const someFacts = fc
  .record({
    state: fc.constantFrom('nominated', 'waitlisted', 'in-review'),
    number: fc.option(fc.nat()),
    source: fc.option(fc.record({ importId: fc.constant(list), row: fc.nat() })),
    claimed: fc.option(fc.record({ importId: fc.constant(list), row: fc.nat() })),
    first: fc.option(fc.constant(`${person}-1`)),
    endedOn: fc.option(fc.constant('2026-05-01')),
    notice: fc.option(fc.nat(), { nil: undefined }),
    rules: fc.option(fc.constant(RuleVersionId.parse('perbup-contoh-1-2026')), { nil: undefined }),
    reasons: fc.json(),
  })
  .map((some) => {
    const {
      endedWhy: _,
      sealed: __,
      ...facts
    } = NominationItem.parse({
      ...some,
      schemaVersion: 1,
      id: `${person}-2`,
      agency: 'dinas-sosial',
      year: 2026,
      bucket: BucketId.parse('2026'),
      at: Instant.parse('2026-03-01T01:02:03.004Z'),
      since: CalendarDate.parse('2026-03-01'),
      by: UserId.parse('officer'),
      sealed,
      version: 1,
    });
    return facts;
  });

describe('the facts of a nomination', () => {
  it('are read as they were written, or a list would tell of another agency, row or day', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const {
          endedWhy: _,
          sealed: __,
          ...read
        } = NominationItem.parse({
          ...spreadFacts(factsItem(facts)),
          sealed,
        });
        expect(read).toEqual(facts);
      }),
    );
  });

  it('are read from items of before they lay together', () => {
    const old = { id: `${person}-2`, agency: 'dinas-sosial', source: null };
    expect(spreadFacts(old)).toBe(old);
  });

  it('of somebody who was forgotten tell nothing of who handed them in', () => {
    const [facts] = fc.sample(someFacts, 1);
    if (facts === undefined) throw new Error('no facts');
    const { brought: _, ...left } = factsItem(facts);
    const read = spreadFacts(left);
    expect([read.by, read.source, read.agency]).toEqual([undefined, undefined, 'dinas-sosial']);
  });
});
