import { type MatchPage, type Posting, recentlyMade } from '@payung/data';
import type { NominationId, PersonId, Region, Worker } from '@payung/domain';
import {
  type Key,
  keysRead,
  keysWritten,
  type Model,
  type Profile,
  profileOf,
  type Score,
  score,
  workerSchema,
} from '@payung/matching';
import type { OpenRegion } from '../service.ts';
import { type Card, cardOf, type Likeness, likenessOf, readCard, writeCard } from './likeness.ts';

/** By which pages somebody is found: what is shared, and the marks inside each page. */
export type Anchors = ReadonlyMap<string, readonly string[]>;

/** A worker as matching sees them, normalised once. */
export interface Subject {
  readonly likeness: Likeness;
  readonly profile: Profile;
  /** the pages on which they stand */
  readonly written: Anchors;
  /** the pages on which they are looked for; all of `written` among them */
  readonly read: Anchors;
}

/** Somebody who is, or may be, the subject: never below the lower threshold. */
export interface Match {
  readonly card: Card;
  readonly score: Score & { readonly band: 'match' | 'review' };
}

/** Finds the same person among those who were nominated, under one frozen model. */
export interface Matcher {
  /** version of the model */
  readonly model: string;
  subject(worker: Worker): Subject;
  /** the same of what stands on a page */
  subjectOf(likeness: Likeness): Subject;
  /** symmetric: the same whichever of both is named first */
  score(one: Subject, other: Subject): Score;
  /** what is to stand of a nomination on each of its pages */
  postings(record: Parameters<typeof cardOf>[0]): ReadonlyMap<string, Posting>;
  /** those on these pages who share a page and a mark, each once; `but` is the subject's own person */
  candidates(subject: Subject, pages: readonly PageLike[], but: PersonId | null): Card[];
  /** the candidates at or above the lower threshold, the likest first */
  matches(subject: Subject, pages: readonly PageLike[], but: PersonId | null): Match[];
}

export type PageLike = Pick<MatchPage, 'anchor' | 'postings'>;

function anchorsOf(keys: readonly Key[]): Anchors {
  const anchors = new Map<string, string[]>();
  for (const { anchor, tag } of keys) {
    const tags = anchors.get(anchor) ?? [];
    if (!tags.includes(tag)) tags.push(tag);
    anchors.set(anchor, tags);
  }
  return anchors;
}

/** The village of a code as lists write it; '' where it is not known. */
export type VillageNames = (code: string) => string;

interface Candidate {
  readonly card: Card;
  readonly profile: Profile;
}

/** Candidates that are kept open: some 10 MB. */
const mostCandidates = 3_000;

/** A matcher under a model. */
export function createMatcher(model: Model, villageName: VillageNames): Matcher {
  const known = new WeakMap<Worker, Subject>();
  const recent = recentlyMade<Candidate>(mostCandidates);

  function profile(likeness: Likeness): Profile {
    return profileOf(workerSchema, { ...likeness, village: villageName(likeness.village) });
  }

  function subjectOf(likeness: Likeness): Subject {
    const own = profile(likeness);
    const written = keysWritten(workerSchema, own);
    const read = keysRead(workerSchema, own);
    return {
      likeness,
      profile: own,
      written: anchorsOf(written),
      read: anchorsOf([...written, ...read]),
    };
  }

  function subject(worker: Worker): Subject {
    const found = known.get(worker) ?? subjectOf(likenessOf(worker));
    known.set(worker, found);
    return found;
  }

  /** Cards are opened and normalised again and again on a page that many share. */
  function opened(posting: Posting): Candidate {
    return recent(`${posting.nomination}${posting.card}`, () => {
      const card = readCard(posting);
      return { card, profile: profile(card.likeness) };
    });
  }

  function found(one: Subject, pages: readonly PageLike[], but: PersonId | null): Candidate[] {
    const all = new Map<NominationId, Candidate>();
    for (const { anchor, postings } of pages) {
      const tags = one.read.get(anchor);
      if (tags === undefined) continue;
      for (const posting of postings) {
        const { nomination } = posting;
        if (all.has(nomination) || !posting.tags.some((tag) => tags.includes(tag))) continue;
        if (but !== null && nomination.startsWith(but)) continue;
        all.set(nomination, opened(posting));
      }
    }
    return [...all.values()];
  }

  function scoreOf(one: Subject, other: Pick<Subject, 'profile'>): Score {
    return score(model, one.profile, other.profile);
  }

  return {
    model: model.version,
    subject,
    subjectOf,
    score: scoreOf,
    postings(record) {
      const card = writeCard(cardOf(record));
      const { written } = subject(record.worker);
      return new Map(
        [...written].map(([anchor, tags]) => [anchor, { nomination: record.id, tags, card }]),
      );
    },
    candidates: (one, pages, but) => found(one, pages, but).map(({ card }) => card),
    matches: (one, pages, but) =>
      found(one, pages, but)
        .flatMap((candidate): Match[] => {
          const likeness = scoreOf(one, candidate);
          const { band } = likeness;
          return band === 'none' ? [] : [{ card: candidate.card, score: { ...likeness, band } }];
        })
        .sort(byLikeness),
  };
}

/** The likest first; among equals in an order that everybody finds again. */
function byLikeness(a: Match, b: Match): number {
  return b.score.bits - a.score.bits || (a.card.nomination < b.card.nomination ? -1 : 1);
}

const matchers = new WeakMap<Region, Matcher>();

/** The matcher of a region: under the model that ships, until the region has activated another. */
export function matcherOf({ region, model }: Pick<OpenRegion, 'region' | 'model'>): Matcher {
  // the profile names the model: a profile that was read anew has a matcher of its own
  const matcher = matchers.get(region) ?? createMatcher(model, villageNamesOf(region));
  matchers.set(region, matcher);
  return matcher;
}

/** Of two villages of one name the district is said too: they are two places. */
function villageNamesOf({ villages, districts }: Region): VillageNames {
  const byName = Map.groupBy(villages, ({ name }) => name.toUpperCase());
  const nameOf = new Map(
    villages.map(({ code, name, districtCode }) => {
      const alone = byName.get(name.toUpperCase())?.length === 1;
      const district = districts.find((one) => one.code === districtCode)?.name ?? '';
      return [String(code), alone ? name : `${name} ${district}`];
    }),
  );
  return (code) => nameOf.get(code) ?? '';
}
