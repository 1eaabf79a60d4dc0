import type { NominationRecord } from '@payung/data';
import {
  type AgencyId,
  type CalendarDate,
  type EligibilityReport,
  type EligibilityStanding,
  type Evidence,
  explainEligibility,
  type NominationId,
  openLines,
  rulesOn,
  type SocialMatch,
} from '@payung/domain';
import { maySee, type PeopleReader } from '../actor.ts';
import { checksEverything } from '../evidence/evidence-access.ts';
import { evidenceOfNomination } from '../evidence/evidence-of-person.ts';
import { folderByTime } from '../evidence/evidence-shelf.ts';
import { isPageDone } from '../page-reach.ts';
import { listNominations } from '../people-views.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { answersFor, mayKnowFlags } from './eligibility-access.ts';
import { eligibilityOf } from './eligibility-of.ts';
import { type FactsRecord, statementShelf } from './facts-shelf.ts';
import { readFacts } from './facts-writes.ts';
import { gatherFacts, readSocial } from './gather-facts.ts';

/** Whether one worker may be protected, with everything that it rests on. */
export interface EligibilityView {
  readonly record: NominationRecord;
  readonly report: EligibilityReport;
  /** the day on which it was judged, and the planned first day of cover */
  readonly day: CalendarDate;
  readonly firstDayOfCover: CalendarDate;
  /** null for whoever does not need to know the person's statuses */
  readonly flags: readonly string[] | null;
  readonly facts: Omit<FactsRecord, 'flags'>;
  readonly matches: readonly SocialMatch[];
  readonly evidence: readonly Evidence[];
  /** the files that each statement rests on, by its id, for whoever may open them */
  readonly proofs: ReadonlyMap<string, readonly string[]>;
}

/** Eligibility of one nomination, line by line, today. */
export async function showEligibility(
  service: Service,
  actor: PeopleReader,
  id: NominationId,
): Promise<Result<EligibilityView>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([id]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  const version = rulesOn(open.region, open.today);
  const [[judged], [facts], [social = null], evidence] = await Promise.all([
    gatherFacts(open, [record], version.rules.criteria, null),
    readFacts(open, [record]),
    readSocial(open, [record]),
    evidenceOfNomination(open, record),
  ]);
  if (judged === undefined || facts === undefined) throw new Error('facts of a record are missing');
  const { flags, ...others } = facts;
  return ok({
    record,
    report: explainEligibility(version, judged, open.today),
    day: open.today,
    firstDayOfCover: judged.firstDayOfCover,
    flags: mayKnowFlags(actor) ? flags : null,
    facts: answersFor(actor, others),
    matches: social?.matches ?? [],
    evidence,
    proofs: await proofsOf(open, actor, facts),
  });
}

/** Files of a letter about many, for those only who may open it. */
async function proofsOf(
  { data }: OpenRegion,
  actor: PeopleReader,
  { statements }: FactsRecord,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!checksEverything(actor)) return new Map();
  const places = statements.map(({ id }) => ({ folder: folderByTime(id), id }));
  const found = await data.shelves.some(statementShelf, places);
  return new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one.evidence] as const])));
}

/** One worker of the list of who may be protected: what is open, without what is known. */
export interface EligibilityLine {
  readonly record: NominationRecord;
  readonly standing: EligibilityStanding;
  readonly open: EligibilityReport['lines'];
}

/**
 * Who may be protected, who may not, and about whom somebody still has to find out or decide. A page may hold fewer
 * than asked for although there are more.
 */
export async function listEligibility(
  service: Service,
  actor: PeopleReader,
  request: {
    readonly agency: AgencyId | null;
    readonly standing: EligibilityStanding | null;
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<Result<{ items: EligibilityLine[]; nextCursor: string | null }>> {
  const open = await regionOf(service, actor.tenant);
  const { agency, standing, limit } = request;
  const items: EligibilityLine[] = [];
  let { cursor } = request;
  for (let looked = 0; !isPageDone({ found: items.length, looked, limit }); ) {
    const most = limit - items.length;
    const page = await listNominations(service, actor, {
      agency,
      state: 'nominated',
      cursor,
      limit: most,
    });
    if (!page.ok) return page;
    const records = page.value.items.map(({ record }) => record);
    const reports = await eligibilityOf(open, records, open.today);
    for (const record of records) {
      const report = reports.get(record.id);
      if (report === undefined || (standing !== null && report.standing !== standing)) continue;
      items.push({ record, standing: report.standing, open: openLines(report) });
    }
    looked += most;
    cursor = page.value.nextCursor;
    if (cursor === null) break;
  }
  return ok({ items, nextCursor: cursor });
}
