import {
  eligibilityCheck,
  type FactFinder,
  makeStatement,
  type NotTold,
  type PeopleNamed,
  regionOf,
  showEligibility,
  statePeople,
  takeEvidence,
  type Verifier,
} from '@payung/casework';
import {
  CalendarDate,
  type Cohort,
  type Criterion,
  catchAllOccupation,
  type EligibilityRules,
  exclusions,
  type NominationId,
  plainCriteria,
  type RegionRules,
  type RuleVersion,
  rulesOn,
  UserId,
} from '@payung/domain';
import { aLetter } from './evidence-files.ts';
import { anAdmin, social } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'test';

export function aVerifier(test: TestService, user = 'verifier'): Verifier {
  return { kind: 'Verifier', tenant: test.tenant, user: UserId.parse(user) };
}

/** Nobody else covers the worker: the answers that most people give. */
export const nobodyElse = {
  excluded: Object.fromEntries(exclusions.map((code) => [code, false])),
};

/** Lets the region ask for these criteria from the first day on, and forgets the rules that were read. */
export function ask(test: TestService, changes: Partial<EligibilityRules>): Promise<void> {
  return rule(test, (rules) => ({ ...rules, criteria: { ...plainCriteria, ...changes } }));
}

/** Lets the rules say who comes first where not all fit. */
export function putFirst(
  test: TestService,
  priority: NonNullable<RegionRules['priority']>,
): Promise<void> {
  return rule(test, (rules) => ({ ...rules, priority }));
}

/** Lets the lead agency hand in work that no list has, under a heading of its own. */
export function takeInAnyWork(test: TestService): Promise<void> {
  const heading = { code: catchAllOccupation, name: 'Lainnya', synonyms: [], agencies: [] };
  return rule(test, (rules) => ({ ...rules, occupations: [...rules.occupations, heading] }));
}

/** Changes the rules of the region from the first day on, and forgets those that were read. */
async function rule(test: TestService, change: (rules: RegionRules) => RegionRules): Promise<void> {
  const profile = await test.service.database.regions.profile(test.tenant);
  if (profile === null) throw new Error('the region is gone');
  const { region, text: before } = profile;
  const plain = rulesOn(region, CalendarDate.parse('2026-01-01'));
  const version: RuleVersion = { ...plain, rules: change(plain.rules) };
  const { tenant } = test;
  const data = await test.service.database.tenant(tenant);
  await data.commit({
    cause: {
      actor: { kind: 'System', user: UserId.parse('test'), agency: null },
      source: 'sweep',
      correlationId,
    },
    lane: 'any',
    writes: [
      {
        write: 'change-region',
        before,
        after: { ...region, ruleVersions: [version] },
        act: 'rules-adopted',
        told: {},
      },
    ],
  });
  test.service.regions.forget(tenant);
}

/** A letter that was handed in for statements; its id. */
export async function aProof(test: TestService, actor: FactFinder): Promise<string> {
  const taken = await takeEvidence(test.service, actor, {
    use: 'statement',
    nomination: null,
    fileName: 'surat.pdf',
    type: 'application/pdf',
    bytes: aLetter('RT 03 menerangkan'),
    correlationId,
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  return taken.value.evidence.id;
}

export interface Stating {
  readonly actor?: FactFinder;
  readonly on?: string;
  readonly isWorking?: boolean;
  readonly answers?: object;
}

/** States of people that they are at work, and answers what was asked of all of them. */
export async function stated(
  test: TestService,
  named: PeopleNamed,
  stating: Stating = {},
): Promise<{ done: number; refused: readonly { id: NominationId; code: NotTold }[] }> {
  const { actor = aVerifier(test), on = '2026-01-14', isWorking = true } = stating;
  const made = await makeStatement(test.service, actor, {
    on: CalendarDate.parse(on),
    isWorking,
    givenBy: 'rt-rw',
    way: 'letter',
    words: 'Ketua RT 03',
    evidence: [await aProof(test, actor)],
    correlationId,
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { answers = nobodyElse } = stating;
  const statement = made.value.id;
  let done = 0;
  const refused: { id: NominationId; code: NotTold }[] = [];
  for (let from: PeopleNamed | null = named; from !== null; ) {
    const asked = { statement, named: from, answers, correlationId };
    const told = await statePeople(test.service, actor, asked);
    if (!told.ok) throw new Error(JSON.stringify(told));
    done += told.value.done;
    refused.push(...told.value.refused);
    const cursor: string | null = told.value.nextCursor;
    from = cursor === null || named.by === 'ids' ? null : { ...named, cursor };
  }
  return { done, refused };
}

/** Eligibility of a nomination as the lead agency sees it. */
export async function eligibilityNow(test: TestService, id: NominationId) {
  const shown = await showEligibility(test.service, anAdmin(test.tenant), id);
  if (!shown.ok) throw new Error(JSON.stringify(shown));
  return shown.value;
}

/** What is said of one criterion of a nomination today. */
export async function codeOf(test: TestService, id: NominationId, criterion: Criterion) {
  const { report } = await eligibilityNow(test, id);
  return report.lines.find((line) => line.criterion === criterion)?.code;
}

/** Who of those whom the social agency nominated is not ready on the day of a decision, and why. */
export async function notReady(test: TestService, day: string, firstMonth = '2026-03') {
  const region = await regionOf(test.service, test.tenant);
  const listed = await region.data.people.listByAgency({
    agency: social,
    year: 2026,
    state: 'nominated',
    after: null,
    limit: 100,
  });
  const found = await region.data.people.nominations(listed.ids);
  const records = found.filter((one) => one !== null);
  // the check looks at nothing else of a cohort
  const cohort = { firstMonth } as unknown as Cohort;
  const answer = await eligibilityCheck(region, { records, cohort, day: CalendarDate.parse(day) });
  return [...answer].map(([id, reasons]) => ({
    id,
    reasons: reasons.map(({ code, detail }) => `${code} ${detail.criterion} ${detail.why}`),
  }));
}
