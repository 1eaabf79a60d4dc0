import { listClaims } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { day, goOnTo, openFor } from '../../support/claim-acts.ts';
import { aMember } from '../../support/claim-member.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin } from '../../support/invented-region.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const hour = 3_600_000;

/** Claims of a year, page by page: the ids of each page. */
async function pagesOf(test: TestService, year: number, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const asked: Parameters<typeof listClaims>[2] = {
      year,
      state: null,
      familyToTell: false,
      cursor,
      limit,
    };
    const found = given(await listClaims(test.service, anAdmin(test.tenant), asked));
    pages.push(found.lines.map(({ claim }) => claim.id));
    cursor = found.nextCursor;
  } while (cursor !== null);
  return pages;
}

describe('the claims of a year', () => {
  it('are those that were opened in it by the clocks of the region, on pages of a few', async () => {
    const { test, nominationId } = await aMember(database.endpoint(), 931, 10);
    const accident = async (on: string): Promise<string> => {
      const event = { kind: 'WORK_ACCIDENT', on: day(on), time: '08:00' } as const;
      const rest = { monthsUnfit: 0, isTraffic: false, outcome: { kind: 'recovering' } } as const;
      return given(await openFor(test, nominationId, { ...event, ...rest })).id;
    };
    // midnight in the region is 17.00 in UTC
    goOnTo(test, '2026-12-31');
    const first = await accident('2026-12-01');
    test.clock.advance(Date.parse('2026-12-31T16:50:00.000Z') - test.clock.now());
    const last = await accident('2026-12-02');
    test.clock.advance(hour);
    test.service.regions.forget(test.tenant);
    const early = await accident('2026-12-03');
    goOnTo(test, '2027-01-02');
    const later = await accident('2026-12-04');
    expect(await pagesOf(test, 2026, 1)).toEqual([[last], [first]]);
    expect(await pagesOf(test, 2027, 50)).toEqual([[later, early]]);
  });
});
