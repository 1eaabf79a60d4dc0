import { ImportAccepted, ImportStatus } from '@payung/contract';
import { demoRegions } from '@payung/local';
import type { HandedList } from '../../bench/hand-in.ts';
import { inventLists } from '../../bench/invent-lists.ts';
import { readFolder } from '../../bench/read-folder.ts';
import type { Story, Telling } from '../story.ts';
import { type Desk, openStory, type StoryRegion } from '../story-desk.ts';

const rows = 26_050;

function kudus() {
  const found = demoRegions.find(({ region }) => region.regencyCode === '33.19');
  if (found === undefined) throw new Error('the demo has no Kudus');
  return found;
}

/** The lists of a folder, or made-up ones of the same size. */
function listsOf(folder: string | null): readonly HandedList[] {
  if (folder !== null) return readFolder(folder).lists;
  return inventLists(kudus().region, { rows, lists: 4, seed: 1 }).lists;
}

async function handIn(desk: Desk, { agency, bytes }: HandedList): Promise<string> {
  const form = new FormData();
  form.set('agency', agency);
  form.set('file', new File([bytes], `${agency}.csv`, { type: 'text/csv' }));
  return (await desk.ask('POST', '/v1/imports', ImportAccepted, form)).id;
}

/** Hands in every agency's list; answers how many rows came to which outcome, over all lists. */
async function enrol(
  story: StoryRegion,
  lists: readonly HandedList[],
): Promise<{ rowsRead: number; byOutcome: Map<string, number> }> {
  const handed: { desk: Desk; id: string }[] = [];
  for (const list of lists) {
    const desk = await story.desk(`petugas/${list.agency}`, {
      role: 'officer',
      agencies: [list.agency],
    });
    handed.push({ desk, id: await handIn(desk, list) });
  }
  await story.work();
  const byOutcome = new Map<string, number>();
  let rowsRead = 0;
  for (const { desk, id } of handed) {
    const status = await desk.ask('GET', `/v1/imports/${id}`, ImportStatus);
    if (status.state !== 'done') throw new Error(`a list ended as ${status.state}`);
    rowsRead += status.rowsRead;
    for (const [outcome, count] of Object.entries(status.byOutcome)) {
      byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + count);
    }
  }
  return { rowsRead, byOutcome };
}

/** Kudus (ANTARA Jateng, 15 January 2025): 26,000 places, four agencies hand in, the social agency leads. */
export function kudusStory(folder: string | null): Story {
  return {
    name: 'kudus',
    async tell({ endpoint, figures }: Telling) {
      const { region, grants } = kudus();
      const lists = listsOf(folder);
      const story = await openStory({ endpoint, region, grants, day: '2026-01-15' });
      const { rowsRead, byOutcome } = await enrol(story, lists);
      const answered = [...byOutcome.values()].reduce((sum, count) => sum + count, 0);
      figures.tell('rows with an outcome', rowsRead, answered);
    },
  };
}
