import type { Cause, NominationRecord, RegistryWrite } from '@payung/data';
import { ImportId, isLiving, lastUseOf } from '@payung/domain';
import { afterCommit } from '../after-commit.ts';
import { forgetCases } from '../cases/forget-cases.ts';
import { forgetClaims } from '../claims/forget-claims.ts';
import { forgetCards } from '../contribution/forget-cards.ts';
import { forgetLines } from '../determination/forget-lines.ts';
import { forgetFacts } from '../eligibility/forget-facts.ts';
import { forgetResults } from '../exchange/forget-results.ts';
import { leaveCard } from '../leave-card.ts';
import { forgetLeavers } from '../leaving/forget-leavers.ts';
import { forgetLetters } from '../letters/forget-letters.ts';
import { leavePages } from '../matching/leave-pages.ts';
import { forgetSuggestions } from '../packs/forget-suggestions.ts';
import { forgetPreChecks } from '../pre-check/forget-pre-checks.ts';
import type { OpenRegion, Service } from '../service.ts';
import { forgetSheets } from '../verification/forget-sheets.ts';
import { forgetCorrections } from './corrected-anew.ts';
import { dropCards, dropWords, type Writers, writersOf } from './drop-words.ts';
import { cardWordsOf, findAgain, takeOut, wordsOf } from './find-again.ts';
import { followForgetting, notedForgetting } from './forgotten-meanwhile.ts';
import type { PersonCase } from './person-case.ts';
import { removeCopies } from './remove-copies.ts';
import { isAtWork, removeListFile } from './remove-list-file.ts';

export interface Forgetting {
  readonly why: 'asked' | 'retention';
  readonly cause: Cause;
  /** where the person stood in the index, when the caller has taken them out of it with others */
  readonly writers?: Writers;
  /** writes of the same commit as the last step: the answer kept for its key */
  readonly also: (done: { nominations: number; lists: readonly ImportId[] }) => RegistryWrite[];
}

export type Forgotten =
  | { readonly kind: 'done'; readonly nominations: number; readonly lists: readonly ImportId[] }
  /** somebody wrote the same person meanwhile: read everything again */
  | { readonly kind: 'rival' }
  /** a list that names the person is being judged */
  | { readonly kind: 'list-at-work'; readonly list: ImportId };

/** nominations that one commit forgets, beside the person and the guard */
const atOnce = 40;

/**
 * Forgets who a person is: what their nominations say, their NIK, the names they are found by, and the files of
 * the lists that name them; by their own wish also archives of the region, which can be made again. State, agency, year and quota card stay, so that every count stays as it was, and
 * the journal is not touched. The caller has made sure that no legal hold stands. Safe to repeat after a crash
 * at any step; the person is the last to go, and what follows on them the sweep finishes.
 */
export async function forgetPerson(
  service: Service,
  open: OpenRegion,
  found: PersonCase,
  how: Forgetting,
): Promise<Forgotten> {
  // what a determination decided stays decided: its place was used up
  const living = found.nominations.filter(({ state }) => isLiving(state) && state !== 'determined');
  if (living.length > 0) {
    // ended first, in a commit of its own: a commit names an item once
    await endUnused(open, found, living, how.cause);
    return { kind: 'rival' };
  }
  const named = await listsNaming(open, found, []);
  const busy = named.find(isAtWork);
  if (busy !== undefined) return { kind: 'list-at-work', list: busy.id };
  const { writers } = how;
  if (writers !== undefined) return forgetDropped(service, open, found, how, writers);
  // while the index still tells which: once it does not, whoever went on after a crash would leave them
  const stood = await writersOf(open, [wordsOf(found)]);
  const early = await removeLists(service, open, found, how, stood);
  if (early.kind !== 'removed') return early;
  let isForgotten = false;
  try {
    const dropped = await dropWords(open, [wordsOf(found)]);
    const forgotten = await forgetDropped(service, open, found, how, dropped);
    isForgotten = forgotten.kind === 'done';
    return forgotten;
  } finally {
    // whoever is kept is found, also where something of them cannot be read or written
    if (!isForgotten) await findAgain(open, found.person.id);
  }
}

interface Removed {
  readonly kind: 'removed';
  readonly lists: readonly ImportId[];
}

/** Removes the files of the lists in which the person stood. */
async function removeLists(
  service: Service,
  open: OpenRegion,
  found: PersonCase,
  how: Forgetting,
  writers: Writers,
): Promise<Removed | Exclude<Forgotten, { readonly kind: 'done' }>> {
  const lists = await listsNaming(open, found, [...(writers.get(found.person.id) ?? [])]);
  const late = lists.find(isAtWork);
  if (late !== undefined) return { kind: 'list-at-work', list: late.id };
  for (const record of lists) {
    const why = how.why === 'asked' ? 'erasure' : 'retention';
    if (record.filesRemovedOn !== undefined) continue;
    if (!(await removeListFile(service, open, record, { cause: how.cause, why }))) {
      return { kind: 'rival' };
    }
  }
  return { kind: 'removed', lists: lists.map(({ id }) => id) };
}

/** Forgets somebody who is found by no name any more. */
async function forgetDropped(
  service: Service,
  open: OpenRegion,
  found: PersonCase,
  how: Forgetting,
  writers: Writers,
): Promise<Forgotten> {
  const removed = await removeLists(service, open, found, how, writers);
  if (removed.kind !== 'removed') return removed;
  const { lists } = removed;
  await forgetCases(service, open, found.person.id, how.cause);
  await forgetFacts(service, open, found.person.id, how.cause);
  if (!(await forgetClaims(service, open, found.person.id, how.cause))) return { kind: 'rival' };
  const cards = await cardWordsOf(open, found.person.id);
  await dropCards(open, found.person.id, cards);
  if (!(await forgetCards(open, found.person.id, how.cause))) return { kind: 'rival' };
  if (!(await forgetLeavers(service, open, found.nominations, how.cause))) return { kind: 'rival' };
  if (!(await forgetLetters(service, open, found.person.id, how.cause))) return { kind: 'rival' };
  if (!(await forgetSheets(open, found.nominations, how.cause))) return { kind: 'rival' };
  if (!(await forgetCorrections(open, found))) return { kind: 'rival' };
  if (!(await forgetSuggestions(open, found.person.id, how.cause))) return { kind: 'rival' };
  const told = { person: found.person.id, nominations: found.nominations };
  await forgetResults(service, open, told);
  if (!(await forgetPreChecks(open, told, how.cause))) return { kind: 'rival' };
  if (!(await forgetDetermined(service, open, found, how.cause))) return { kind: 'rival' };
  if (how.why === 'asked') await removeCopies(service, open);
  if (!(await forgetRecords(service, open, found, how, lists))) return { kind: 'rival' };
  // what would have them found again, and read them before they were gone, may have written just now
  await afterCommit(() => takeOut(open, found, cards));
  await followForgetting(service, open, found.person.id, how.cause);
  return { kind: 'done', nominations: found.guard.count, lists };
}

/** Who a determination meant: the lists keep its number, and nobody is compared with them any more. */
async function forgetDetermined(
  service: Service,
  open: OpenRegion,
  { nominations }: PersonCase,
  cause: Cause,
): Promise<boolean> {
  if (!(await forgetLines(service, open, nominations, cause))) return false;
  const determined = nominations.filter(({ state }) => state === 'determined');
  const writes = await leavePages(open, determined);
  if (writes.length === 0) return true;
  return (await open.data.commit({ cause, lane: 'any', writes })).kind === 'done';
}

/** A nomination that nobody ended ends with its year, and lets go of whatever it held. */
async function endUnused(
  open: OpenRegion,
  { person, guard }: PersonCase,
  living: readonly NominationRecord[],
  cause: Cause,
): Promise<void> {
  const holder = living.some(({ id }) => id === guard.nomination);
  await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      ...(holder
        ? [{ write: 'pass-guard', nik: person.nik, guard, nomination: null } as const]
        : []),
      ...living.flatMap((record): RegistryWrite[] => [
        ...leaveCard(record),
        {
          write: 'move-nomination',
          record,
          state: 'withdrawn',
          number: null,
          first: record.first,
          why: 'unused',
          ended: { on: lastUseOf(record.year), why: '' },
        },
      ]),
      ...(await leavePages(open, living)),
    ],
  });
}

/** Lists in which the person stood, as far as is told: by their nominations, and by the index of names. */
async function listsNaming(open: OpenRegion, found: PersonCase, writers: readonly string[]) {
  const lines = found.nominations.flatMap(({ source, claimed }) => [
    ...(source === null ? [] : [source.importId]),
    ...(claimed === null ? [] : [claimed.importId]),
  ]);
  const pieces = writers.flatMap((under) => {
    const [list = '', piece] = under.split('.');
    const id = ImportId.safeParse(list);
    return piece !== undefined && id.success ? [id.data] : [];
  });
  const records = await Promise.all(
    [...new Set([...lines, ...pieces])].map((id) => open.data.imports.import(id)),
  );
  return records.filter((record) => record !== null);
}

/** @returns false when somebody else wrote the person meanwhile */
async function forgetRecords(
  service: Service,
  open: OpenRegion,
  found: PersonCase,
  { why, cause, also }: Forgetting,
  lists: readonly ImportId[],
): Promise<boolean> {
  const { person, guard, nominations } = found;
  const on = open.today;
  const forget = nominations.map(
    (record): RegistryWrite => ({ write: 'anonymise-nomination', record, on }),
  );
  const early = forget.slice(0, Math.max(0, forget.length - atOnce));
  for (let from = 0; from < early.length; from += atOnce) {
    const writes = early.slice(from, from + atOnce);
    if ((await open.data.commit({ cause, lane: 'any', writes })).kind !== 'done') return false;
  }
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      ...forget.slice(early.length),
      { write: 'anonymise-person', person, on, why, nominations: guard.count },
      { write: 'free-guard', nik: person.nik, guard },
      notedForgetting(service, found, why),
      ...also({ nominations: guard.count, lists }),
    ],
  });
  return result.kind === 'done';
}
