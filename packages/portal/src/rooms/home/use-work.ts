import type { Me } from '@payung/contract';
import { type UseQueryResult, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { billsQuery } from '../../api/bills.ts';
import { waitingCasesQuery } from '../../api/cases.ts';
import { claimsQuery } from '../../api/claims.ts';
import { coverAlertsQuery } from '../../api/cover.ts';
import { newestDeterminationsQuery } from '../../api/determinations.ts';
import { importsQuery } from '../../api/imports.ts';
import { nextSheetsQuery, sheetCountsQuery } from '../../api/verification.ts';
import { rightsOf } from '../../rights.ts';
import { useRegion } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import { isLate, isUntold } from '../../words/claim-clocks.ts';
import { isOnItsWay } from '../bills/on-its-way.ts';
import { codesRunningOut } from './codes-running-out.ts';
import { coverLate, expiringLate, sheetsWork } from './late-words.ts';
import { useSharedSoon } from './use-shared-soon.ts';
import {
  billsWork,
  casesWork,
  claimsWork,
  decisionChanges,
  listsWork,
  signaturesWork,
  together,
  type Work,
} from './work.ts';

/** What a home knows so far: `isWhole` once all has arrived, `error` where some of it did not. */
export interface KnownWork extends Work {
  readonly isWhole: boolean;
  readonly error: unknown;
}

/** What waits for somebody, what is late and what changed; each part is asked for by those only whom it concerns. */
export function useWork(me: Me): KnownWork {
  const rights = rightsOf(me);
  const today = useToday();
  const since = useYesterday();
  const cases = useQuery({ ...waitingCasesQuery, enabled: rights.mayDecideCases });
  const decisions = useQuery({
    ...newestDeterminationsQuery,
    enabled: rights.maySeeDeterminations,
  });
  const lists = useInfiniteQuery({ ...importsQuery, enabled: rights.maySeeLists });
  const bills = useQuery({ ...billsQuery, enabled: rights.mayBill });
  const cover = useQuery({ ...coverAlertsQuery, enabled: rights.maySeeLists });
  const sheets = useSheets(me);
  const claims = useClaims(me, today);
  const { timeZone } = useRegion();
  const answers = [cases, decisions, lists, bills, cover, ...sheets.answers, ...claims.answers];
  const [newest] = lists.data?.pages ?? [];
  const work = together([
    rights.maySign ? signaturesWork(decisions.data?.items ?? []) : {},
    sheets.work,
    cases.data === undefined ? {} : casesWork(cases.data),
    claims.work,
    rights.mayPay
      ? billsWork(bills.data ?? [], (one) => isOnItsWay(one) && one.work === null && one.people > 0)
      : {},
    newest === undefined
      ? {}
      : listsWork(rights.mayUpload ? newest : withoutWaiting(newest), since),
    expiringLate(codesRunningOut(bills.data ?? [], today), timeZone),
    coverLate(cover.data ?? [], timeZone),
    decisionChanges(decisions.data?.items ?? [], since),
  ]);
  const isWhole = answers.every(isSettled);
  useSharedSoon(isWhole);
  return {
    ...work,
    isWhole,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}

type Answer = Pick<UseQueryResult, 'fetchStatus' | 'isPending' | 'error'>;

/** Not asked for at all counts as answered. */
function isSettled({ isPending, fetchStatus }: Answer): boolean {
  return !isPending || fetchStatus === 'idle';
}

function useSheets(me: Me) {
  const { verifiesAt, maySeeSheetCounts } = rightsOf(me);
  const isAsked = verifiesAt !== null;
  const counts = useQuery({ ...sheetCountsQuery, enabled: isAsked && maySeeSheetCounts });
  const next = useQuery({
    ...nextSheetsQuery(verifiesAt ?? 'lead'),
    enabled: isAsked && !maySeeSheetCounts,
  });
  const work = verifiesAt === null ? {} : sheetsWork(verifiesAt, counts.data, next.data);
  return { work, answers: [counts, next] };
}

/** A claim stays in the year in which it was opened: in January most are of the year before. */
function useClaims(me: Me, today: string) {
  const { maySeeFamilies, mayHandleClaims } = rightsOf(me);
  const year = Number(today.slice(0, 4));
  const queries = [year, year - 1].map((one) => ({ ...claimsQuery(one), enabled: maySeeFamilies }));
  const answers = useQueries({ queries });
  const claims = answers.flatMap(({ data }) => data?.items ?? []);
  const work = claimsWork(claims, {
    isLate,
    isWaiting: (claim) =>
      isLate(claim) || (mayHandleClaims ? isUntold(claim) : claim.state === 'submitted'),
  });
  return { work, answers };
}

/** Whoever hands nothing in is not asked for the columns of others. */
function withoutWaiting<T extends { readonly items: readonly { readonly state: string }[] }>(
  page: T,
): T {
  return { ...page, items: page.items.filter(({ state }) => state !== 'needs-mapping') };
}

/** The instant one day ago, kept to the minute so that nothing is drawn anew at each second. */
function useYesterday(): string {
  const minute = 60_000;
  const day = 24 * 60 * minute;
  return new Date(Math.floor(Date.now() / minute) * minute - day).toISOString();
}
