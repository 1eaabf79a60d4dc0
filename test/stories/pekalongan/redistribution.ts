import { QuotaEntry, QuotaYear } from '@payung/contract';
import type * as z from 'zod';
import type { Desk } from '../story-desk.ts';
import type { Told } from './first-year.ts';

/** Takes every village's unused places back and gives half of them anew. */
async function redistribute(admin: Desk): Promise<void> {
  const year = await admin.ask('GET', '/v1/quota-ceilings/2022', QuotaYear);
  const villages = year.ceilings.filter(({ key }) => key.startsWith('village:'));
  const unused = villages.map(({ key, left }) => ({ key, people: left.people ?? 0 }));
  const [taker, ...givers] = unused.toSorted((a, b) => a.people - b.people);
  const taken = givers.filter(({ people }) => people > 0);
  const all = taken.reduce((sum, { people }) => sum + people, 0);
  const moves = taken.map(({ key, people }) => ({ key, people: -people }));
  await admin.ask('POST', '/v1/quota-ceilings/2022/rounds', QuotaEntry, {
    moves: [...moves, { key: taker?.key, people: Math.floor(all / 2) }],
    reason: 'tidak terpakai sampai akhir masa usulan',
  });
}

/** What villages did not use is taken back, and half of it given anew. */
export async function tellRedistribution({ desks, figures, size }: Told): Promise<void> {
  const { admin } = desks;
  const sum = (year: z.infer<typeof QuotaYear>, of: 'used' | 'left') =>
    year.ceilings
      .filter(({ key }) => key.startsWith('village:'))
      .reduce((all, one) => all + (one[of].people ?? 0), 0);
  const before = await admin.ask('GET', '/v1/quota-ceilings/2022', QuotaYear);
  figures.tell('2022: places of the villages used', size.determined, sum(before, 'used'));
  figures.tell('2022: places of the villages not used', size.unused, sum(before, 'left'));
  await redistribute(admin);
  const after = await admin.ask('GET', '/v1/quota-ceilings/2022', QuotaYear);
  const free = after.free.find(({ group }) => group === 'village')?.people ?? 0;
  figures.tell('2022: given anew or free', size.unused, sum(after, 'left') + free);
  figures.holds('2022: some are free after the round', free > 0 && sum(after, 'left') > 0);
}
