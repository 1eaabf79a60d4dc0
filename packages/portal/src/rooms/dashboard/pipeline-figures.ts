import type { BillView, DeterminationView, VerificationCounts } from '@payung/contract';
import type { ChartFigures, ChartRow } from '../../charts/figures.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { billShelves, spanWords } from '../../words/bills.ts';
import { determinationShelves, liesOn } from '../../words/determination-shelves.ts';
import { levelWords, slugOfLevel } from '../../words/verification.ts';

const dayMs = 86_400_000;

interface Step {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  /** null where it is not known */
  readonly people: number | null;
  /** instant or calendar date since when the longest wait; null where nobody waits or nothing says */
  readonly since: string | null;
}

/** What is known of the way from verification to payment; a part that one may not see is left out. */
export interface PipelineParts {
  readonly counts: Pick<VerificationCounts, 'total'> | undefined;
  readonly decisions: readonly DeterminationView[] | undefined;
  readonly bills: readonly BillView[] | undefined;
}

/** People by the step they wait at, with the age of the oldest case in whole days. */
export function pipelineFigures(parts: PipelineParts, now: number): ChartFigures {
  const rows = [...verificationSteps(parts), ...decisionSteps(parts), ...billSteps(parts)].map(
    ({ key, name, href, people, since }): ChartRow => ({
      key,
      name,
      href,
      values: [people, since === null ? null : daysSince(since, now)],
    }),
  );
  return {
    rowName: say('Langkah'),
    columns: [
      { name: say('Orang'), unit: 'people', look: 1 },
      { name: say('Tertua (hari)'), unit: 'count', look: null },
    ],
    rows,
  };
}

/** Whole days, cut off; a moment that lies ahead is today. */
export function daysSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / dayMs));
}

function verificationSteps({ counts }: PipelineParts): Step[] {
  if (counts === undefined) return [];
  return counts.total.levels.map(({ level, waiting, oldest }) => ({
    key: level,
    name: levelWords[level].name,
    href: `/verifikasi?tingkat=${slugOfLevel(level)}`,
    people: waiting,
    since: oldest,
  }));
}

function decisionSteps({ decisions }: PipelineParts): Step[] {
  if (decisions === undefined) return [];
  const { drafting, sent: signing } = determinationShelves;
  const draft = decisions.filter(({ state }) => liesOn(drafting, state));
  const sent = decisions.filter(({ state }) => liesOn(signing, state));
  return [
    {
      key: 'draft',
      name: say('SK sedang disusun'),
      href: `/penetapan?keadaan=${drafting.slug}`,
      people: peopleIn(draft.map(({ totals }) => totals)),
      since: null,
    },
    {
      key: 'sent',
      name: say('SK menunggu tanda tangan'),
      href: `/penetapan?keadaan=${signing.slug}`,
      people: peopleIn(sent.map(({ totals }) => totals)),
      since: oldestOf(sent.flatMap((one) => (one.sent === null ? [] : [one.sent.at]))),
    },
  ];
}

/** steps of bills that are drawn by themselves */
const mostBillSteps = 6;

/**
 * What is billed and not paid, the oldest first. Somebody may stand on several bills, month after month, so that people
 * are only summed over bills of one and the same month: nobody's month is on two of them.
 */
function billSteps({ bills }: PipelineParts): Step[] {
  if (bills === undefined) return [];
  const open = bills
    .filter(({ state }) => billShelves.open.states.includes(state))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const together = new Map<string, BillView[]>();
  for (const bill of open) {
    const key = bill.months === 1 ? bill.firstMonth : bill.id;
    together.set(key, [...(together.get(key) ?? []), bill]);
  }
  const groups = [...together.values()];
  const drawn = groups.length > mostBillSteps ? groups.slice(0, mostBillSteps - 1) : groups;
  const others = groups.slice(drawn.length).flat();
  return [...drawn.flatMap(billStep), ...otherBills(others)];
}

function billStep(bills: readonly BillView[]): Step[] {
  const [first, second] = bills;
  if (first === undefined) return [];
  return [
    {
      key: `unpaid ${first.id}`,
      name: say('Iuran {span}, belum lunas', { span: spanWords(first) }),
      href: second === undefined ? `/tagihan/${first.id}` : '/tagihan',
      people: peopleIn(bills),
      since: first.createdAt,
    },
  ];
}

/** Those that are not drawn by themselves: how many people they are about is not known from the bills. */
function otherBills(bills: readonly BillView[]): Step[] {
  const since = oldestOf(bills.map(({ createdAt }) => createdAt));
  if (since === null) return [];
  const name = say('{bills} tagihan lain, belum lunas', { bills: formatNumber(bills.length) });
  return [{ key: 'unpaid', name, href: '/tagihan', people: null, since }];
}

function peopleIn(items: readonly { readonly people: number }[]): number {
  return items.reduce((all, { people }) => all + people, 0);
}

function oldestOf(instants: readonly string[]): string | null {
  return [...instants].sort()[0] ?? null;
}

export function pipelineFinding({ rows }: ChartFigures): string {
  const waiting = rows.filter(({ values }) => (values[0] ?? 0) > 0);
  const most = [...waiting].sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))[0];
  if (most === undefined) return say('Tidak ada yang menunggu di langkah mana pun.');
  const aged = waiting.filter(({ values }) => (values[1] ?? null) !== null);
  const oldest = [...aged].sort((a, b) => (b.values[1] ?? 0) - (a.values[1] ?? 0))[0];
  const where = say('Terbanyak menunggu pada {most}: {value} orang', {
    most: most.name,
    value: formatNumber(most.values[0] ?? 0),
  });
  return oldest === undefined
    ? `${where}.`
    : say('{where}; yang tertua {value} hari, pada {oldest}.', {
        where,
        value: formatNumber(oldest.values[1] ?? 0),
        oldest: oldest.name,
      });
}
