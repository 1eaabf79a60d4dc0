import { checkCheckpoints, checkLaneEnds, type Trust, wantedHashes } from './check-checkpoints.ts';
import { checkTrails } from './check-trails.ts';
import type { StoredCheckpoint } from './checkpoint.ts';
import type { JournalFinding } from './finding.ts';
import { collectTold, type ItemSource, readItems, type Told } from './item-trail.ts';
import { type LaneSource, type LaneWalk, walkLane } from './walk-lane.ts';

/** Everything there is of one tenant's journal. */
export interface JournalSource {
  readonly tenant: string;
  readonly lanes: readonly LaneSource[];
  /** by rising number; read before the lanes */
  readonly checkpoints?: readonly StoredCheckpoint[];
  /** earlier checkpoints exist and are not handed over */
  readonly checkpointsFollow?: boolean;
  readonly items?: ItemSource;
  readonly trust?: Trust;
}

export interface Verdict {
  readonly tenant: string;
  /** entries walked */
  readonly entries: number;
  readonly checkpoints: number;
  /** items compared with the journal */
  readonly items: number;
  readonly findings: readonly JournalFinding[];
}

const noItems: ItemSource = {
  kinds: new Set(),
  async *all() {},
  again: async () => [],
};

/**
 * Verifies the journal of one tenant: every link of every lane, the heads, the checkpoints, and the items' own trails
 * in both directions. May run while the service writes. Order across lanes is not checked, since none is promised.
 *
 * @returns findings that name lane and entry; none when everything is as it was written
 */
export async function verifyJournal(source: JournalSource): Promise<Verdict> {
  const { tenant, lanes, checkpoints = [], items: itemSource = noItems, trust = {} } = source;
  const chain = checkCheckpoints(tenant, checkpoints, trust, source.checkpointsFollow === true);
  const items = await readItems(itemSource);
  const told: Told = collectTold(itemSource.kinds);
  const walks = new Map<number, LaneWalk>();
  for (const lane of lanes) {
    const wanted = wantedHashes(chain.sound, lane.lane);
    const walk = await walkLane(tenant, lane, { wanted, onEntry: told.onEntry });
    walks.set(lane.lane, withEnds(walk, checkLaneEnds(tenant, chain.sound, walk)));
  }
  const byLane = new Map(lanes.map((lane) => [lane.lane, lane]));
  const trails = await checkTrails({
    tenant,
    walks,
    told,
    items,
    source: itemSource,
    async headNow(lane) {
      const head = await byLane.get(lane)?.head();
      return head == null || head === 'unknown' ? null : head.seq;
    },
  });
  const walked = [...walks.values()];
  const findings = [...chain.findings, ...walked.flatMap((walk) => walk.findings), ...trails];
  return {
    tenant,
    entries: walked.reduce((sum, { entries }) => sum + entries, 0),
    checkpoints: checkpoints.length,
    items: new Set([...items.keys(), ...told.names()]).size,
    findings,
  };
}

/** A walk with what checkpoints found added, so that trails do not name the same entries again. */
function withEnds(walk: LaneWalk, found: readonly JournalFinding[]): LaneWalk {
  if (found.length === 0) return walk;
  const isIn = (seq: number): boolean =>
    found.some((one) => one.seq !== null && seq >= one.seq && seq <= (one.upTo ?? one.seq));
  return {
    ...walk,
    findings: [...walk.findings, ...found],
    isNamed: (seq) => walk.isNamed(seq) || isIn(seq),
  };
}
