import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate, NominationId } from '../identifiers.ts';
import {
  determinationSteps,
  nextDeterminationState,
  replayDetermination,
} from './determination-states.ts';
import { DeterminedLine, lineDigest, listDigest, totalsOf } from './determined-line.ts';
import { type PriorityFacts, priorityCriteria, priorityOrder } from './priority.ts';
import { comparableNumber, type Signatory, signatoryFaults, signingFaults } from './signatory.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const day = (text: string): CalendarDate => CalendarDate.parse(text);

describe('the way of a decision', () => {
  it('comes into force by legal review, sending and signing only, and never goes back once signed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...determinationSteps), { maxLength: 30 }), (steps) => {
        const done: string[] = ['drafted'];
        let state = replayDetermination(done);
        for (const step of steps) {
          const next = state === null ? null : nextDeterminationState(state, step);
          if (next === null) {
            expect(replayDetermination([...done, step])).toBeNull();
            continue;
          }
          done.push(step);
          state = next;
        }
        expect(replayDetermination(done)).toBe(state);
        if (state === 'in-force') {
          const last = done.slice(done.lastIndexOf('frozen'));
          expect(last).toEqual(['frozen', 'sent-for-signature', 'signed', 'came-into-force']);
        }
        if (done.includes('signed')) expect(done).not.toContain('cancelled');
      }),
    );
  });

  it('is told by the journal whatever else happened to the draft, and by no journal that skips its beginning', () => {
    expect(replayDetermination(['drafted', 'line-removed', 'frozen', 'asked'])).toBe(
      'legal-review',
    );
    expect(replayDetermination(['frozen'])).toBeNull();
    expect(replayDetermination(['drafted', 'drafted'])).toBeNull();
    expect(replayDetermination(['drafted', 'signed'])).toBeNull();
  });
});

const aLine = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 8 }),
    address: fc.option(fc.string({ maxLength: 8 }), { nil: null }),
    n: fc.integer({ min: 1, max: 9_999 }),
    version: fc.integer({ min: 1, max: 9 }),
    months: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ name, address, n, version, months }) => ({ name, address, n, version, months }));
type Drawn = typeof aLine extends fc.Arbitrary<infer T> ? T : never;

function lineOf({ name, address, n, version, months }: Drawn, no: number): DeterminedLine {
  return DeterminedLine.parse({
    no,
    act: 'add',
    nomination: NominationId.parse(`01KA3319KVDVSDEM000000${String(n).padStart(4, '0')}-1`),
    nominationVersion: version,
    agency: 'dinas-sosial',
    bucket: '2026',
    firstMonth: '2026-01',
    months,
    reason: null,
    person: {
      name,
      nik: `331901010180${String(n).padStart(4, '0')}`,
      birthDate: '1980-01-01',
      village: null,
      address,
      occupation: 'tukang-becak',
    },
    digest: null,
  });
}

const terms = {
  determination: 'a',
  cohort: 'b',
  tariff: 16_800,
  firstMonth: '2026-01',
  months: 12,
};
const digestOf = (drawn: readonly Drawn[]): string =>
  listDigest(
    terms,
    drawn.map((one, i) => lineDigest(lineOf(one, i + 1), hash)),
    hash,
  );

describe('a frozen list', () => {
  it('has another digest when any line is changed, left out, added or moved, and the same otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(aLine, { minLength: 1, maxLength: 12 }),
        aLine,
        fc.nat(),
        fc.constantFrom('change', 'drop', 'insert', 'swap'),
        (lines, other, at, how) => {
          const i = at % lines.length;
          const before = digestOf(lines);
          expect(digestOf([...lines])).toBe(before);
          const changed = [...lines];
          if (how === 'change') changed[i] = other;
          if (how === 'drop') changed.splice(i, 1);
          if (how === 'insert') changed.splice(i, 0, other);
          if (how === 'swap') changed.push(...changed.splice(i, 1));
          const isSame = JSON.stringify(changed) === JSON.stringify(lines);
          expect(digestOf(changed) === before).toBe(isSame);
        },
      ),
    );
  });

  it('has another digest under another tariff or for another cohort: the money is decided as well', () => {
    const lines = [hash('line')];
    const all = [
      terms,
      { ...terms, tariff: 10_800 },
      { ...terms, cohort: 'c' },
      { ...terms, months: 11 },
    ];
    expect(new Set(all.map((one) => listDigest(one, lines, hash))).size).toBe(all.length);
  });

  it('costs its person-months at the tariff, in whole rupiah: 1.000 people for a year cost Rp201.600.000', () => {
    const lines = Array.from({ length: 1_000 }, () => ({ act: 'add', months: 12 }) as const);
    expect(totalsOf([...lines, { act: 'strike', months: 0 }], { tariff: 16_800 })).toEqual({
      people: 1_000,
      strikes: 1,
      months: 12_000,
      rupiah: 201_600_000,
    });
  });
});

const head: Signatory = {
  name: 'AFZAN ARSLAN DJUNAID',
  office: 'Wali Kota Contoh',
  capacity: 'definitive',
  ownOffice: null,
  rank: null,
  nip: null,
  letter: null,
  from: day('2025-02-20'),
  to: day('2030-02-20'),
};

describe('who signs', () => {
  it('needs a letter unless in office, and an office of their own on behalf of the head', () => {
    expect(signatoryFaults(head)).toEqual([]);
    expect(signatoryFaults({ ...head, capacity: 'Plt.' })).toEqual(['letter-missing']);
    expect(signatoryFaults({ ...head, capacity: 'a.n.', to: day('2024-01-01') })).toEqual([
      'letter-missing',
      'own-office-missing',
      'period-ends-before-it-begins',
    ]);
  });

  it('signs neither before the list was closed, nor after today, nor outside their period', () => {
    const days = { frozen: day('2026-03-01'), today: day('2026-03-10') };
    expect(signingFaults(day('2026-03-01'), head, days)).toEqual([]);
    expect(signingFaults(day('2026-03-10'), head, days)).toEqual([]);
    expect(signingFaults(day('2026-02-28'), head, days)).toEqual(['date-before-freeze']);
    expect(signingFaults(day('2026-03-11'), head, days)).toEqual(['date-in-future']);
    const gone = { from: head.from, to: day('2026-03-04') };
    expect(signingFaults(day('2026-03-05'), gone, days)).toEqual(['outside-signatory-period']);
  });

  it('gives a number that is one and the same however it is spaced or capitalised', () => {
    expect(comparableNumber(' 460 / 0123 tahun 2026')).toBe(
      comparableNumber('460/0123 TAHUN  2026'),
    );
    expect(comparableNumber('460/0123/2026')).not.toBe(comparableNumber('460/0124/2026'));
  });
});

const facts = fc.record({
  isExtremePoor: fc.option(fc.boolean(), { nil: null }),
  welfareDecile: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  isBreadwinner: fc.option(fc.boolean(), { nil: null }),
  number: fc.nat(),
});

describe('a written priority', () => {
  it('keeps everybody, puts nobody before whom the rule puts first, and is the same whoever asks in which order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(facts, { selector: ({ number }) => number, maxLength: 20 }),
        fc.shuffledSubarray([...priorityCriteria]),
        (people, rule) => {
          const ordered = priorityOrder(people, (one) => one, rule);
          const names = (turns: typeof ordered) => turns.map(({ number }) => number);
          expect(names(ordered).sort()).toEqual(people.map(({ number }) => number).sort());
          expect(names(priorityOrder([...people].reverse(), (one) => one, rule))).toEqual(
            names(priorityOrder(people, (one) => one, rule)),
          );
          const [criterion] = rule;
          if (criterion === 'breadwinner') {
            const last = ordered.findLastIndex(({ of }) => of.isBreadwinner === true);
            const other = ordered.findIndex(({ of }) => of.isBreadwinner !== true);
            if (last !== -1 && other !== -1) expect(last).toBeLessThan(other);
          }
        },
      ),
    );
  });

  it('goes by the number alone without a rule', () => {
    const people: PriorityFacts[] = [3, 1, 2].map((number) => ({
      isExtremePoor: number === 3,
      welfareDecile: null,
      isBreadwinner: null,
      number,
    }));
    const order = priorityOrder(people, (one) => one, []);
    expect(order.map(({ number }) => number)).toEqual([1, 2, 3]);
    const poorFirst = priorityOrder(people, (one) => one, ['extreme-poor']);
    expect(poorFirst.map(({ number }) => number)).toEqual([3, 1, 2]);
    expect(poorFirst[0]?.because).toEqual([{ criterion: 'extreme-poor', value: 0 }]);
  });
});
