import { caseActionCount, pageCap, type RegistryWrite, writeLimit } from '@payung/data';
import {
  AgencyId,
  BucketId,
  CalendarDate,
  ImportId,
  Instant,
  Nik,
  OccupationCode,
  RuleVersionId,
  UserId,
  type Worker,
} from '@payung/domain';
import { shippedModel } from '@payung/matching';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanSetting } from './claim-plan.ts';
import { type AssessedRow, planBatch } from './import-batch.ts';
import { noAnswers } from './matching/answers.ts';
import { createMatcher } from './matching/matcher.ts';
import { createPageBook } from './matching/page-book.ts';
import { mostCases, type Sight } from './matching/sight.ts';

const day = CalendarDate.parse('2026-01-15');
const agency = AgencyId.parse('dinas-sosial');
const importId = ImportId.parse('8'.padStart(26, '0'));

function settingOf(): PlanSetting {
  let drawn = 0;
  return {
    newPersonId() {
      drawn += 1;
      return String(drawn).padStart(26, '0');
    },
    year: 2026,
    bucket: BucketId.parse('2026'),
    at: Instant.parse('2026-01-15T00:00:00.000Z'),
    since: day,
    by: UserId.parse('officer'),
    mayOffer: () => false,
    moves: () => [],
    rules: RuleVersionId.parse('awal'),
  };
}

function workerOf(n: number, name: string): Worker {
  const nothing = { birthPlace: null, motherMaidenName: null, familyCardNo: null, address: null };
  const unsaid = { rt: null, rw: null, village: null, phone: null, income: null };
  return {
    ...nothing,
    ...unsaid,
    nik: Nik.parse(`331904010180${9000 + n}`),
    name,
    birthDate: CalendarDate.parse('1980-01-01'),
    sex: 'MALE',
    occupation: OccupationCode.parse('tukang-becak'),
    socialDataset: null,
    welfareDecile: null,
    isBreadwinner: null,
  };
}

/** A region in which nobody was nominated yet. */
function sightOf(cap = pageCap): Sight {
  return {
    matcher: createMatcher(shippedModel, () => ''),
    book: createPageBook(new Map(), cap),
    cap,
    answers: noAnswers(),
    mostCases,
  };
}

const actionsOf = (writes: readonly RegistryWrite[]): number =>
  writes.reduce((sum, one) => sum + (one.write === 'open-case' ? caseActionCount(one) : 1), 0);

/** A row that says something; `n` is who, `what` is how it stands. */
const anyRow = fc.record({
  n: fc.nat(60),
  what: fc.constantFrom('good', 'good', 'good', 'unclear', 'to-correct', 'other-man'),
});

function asRow({ n, what }: { n: number; what: string }, i: number): AssessedRow {
  const row = i + 2;
  if (what === 'to-correct') return { kind: 'settled', row, outcome: 'to-correct', reasons: [] };
  const worker = workerOf(n, what === 'other-man' ? 'ORANG LAIN SEKALI' : 'BAGUS TRIMO HARDONO');
  const unclear = { code: 'village-unclear', field: 'village', near: [] } as const;
  return {
    kind: 'claim',
    row,
    claim: {
      agency,
      year: 2026,
      line: { importId, row },
      worker,
      reviewReasons: what === 'unclear' ? [unclear] : [],
      warnings: [],
    },
  };
}

describe('rows that go into one commit', () => {
  it('fit into it even if all of them wait, begin with the next row, and touch no NIK twice', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 60 }),
        fc.boolean(),
        (said, tight) => {
          const rows = said.map(asRow);
          const batch = planBatch(settingOf(), rows, new Map(), sightOf(), {
            tight,
            most: 100,
          });
          expect(batch.count).toBeGreaterThan(0);
          const places = batch.newcomers.map((_, i) =>
            tight
              ? ({ state: 'waitlisted', number: i + 1 } as const)
              : ({ state: 'nominated', number: null } as const),
          );
          const writes = batch.writes(places);
          // the card, its movements and the marks of the list come on top; who waits is one write more
          const shared = 4 + (tight ? places.length : 0);
          expect(actionsOf(writes) + shared).toBeLessThanOrEqual(writeLimit);
          const guards = writes.flatMap((write) =>
            write.write === 'new-guard' || write.write === 'link-guard' ? write.nik : [],
          );
          expect(new Set(guards).size).toBe(guards.length);
          const outcomes = batch.rows(places);
          expect(outcomes.map(({ row }) => row)).toEqual(
            rows.slice(0, batch.count).map(({ row }) => row),
          );
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
