import { fileNew, fileOver, type RegistryWrite, TooBusyError } from '@payung/data';
import type { PersonId, SocialMatch } from '@payung/domain';
import { causeOf } from '../../cause-of.ts';
import type { OpenRegion } from '../../service.ts';
import type { SoftDecider } from '../eligibility-access.ts';
import { type SocialRecord, socialShelf } from '../facts-shelf.ts';

/** matches that are kept of one person: a quarter each for 25 years */
export const mostMatches = 100;
/** people of one transaction, beside the journal */
const perCommit = 45;
/** tries before somebody else's writes about the same people are too many */
const tries = 8;

export interface MatchOf {
  readonly person: PersonId;
  readonly match: SocialMatch;
}

export interface MatchesKept {
  readonly recorded: number;
  /** had this very match, by the same file */
  readonly already: number;
  /** have so many that no other fits */
  readonly full: number;
}

/** The matches of a person with one more, by the day of which they speak. */
export function withMatch(
  before: SocialRecord | null,
  match: SocialMatch,
): SocialRecord['matches'] {
  return [...(before?.matches ?? []), match].sort((a, b) =>
    `${a.matchedOn}${a.at}` < `${b.matchedOn}${b.at}` ? -1 : 1,
  );
}

/** The write by which a person has one more match; nothing that was known is taken out. */
export function matchWrite(
  before: SocialRecord | null,
  person: PersonId,
  matches: SocialRecord['matches'],
): RegistryWrite {
  const filing = { folder: person, act: 'social-data-matched' };
  return before === null
    ? fileNew(socialShelf, { id: person, version: 1, matches }, filing)
    : fileOver(socialShelf, before, { matches }, filing);
}

/** Keeps one more match for each of these people, some forty in a transaction. Safe to repeat with the same file. */
export async function keepMatches(
  open: OpenRegion,
  actor: SoftDecider,
  matches: readonly MatchOf[],
  correlationId: string,
): Promise<MatchesKept> {
  let kept: MatchesKept = { recorded: 0, already: 0, full: 0 };
  for (let from = 0; from < matches.length; from += perCommit) {
    const some = await keepSome(open, actor, matches.slice(from, from + perCommit), correlationId);
    kept = {
      recorded: kept.recorded + some.recorded,
      already: kept.already + some.already,
      full: kept.full + some.full,
    };
  }
  return kept;
}

async function keepSome(
  open: OpenRegion,
  actor: SoftDecider,
  some: readonly MatchOf[],
  correlationId: string,
): Promise<MatchesKept> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const places = some.map(({ person }) => ({ folder: person, id: person }));
    const before = await open.data.shelves.some(socialShelf, places);
    let [already, full] = [0, 0];
    const writes = some.flatMap(({ person, match }, i): RegistryWrite[] => {
      const known = before[i] ?? null;
      const isThere = known?.matches.some(({ file, period, dataset, decile }) => {
        const isSame = period === match.period && dataset === match.dataset;
        return file === match.file && isSame && decile === match.decile;
      });
      if (isThere === true) already += 1;
      else if ((known?.matches.length ?? 0) >= mostMatches) full += 1;
      else return [matchWrite(known, person, withMatch(known, match))];
      return [];
    });
    const kept = { recorded: writes.length, already, full };
    if (writes.length === 0) return kept;
    const cause = causeOf(actor, correlationId);
    const result = await open.data.commit({ cause, lane: 'any', writes });
    if (result.kind === 'done') return kept;
  }
  throw new TooBusyError(1);
}
