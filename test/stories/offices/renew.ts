import { ImportStatus, Renewal } from '@payung/contract';
import type { StoryRegion } from '../story-desk.ts';
import type { Desks } from './desks.ts';

export interface Renewed {
  /** of the earlier year, those who leave among them */
  readonly people: number;
  readonly leaving: number;
  readonly nominated: number;
}

/** Makes the list of the year that takes nominations from an earlier year's, each agency confirming its own part. */
export async function renewFrom(
  story: StoryRegion,
  { admin, officer }: Desks,
  fromYear: number,
): Promise<Renewed> {
  const { id } = await admin.ask('POST', '/v1/renewals', Renewal, { fromYear });
  await story.work();
  const gathered = await admin.ask('GET', `/v1/renewals/${id}`, Renewal);
  const proposing = gathered.agencies.filter(({ people }) => people > 0);
  for (const { agency } of proposing) {
    const desk = await officer(agency);
    await desk.ask('POST', `/v1/renewals/${id}/nominations`, Renewal, { agency });
  }
  await story.work();
  const done = await admin.ask('GET', `/v1/renewals/${id}`, Renewal);
  let nominated = 0;
  for (const { importId } of done.agencies) {
    if (importId === null) continue;
    const list = await admin.ask('GET', `/v1/imports/${importId}`, ImportStatus);
    nominated += list.byOutcome.nominated ?? 0;
  }
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  return {
    people: sum(done.agencies.map(({ people }) => people)),
    leaving: sum(done.agencies.flatMap(({ leaving }) => Object.values(leaving))),
    nominated,
  };
}
