import { NominationCount, type NominationPage, type NominationSummary } from '@payung/contract';
import type { Page } from 'playwright-core';

const year = 2026;

/** The n-th of many invented nominations, as the service answers it. */
export function aListed(n: number, name = `WARGA CONTOH ${n}`): NominationSummary {
  const serial = String(n).padStart(10, '0');
  const personId = `01KB00000000000000${serial.slice(-8)}`;
  return {
    nominationId: `${personId}-1`,
    personId,
    agency: 'dinas-perhubungan',
    agencyName: 'Dinas Perhubungan',
    state: n % 7 === 0 ? 'waitlisted' : 'nominated',
    schemeYear: year,
    bucket: String(year),
    waitingNumber: n % 7 === 0 ? n : null,
    nominatedAt: '2026-11-02T03:00:00.000Z',
    importId: null,
    row: null,
    endedOn: null,
    endedWhy: null,
    noticeVersion: null,
    person: {
      personId,
      name,
      nationalIdEnding: serial.slice(-4),
      age: 20 + (n % 40),
      sex: 'MALE',
      village: '33.19.01.2001',
      villageName: 'Kutuk',
      occupation: 'ojek',
      occupationName: 'Pengemudi ojek',
      restrictedSince: null,
    },
    reasons: [],
    duplicateOf: null,
  };
}

/**
 * Answers a page's list of people with so many invented ones, in pages of `atOnce`.
 * @returns what tells the page of so many more that came since
 */
export async function answerWithPeople(
  page: Page,
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
): Promise<(came: number) => void> {
  let more = 0;
  await page.route(/\/v1\/nominations(\?|$)/, async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? '0');
    const end = Math.min(count, from + atOnce);
    const items = Array.from({ length: end - from }, (_, at) => aListed(from + at + 1));
    const json: NominationPage = { items, nextCursor: end === count ? null : String(end) };
    await route.fulfill({ json });
  });
  await page.route(/\/v1\/nominations\/count/, (route) => {
    const countedAt = '2026-11-22T00:00:00.000Z';
    const json = NominationCount.parse({ count: count + more, isWhole: true, countedAt });
    return route.fulfill({ json });
  });
  return (came) => {
    more = came;
  };
}
