/** A scored pair among records 0 … n-1. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/** Bits at which a pair that never met as candidates counts: mildly against. */
const NEVER_MET = -4;
/** No single pair may speak louder than this, either way: a cluster is decided by all its pairs. */
const LOUDEST = { for: 10, against: -12 } as const;

interface Cluster {
  members: number[];
  /** by the other cluster: sum of (bits - NEVER_MET) over the pairs that met */
  readonly ties: Map<number, number>;
}

interface Proposal {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

/**
 * Average-link clustering: the two groups whose pairs are in the mean most likely one person are joined, until no
 * mean is above 0 bits. Joining whatever is linked by a chain would take families and namesakes for one person.
 *
 * @returns clusters of record numbers, each sorted, singles included
 */
export function clusterByAverageLink(records: number, edges: readonly Edge[]): number[][] {
  const clusters: (Cluster | null)[] = Array.from({ length: records }, (_, i) => ({
    members: [i],
    ties: new Map(),
  }));
  const groupOf = chainsOf(records, edges);
  for (const { a, b, bits } of edges) {
    if (groupOf[a] !== groupOf[b]) continue;
    const tie = Math.min(LOUDEST.for, Math.max(LOUDEST.against, bits)) - NEVER_MET;
    clusters[a]?.ties.set(b, tie);
    clusters[b]?.ties.set(a, tie);
  }
  const queue = new ProposalQueue();
  clusters.forEach((_, a) => {
    proposeAll(clusters, queue, a, true);
  });
  for (let best = queue.take(); best !== null; best = queue.take()) {
    const a = clusters[best.a];
    const b = clusters[best.b];
    if (!a || !b || a.members.length * b.members.length !== best.size) continue;
    if (meanOf(a, b, a.ties.get(best.b) ?? 0) !== best.mean) continue;
    join(clusters, best.a, best.b);
    proposeAll(clusters, queue, best.a, false);
  }
  return clusters.flatMap((cluster) => (cluster ? [cluster.members.sort((x, y) => x - y)] : []));
}

/** Groups of records that a chain of likely pairs holds together: no cluster reaches beyond its own. */
function chainsOf(records: number, edges: readonly Edge[]): Int32Array {
  const groupOf = Int32Array.from({ length: records }, (_, i) => i);
  const find = (record: number): number => {
    let root = record;
    while ((groupOf[root] ?? root) !== root) root = groupOf[root] ?? root;
    for (let at = record; at !== root; ) {
      const next = groupOf[at] ?? root;
      groupOf[at] = root;
      at = next;
    }
    return root;
  };
  for (const { a, b, bits } of edges) if (bits > 0) groupOf[find(a)] = find(b);
  return groupOf.map((_, record) => find(record));
}

function meanOf(a: Cluster, b: Cluster, tie: number): number {
  return tie / (a.members.length * b.members.length) + NEVER_MET;
}

function proposeAll(
  clusters: readonly (Cluster | null)[],
  queue: ProposalQueue,
  a: number,
  onlyLater: boolean,
): void {
  const cluster = clusters[a];
  if (!cluster) return;
  for (const [b, tie] of cluster.ties) {
    const other = clusters[b];
    if (!other || (onlyLater && b < a)) continue;
    const mean = meanOf(cluster, other, tie);
    if (mean <= 0) continue;
    const size = cluster.members.length * other.members.length;
    queue.put({ mean, a: Math.min(a, b), b: Math.max(a, b), size });
  }
}

/** Moves cluster `b` into `a`, the smaller number. */
function join(clusters: (Cluster | null)[], a: number, b: number): void {
  const into = clusters[a];
  const from = clusters[b];
  if (!into || !from) return;
  into.members.push(...from.members);
  into.ties.delete(b);
  for (const [other, tie] of from.ties) {
    if (other === a) continue;
    const sum = (into.ties.get(other) ?? 0) + tie;
    into.ties.set(other, sum);
    const ties = clusters[other]?.ties;
    ties?.delete(b);
    ties?.set(a, sum);
  }
  clusters[b] = null;
}

/** The likeliest join first; among equals the one of the smallest numbers, so that the outcome is one. */
class ProposalQueue {
  readonly #heap: Proposal[] = [];

  put(proposal: Proposal): void {
    const heap = this.#heap;
    let at = heap.push(proposal) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  take(): Proposal | null {
    const heap = this.#heap;
    const first = heap[0] ?? null;
    const moved = heap.pop();
    if (first === null || moved === undefined || heap.length === 0) return first;
    heap[0] = moved;
    this.#sink();
    return first;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let least = at;
      if (this.#before(left, least)) least = left;
      if (this.#before(left + 1, least)) least = left + 1;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(i: number, j: number): boolean {
    const x = this.#heap[i];
    const y = this.#heap[j];
    if (!x || !y) return false;
    return x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;
  }

  #swap(i: number, j: number): void {
    const x = this.#heap[i];
    const y = this.#heap[j];
    if (!x || !y) return;
    this.#heap[i] = y;
    this.#heap[j] = x;
  }
}
