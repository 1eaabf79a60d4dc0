import type { Sent } from '../support/http-caller.ts';
import type { Targets } from '../support/http-targets.ts';
import type { RegionRole } from './roles.ts';

/** One call of an operation. */
export interface Call extends Sent {
  readonly id?: string;
  /** of an address with two ids, the second */
  readonly hold?: string;
  /** put behind the path, with its question mark */
  readonly query?: string;
  /** stands in the answer of whoever may see the thing: the record did come back */
  readonly shows?: string;
}

/**
 * Whose thing an operation is about, and so what somebody is told who has the role but not the reach: `thing`
 * answers 404 beyond its agency, area and region; `region` is each region's own, under the same address in all.
 */
export type About =
  | { readonly kind: 'thing'; readonly reach: 'agency' | 'region' | 'whole-region' }
  | { readonly kind: 'region' }
  /** each region's own, with contents that another region does not have */
  | { readonly kind: 'own-contents'; readonly elsewhere: string }
  /** each region's own, and of all its agencies at once: nothing for an auditor of some */
  | { readonly kind: 'whole-region' }
  /** names an agency; another one's officers are told that it is not theirs */
  | { readonly kind: 'for-agency'; readonly answer: '403 not-allowed' | '404 not-found' };

/** How an operation is decided. */
export interface OperationCase {
  /** who may; everybody else is told 403 `not-allowed` */
  readonly may: readonly RegionRole[];
  readonly status: number;
  /** where the demo's rules leave nothing to do: what whoever may is told instead, once everything else was checked */
  readonly refusal?: string;
  /** what a person alone decides: an agency's own system is refused */
  readonly byPeople?: true;
  readonly about: About;
  readonly shape: 'get' | 'list' | 'search' | 'count' | 'export' | 'drop-down' | 'file' | 'act';
  /** answered before a region is chosen, to whoever has a token */
  readonly beforeRegion?: true;
  /**
   * A fresh thing to act on for each call, so that no cell hides behind another; where each role acts on things of its
   * own, one for the role that asks, or for any when it is null.
   */
  readonly call?: (make: Targets, by: RegionRole | null) => Promise<Call>;
}

export const ofAgency: About = { kind: 'thing', reach: 'agency' };
export const ofRegion: About = { kind: 'thing', reach: 'region' };
/** of one region and about all its agencies: nothing for an auditor of some */
export const ofWholeRegion: About = { kind: 'thing', reach: 'whole-region' };
export const eachRegion: About = { kind: 'region' };
export const wholeRegion: About = { kind: 'whole-region' };
export const forAgency: About = { kind: 'for-agency', answer: '403 not-allowed' };
/** a hand-in names all its faults at once, and an agency beyond reach among them as one that is not there */
export const handInFor: About = { kind: 'for-agency', answer: '404 not-found' };

/** A call about one thing, which is made for it. */
export async function on(
  make: () => Promise<string | { readonly id: string; readonly shows: string }>,
  sent: Sent = {},
): Promise<Call> {
  const made = await make();
  return typeof made === 'string' ? { ...sent, id: made } : { ...sent, ...made };
}
