import { expect } from 'vitest';
import type { Caller } from './http-caller.ts';
import { coverAndPay, todayThere } from './http-claims.ts';
import { countDay } from './http-figures.ts';
import { openReadyPeople } from './http-ready.ts';

/** the months of Kudus that become official, and the last day of each */
export const officialDays = { '2026-09': '2026-09-30', '2026-10': '2026-10-31' } as const;

/**
 * Six people of Kudus whose cover is paid, counted for two official months and for today.
 *
 * @param serial the first of them is the person after this one
 * @param name of the first
 */
export async function officialMonths(
  address: string,
  admin: Caller,
  serial: number,
  name: string,
): Promise<void> {
  let last = serial;
  const ready = await openReadyPeople(address, () => {
    last += 1;
    return last;
  });
  const people = [await ready({ name })];
  while (people.length < 6) people.push(await ready());
  await coverAndPay(address, admin, people);
  for (const [month, day] of Object.entries(officialDays)) {
    await countDay(admin, day, '2026-01-01');
    const json = { since: '2026-01-01' };
    const frozen = await admin.ask('POST', `/v1/figures/months/${month}/official`, { json });
    expect(frozen.status).toBe(201);
  }
  await countDay(admin, todayThere(), '2026-01-01');
}
