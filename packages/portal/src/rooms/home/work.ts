import type {
  BillView,
  CasePage,
  ClaimSummary,
  DeterminationView,
  ImportPage,
} from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';

/** Something that waits for whoever is signed in. */
export interface Waiting {
  readonly key: string;
  /** what waits, with its number: `14 kemungkinan ganda` */
  readonly what: string;
  /** date or instant since when the first of them waits; null where that is not told */
  readonly oldest: string | null;
  /** verb and object, on the button that leads there */
  readonly act: string;
  readonly address: string;
}

/** Something whose day has passed, or whose cover is about to end. */
export interface Late {
  readonly key: string;
  readonly tone: 'attention' | 'wrong';
  readonly text: string;
  readonly link: string;
  readonly address: string;
}

/** Something that happened since yesterday. */
export interface Change {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly address: string;
}

/** All that a home tells before its figures. */
export interface Work {
  readonly waiting: readonly Waiting[];
  readonly late: readonly Late[];
  readonly changes: readonly Change[];
}

/** The room of one thing in the room of many. */
function addressOf(room: string, id: string): string {
  return `${room}/${encodeURIComponent(id)}`;
}

/** `20+` where more may follow than was counted. */
export function countOf(count: number, isMore: boolean): string {
  return isMore ? `${formatNumber(count)}+` : formatNumber(count);
}

/** The earliest of some dates or instants; null of none. */
export function earliest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day): day is string => day !== null);
  return known.sort((a, b) => a.localeCompare(b))[0] ?? null;
}

/** Whole days from a date or instant to a calendar date of the region, both `YYYY-MM-DD` first; never less than 0. */
export function daysUntil(since: string, today: string): number {
  const day = 24 * 60 * 60 * 1000;
  const from = Date.parse(`${since.slice(0, 10)}T00:00:00Z`);
  return Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - from) / day));
}

export function casesWork({ items, nextCursor }: CasePage): Partial<Work> {
  const mine = items.filter(({ may }) => may.decide);
  if (mine.length === 0) return {};
  const late = mine.filter(({ isLate }) => isLate).length;
  const number = countOf(mine.length, nextCursor !== null);
  const waiting: Waiting = {
    key: 'cases',
    what: say('{number} kemungkinan ganda', { number }),
    oldest: earliest(mine.map(({ openedAt }) => openedAt)),
    act: say('Putuskan kemungkinan ganda'),
    address: '/ganda',
  };
  return { waiting: [waiting], late: late === 0 ? [] : [lateCases(late)] };
}

function lateCases(count: number): Late {
  return {
    key: 'cases',
    tone: 'attention',
    text: say('{count} kemungkinan ganda sudah lewat batas waktunya.', {
      count: formatNumber(count),
    }),
    link: say('Lihat yang terlambat'),
    address: '/ganda',
  };
}

export function signaturesWork(decisions: readonly DeterminationView[]): Partial<Work> {
  const sent = decisions.filter(({ state }) => state === 'sent');
  const oldest = earliest(sent.map((one) => one.sent?.at ?? null));
  const [only] = sent;
  if (only === undefined) return {};
  const address = sent.length === 1 ? addressOf('/penetapan', only.id) : '/penetapan';
  const what = say('{sent} SK penetapan menunggu tanda tangan', {
    sent: formatNumber(sent.length),
  });
  return {
    waiting: [{ key: 'signatures', what, oldest, act: say('Catat tanda tangan'), address }],
  };
}

export function listsWork({ items }: ImportPage, since: string): Partial<Work> {
  const unmapped = items.filter(({ state }) => state === 'needs-mapping');
  const [only] = unmapped;
  const finished = items.filter(({ finishedAt }) => finishedAt !== null && finishedAt >= since);
  const changes = finished.map((list) => ({
    key: `list-${list.id}`,
    at: list.finishedAt ?? list.createdAt,
    text: say('Daftar {fileName} selesai diperiksa: {rowsDone} baris.', {
      fileName: list.fileName,
      rowsDone: formatNumber(list.rowsDone),
    }),
    address: addressOf('/daftar', list.id),
  }));
  if (only === undefined) return { changes };
  const address = unmapped.length === 1 ? addressOf('/daftar', only.id) : '/daftar';
  const waiting: Waiting = {
    key: 'mappings',
    what: say('{unmapped} daftar menunggu pilihan kolom', {
      unmapped: formatNumber(unmapped.length),
    }),
    oldest: earliest(unmapped.map(({ createdAt }) => createdAt)),
    act: say('Pilih kolom'),
    address,
  };
  return { waiting: [waiting], changes };
}

export function decisionChanges(
  decisions: readonly DeterminationView[],
  since: string,
): Partial<Work> {
  const changes = decisions.flatMap(({ id, title, signed, totals }) =>
    signed === null || signed.at < since
      ? []
      : [
          {
            key: `decision-${id}`,
            at: signed.at,
            text: say('{title} ditandatangani dengan SK {number}: {people} orang.', {
              title,
              number: signed.number,
              people: formatNumber(totals.people),
            }),
            address: addressOf('/penetapan', id),
          },
        ],
  );
  return { changes };
}

export interface ClaimTests {
  readonly isLate: (claim: ClaimSummary) => boolean;
  readonly isWaiting: (claim: ClaimSummary) => boolean;
}

export function claimsWork(claims: readonly ClaimSummary[], tests: ClaimTests): Partial<Work> {
  const waiting = claims.filter(tests.isWaiting);
  const late = claims.filter(tests.isLate).length;
  const [only] = waiting;
  if (only === undefined) return {};
  const address = waiting.length === 1 ? addressOf('/klaim', only.claimId) : '/klaim';
  const one: Waiting = {
    key: 'claims',
    what: say('{waiting} klaim', { waiting: formatNumber(waiting.length) }),
    oldest: null,
    act: say('Lanjutkan klaim'),
    address,
  };
  const lateOnes: Late = {
    key: 'claims',
    tone: 'wrong',
    text: say('{late} klaim sudah lewat batas waktunya.', { late: formatNumber(late) }),
    link: say('Lihat klaim'),
    address: '/klaim',
  };
  return { waiting: [one], late: late === 0 ? [] : [lateOnes] };
}

/** Bills on which the treasurer has the next step. */
export function billsWork(
  bills: readonly BillView[],
  isNext: (bill: BillView) => boolean,
): Partial<Work> {
  const waiting = bills.filter(isNext);
  const [only] = waiting;
  if (only === undefined) return {};
  const address = waiting.length === 1 ? addressOf('/tagihan', only.id) : '/tagihan';
  const what = say('{waiting} tagihan', { waiting: formatNumber(waiting.length) });
  const oldest = earliest(waiting.map(({ createdAt }) => createdAt));
  return { waiting: [{ key: 'bills', what, oldest, act: say('Lanjutkan tagihan'), address }] };
}

/** All of it in the order given; changes the newest first. */
export function together(parts: readonly Partial<Work>[]): Work {
  return {
    waiting: parts.flatMap(({ waiting = [] }) => waiting),
    late: parts.flatMap(({ late = [] }) => late),
    changes: parts.flatMap(({ changes = [] }) => changes).sort((a, b) => b.at.localeCompare(a.at)),
  };
}
