import { parsePosition } from './entry.ts';
import type { JournalFinding } from './finding.ts';
import {
  type Contradiction,
  compareItem,
  type ItemSource,
  type ItemTrail,
  itemNamed,
  nameOf,
  type Reach,
  type Told,
} from './item-trail.ts';
import type { LaneWalk } from './walk-lane.ts';

export interface TrailCheck {
  readonly tenant: string;
  readonly walks: ReadonlyMap<number, LaneWalk>;
  readonly told: Told;
  /** items as they were before the lanes were read */
  readonly items: Map<string, ItemTrail>;
  readonly source: ItemSource;
  /** number at which a lane's head stands now; null where nobody can tell */
  headNow(lane: number): Promise<number | null>;
}

/** Entries behind the end of a lane that items still name. */
interface Cut {
  upTo: number;
  readonly names: string[];
}

function reachOf(walks: TrailCheck['walks']): Reach {
  return {
    isWhole: [...walks.values()].every(({ start }) => start === 0),
    holds(at) {
      const position = parsePosition(at);
      const walk = position === null ? undefined : walks.get(position.lane);
      return position === null || walk === undefined || position.seq > walk.start;
    },
  };
}

/**
 * Compares items and journal in both directions. Items that seem to contradict it are read again first, since they
 * may have been changed while the lanes were read.
 */
export async function checkTrails(check: TrailCheck): Promise<JournalFinding[]> {
  const { items, told, source, walks } = check;
  const reach = reachOf(walks);
  const names = new Set([...items.keys(), ...told.names()]);
  const suspects = [...names].filter((name) => {
    const item = items.get(name);
    return item === undefined || compareItem(item, told.of(name), reach).length > 0;
  });
  const again = await source.again(suspects.map(itemNamed));
  const now = new Map(again.map((item) => [nameOf(item), item]));
  const findings: JournalFinding[] = [];
  const cuts = new Map<number, Cut>();
  for (const name of suspects) {
    const item = now.get(name);
    if (item === undefined) findings.push(missing(check, name));
    else
      for (const one of compareItem(item, told.of(name), reach))
        judge(check, name, one, findings, cuts);
  }
  return [...findings, ...(await cutFindings(check, cuts))];
}

/** Sorts one contradiction: named already, a cut tail, written since the lane was read, or a finding of its own. */
function judge(
  { tenant, walks }: TrailCheck,
  name: string,
  { code, at, detail }: Contradiction,
  findings: JournalFinding[],
  cuts: Map<number, Cut>,
): void {
  const place = at === null ? null : parsePosition(at);
  const walk = place === null ? undefined : walks.get(place.lane);
  if (place === null || walk === undefined) {
    findings.push({
      code,
      tenant,
      lane: null,
      seq: null,
      detail: at === null ? detail : `${detail} (${at})`,
    });
    return;
  }
  const { lane, seq } = place;
  if (walk.isNamed(seq)) return;
  if (seq <= walk.last) {
    findings.push({ code, tenant, lane, seq, detail });
    return;
  }
  const cut = cuts.get(lane) ?? { upTo: 0, names: [] };
  cuts.set(lane, cut);
  cut.upTo = Math.max(cut.upTo, seq);
  cut.names.push(name);
}

async function cutFindings(
  { tenant, walks, headNow }: TrailCheck,
  cuts: ReadonlyMap<number, Cut>,
): Promise<JournalFinding[]> {
  const findings: JournalFinding[] = [];
  for (const [lane, { upTo, names }] of cuts) {
    // the lane has grown since it was read: these were written in between
    if (((await headNow(lane)) ?? 0) >= upTo) continue;
    const last = walks.get(lane)?.last ?? 0;
    const code = last === 0 ? 'lane-deleted' : 'tail-cut-head-set-back';
    const more = names.length > 1 ? ` and ${names.length - 1} more` : '';
    const detail = `${names[0]}${more} still names these`;
    findings.push({ code, tenant, lane, seq: last + 1, upTo, detail });
  }
  return findings;
}

function missing({ tenant, told }: TrailCheck, name: string): JournalFinding {
  const place = parsePosition(told.of(name)[0] ?? '');
  const detail = `${name} is told of here and is not there`;
  return {
    code: 'item-missing',
    tenant,
    lane: place?.lane ?? null,
    seq: place?.seq ?? null,
    detail,
  };
}
