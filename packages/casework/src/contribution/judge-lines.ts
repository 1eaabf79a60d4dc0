import { CoverMonth, type NominationStanding, splitNominationId } from '@payung/data';
import {
  ageOn,
  type Bill,
  type BillAnswer,
  type BillStandings,
  billPerson,
  type CoverSpan,
  type DeterminedLine,
  monthsOfRuns,
  type NominationId,
  type PersonCover,
  type PersonId,
  type PersonLedger,
  rulesOn,
  sectorOf,
  type TariffRun,
} from '@payung/domain';
import { coverOf as spansOf } from '../cohort/index.ts';
import { checkCoverElsewhere } from '../cross-region/check-cover.ts';
import { eligibilityOf } from '../eligibility/eligibility-of.ts';
import type { LeftOffLine } from './contribution-shelves.ts';
import { ledgersOf, standingsFor } from './cover-of.ts';
import { type ListGround, type Standing, standingIn } from './list-ground.ts';

/** What becomes of one line of a decision. */
export type JudgedLine =
  | { readonly kind: 'skip' }
  | { readonly kind: 'left-off'; readonly line: LeftOffLine }
  | {
      readonly kind: 'list';
      readonly record: NominationStanding;
      readonly person: PersonId;
      readonly ledger: PersonLedger | null;
      readonly bills: BillStandings;
      readonly runs: readonly TariffRun[];
      /** owed from before a leaving: how often they had left before these months */
      readonly owed: { readonly era: number } | null;
    };

/** Lines in their order, and whether other regions were asked; or for how long to wait before asking again. */
export type Judged =
  | { readonly kind: 'judged'; readonly lines: JudgedLine[]; readonly elsewhere: Bill['elsewhere'] }
  | { readonly kind: 'wait'; readonly retryAfterSeconds: number };

interface Person {
  readonly line: DeterminedLine;
  readonly person: PersonId;
  readonly cover: PersonCover;
}

/**
 * Who of some lines goes on a bill with which months, and why everybody else does not: another source has the month,
 * another region has the person, the cover has lapsed and a check fails, it is too late, or they left.
 */
export async function judgeLines(
  ground: ListGround,
  bill: Bill,
  lines: readonly DeterminedLine[],
): Promise<Judged> {
  const added = lines.filter(({ act }) => act === 'add');
  const covers = await spansOf(
    ground.open,
    added.map(({ nomination: id }) => ({ id })),
  );
  const people = added.flatMap((line, i): Person[] => {
    const cover = covers[i] ?? null;
    const own = cover?.spans.some(
      (span) => span.cohort === bill.cohort && span.nomination === line.nomination,
    );
    const { person } = splitNominationId(line.nomination);
    return cover !== null && own === true ? [{ line, person, cover }] : [];
  });
  const judged = await judgePeople(ground, bill, people);
  const asked = await withoutCoveredElsewhere(ground, bill, judged);
  if (asked.kind === 'wait') return asked;
  const of = asked.lines;
  const all = lines.map((line): JudgedLine => of.get(line.nomination) ?? { kind: 'skip' });
  return { kind: 'judged', lines: all, elsewhere: asked.elsewhere };
}

type ByNomination = Map<NominationId, JudgedLine>;

async function judgePeople(
  ground: ListGround,
  bill: Bill,
  people: readonly Person[],
): Promise<ByNomination> {
  const { open } = ground;
  const [records, ledgers] = await Promise.all([
    standingIn(
      ground,
      people.map(({ line }) => line.nomination),
    ),
    ledgersOf(
      open,
      people.map(({ person }) => person),
    ),
  ]);
  const bills = await standingsFor(open, ledgers);
  const judged: ByNomination = new Map();
  const anew: NominationId[] = [];
  for (const [i, { line, person, cover }] of people.entries()) {
    const record = records[i] ?? null;
    const ledger = ledgers[i] ?? null;
    const off = whyOff(record);
    const about = { nomination: line.nomination, agency: line.agency };
    if (record === null || off !== null) {
      if (off !== null) judged.set(line.nomination, leftOff(about, off, {}));
      continue;
    }
    const answer = answerFor(ground, bill, { ledger, bills, spans: cover.spans, record });
    if (answer.kind === 'list') {
      if (answer.anew) anew.push(record.id);
      const { runs, owed } = answer;
      judged.set(record.id, { kind: 'list', record, person, ledger, bills, runs, owed });
    } else {
      const why = told(answer);
      if (why !== null) judged.set(record.id, leftOff(about, why.code, why.detail));
    }
  }
  await testAnew(ground, anew, judged);
  return judged;
}

/** Who was struck keeps months that were covered before; nothing is paid for data that must rest. */
function whyOff(record: NominationStanding | null): string | null {
  if (record === null) return 'forgotten';
  if (record.restricted !== undefined) return 'restricted';
  return record.state === 'determined' || record.state === 'struck' ? null : 'state-changed';
}

function answerFor(
  { open, setting, rules, draftedAt, tariffOf }: ListGround,
  bill: Bill,
  of: {
    readonly ledger: PersonLedger | null;
    readonly bills: BillStandings;
    readonly spans: readonly CoverSpan[];
    readonly record: Standing;
  },
): BillAnswer {
  const { ledger, bills, spans, record } = of;
  const { occupation } = record;
  const sector = occupation === null ? 'OTHER' : sectorOf(occupation, setting);
  return billPerson({
    bill,
    ledger,
    bills,
    spans,
    decidedAt: ({ determination }) => draftedAt.get(determination) ?? bill.createdAt,
    today: open.today,
    rules,
    tariffOf: (month) => tariffOf(sector, month),
  });
}

type Why = Pick<LeftOffLine, 'code' | 'detail'>;

function told(answer: Exclude<BillAnswer, { kind: 'list' }>): Why | null {
  switch (answer.kind) {
    case 'none':
      return null;
    case 'billed-already':
      return { code: answer.kind, detail: {} };
    case 'held': {
      const [first] = answer.by;
      return {
        code: 'months-held',
        detail: {
          months: answer.by.map(({ month }) => month).join(' '),
          bill: first?.bill ?? null,
          funding: first?.funding ?? null,
        },
      };
    }
    case 'too-late':
      return { code: answer.kind, detail: { months: answer.months.join(' ') } };
    case 'refused': {
      const { reason, on, exchange } = answer.refusal;
      return { code: 'refused-by-insurer', detail: { reason, on, exchange } };
    }
    case 'left':
      return {
        code: answer.kind,
        detail: {
          reason: answer.reason,
          on: answer.on,
          ...(answer.months.length > 0 && { months: answer.months.join(' ') }),
        },
      };
  }
}

function leftOff(
  about: Pick<LeftOffLine, 'nomination' | 'agency'>,
  code: string,
  detail: LeftOffLine['detail'],
): JudgedLine {
  return { kind: 'left-off', line: { ...about, code, detail } };
}

/** Whoever's cover lapsed is registered anew: age and work are tested again (domain-rules 1.3, 2.12). */
async function testAnew(
  { open }: ListGround,
  ids: readonly NominationId[],
  judged: ByNomination,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await open.data.people.nominations(ids);
  // whoever is forgotten in this moment is written no more
  for (const [i, id] of ids.entries()) if (found[i] === null) judged.delete(id);
  const records = found.filter((record) => record !== null);
  const { maxAgeExclusive } = rulesOn(open.region, open.today).rules;
  const reports = await eligibilityOf(open, records, open.today, open.today);
  for (const record of records) {
    const { id: nomination, agency, worker } = record;
    const old = ageOn(worker.birthDate, open.today) >= maxAgeExclusive;
    const standing = reports.get(nomination)?.standing;
    if (!old && standing === 'eligible') continue;
    const detail = { age: old ? 'too-old' : 'ok', eligibility: standing ?? null };
    judged.set(nomination, leftOff({ nomination, agency }, 'lapsed-not-ready', detail));
  }
}

type Listed = Extract<JudgedLine, { kind: 'list' }>;

/**
 * Claims the months across regions before they are listed: whom another region has as well is left off with the number
 * of the case, until both have settled it.
 */
async function withoutCoveredElsewhere(
  { service, cross, open }: ListGround,
  bill: Bill,
  judged: ByNomination,
): Promise<
  | { readonly kind: 'asked'; readonly lines: ByNomination; readonly elsewhere: Bill['elsewhere'] }
  | { readonly kind: 'wait'; readonly retryAfterSeconds: number }
> {
  const listed = [...judged.values()].filter((one): one is Listed => one.kind === 'list');
  const asked = listed.filter(({ record }) => record.state === 'determined');
  if (asked.length === 0 || bill.elsewhere === 'not-agreed') {
    return { kind: 'asked', lines: judged, elsewhere: bill.elsewhere };
  }
  const actor = { kind: 'System', tenant: open.data.tenant, user: bill.createdBy } as const;
  const result = await checkCoverElsewhere(service, cross, actor, {
    purpose: 'payment',
    reference: bill.id,
    correlationId: bill.id,
    people: asked.map(({ record, runs }) => ({
      nomination: record.id,
      months: monthsOfRuns(runs).map((month) => CoverMonth.parse(month)),
    })),
  });
  // somebody lost their place in this moment; they are read again with the next try
  if (!result.ok) return { kind: 'wait', retryAfterSeconds: 1 };
  const said = result.value;
  if (said.kind === 'wait') return said;
  if (said.kind === 'checked') {
    for (const [i, { record }] of asked.entries()) {
      const cases = said.cases[i] ?? [];
      if (cases.length === 0) continue;
      const about = { nomination: record.id, agency: record.agency };
      judged.set(record.id, leftOff(about, 'covered-elsewhere', { cases: cases.join(' ') }));
    }
  }
  return { kind: 'asked', lines: judged, elsewhere: said.kind };
}
