import { DeterminedLinePage } from '@payung/contract';
import type * as z from 'zod';
import type { Desk } from '../story-desk.ts';

type Page = z.infer<typeof DeterminedLinePage>;
type Line = Page['items'][number];

/** Everybody whom a decision names, page after page. */
export async function linesOf(desk: Desk, determination: string): Promise<Line[]> {
  const lines: Line[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ ...(cursor === null ? {} : { cursor }) }).toString();
    const path = `/v1/determinations/${determination}/lines?${query}`;
    const page: Page = await desk.ask('GET', path, DeterminedLinePage);
    lines.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines;
}
