import type { PairUpFigures, PairUpRun } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { matcherOf } from '../matching/matcher.ts';
import type { OpenRegion, Service } from '../service.ts';
import { findPairs, type Suspected } from './find-pairs.ts';
import { tailOf } from './journal-people.ts';
import { mendPages } from './mend-pages.ts';
import { raiseCases } from './raise-cases.ts';
import { readPart } from './sorted-parts.ts';
import { standingView } from './standing-view.ts';

/** Pages that are read and put right at once; what is written meanwhile is read once for all of them. */
const anchorsAtOnce = 300;

/** Puts right the pages of one part, and finds the pairs that meet in it. Safe to repeat. */
export async function joinPart(
  service: Service,
  open: OpenRegion,
  place: { readonly tenant: TenantId; readonly run: string },
  run: PairUpRun,
  ends: readonly number[],
): Promise<Omit<PairUpFigures, 'nominations'>> {
  const { data, pageCap } = open;
  const matcher = matcherOf(open);
  const gathered = await readPart(service.files, data.keys, place, run.part, run.pieces);
  const { part, parts } = run;
  const view = standingView(gathered, tailOf(data, ends), matcher, { part, parts });
  await view.refresh();
  const came = { genericAnchors: 0, pairs: 0, suspected: 0, pagesMended: 0 };
  const suspected = new Map<string, Suspected>();
  const anchors = view.anchors();
  for (let from = 0; from < anchors.length; from += anchorsAtOnce) {
    const some = anchors.slice(from, from + anchorsAtOnce);
    came.pagesMended += await mendPages(open, view, some);
    for (const anchor of some) {
      const rows = view.at(anchor);
      if (rows.filter(({ stands }) => stands).length > pageCap) came.genericAnchors += 1;
      const found = await findPairs(matcher, rows);
      came.pairs += found.pairs;
      for (const pair of found.suspected) suspected.set(nameOf(pair), pair);
    }
  }
  came.suspected = suspected.size;
  const pairs = [...suspected.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return { ...came, ...(await raiseCases(service, open, pairs)) };
}

const nameOf = ({ one, other }: Suspected): string =>
  [one.nomination, other.nomination].sort().join('~');
