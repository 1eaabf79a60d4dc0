import { CountView } from '@payung/contract';
import type { Desk, StoryRegion } from '../story-desk.ts';

/** The people of a day, once they are counted: those covered, in arrears, and so on. */
export async function countedOn(
  story: StoryRegion,
  admin: Desk,
  day: string,
  since: string,
): Promise<CountView['figures']['total']> {
  const { id } = await admin.ask('POST', '/v1/figures/counts', CountView, { day, since });
  await story.work();
  const { isCounting, figures } = await admin.ask('GET', `/v1/figures/counts/${id}`, CountView);
  if (isCounting) throw new Error('the count did not come to its end');
  return figures.total;
}
