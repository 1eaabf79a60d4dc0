import {
  type CaseNumber,
  type Cause,
  type CoverMonth,
  type CrossCheck,
  type CrossPurpose,
  mostPeopleAtOnce,
  type NominationRecord,
} from '@payung/data';
import { type NominationId, usesPlace } from '@payung/domain';
import type { Approver, RegionAdmin, System, Treasurer } from '../actor.ts';
import { nominationsOf } from '../nominations-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { referenceOf } from './opaque-reference.ts';

/** Those who determine and pay. Whoever nominates is not among them. */
export type CoverDecider = RegionAdmin | Approver | Treasurer | System;

/** Months of cover that are about to be determined or paid. */
export interface CoverCheck {
  readonly purpose: CrossPurpose;
  /** id of the determination or of the payment list; it stands in the journal */
  readonly reference: string;
  readonly people: readonly {
    readonly nomination: NominationId;
    readonly months: readonly CoverMonth[];
  }[];
  readonly correlationId: string;
}

export type CoverChecked =
  /** numbers of cases by person, in the order asked: possible double cover elsewhere */
  | { readonly kind: 'checked'; readonly cases: readonly (readonly CaseNumber[])[] }
  /** the region has not signed: nothing was asked */
  | { readonly kind: 'not-agreed' }
  | { readonly kind: 'wait'; readonly retryAfterSeconds: number };

export function causeOf(actor: CoverDecider, correlationId: string): Cause {
  return {
    actor: { kind: actor.kind, user: actor.user, agency: null },
    source: 'cross-check',
    correlationId,
  };
}

/** Whom it may be asked about: those who hold a place, or used one up. Anybody else would be looked for, not checked. */
function faultsIn(records: readonly (NominationRecord | null)[]) {
  return records.flatMap((record, i) =>
    record !== null && usesPlace(record.state) && record.restricted === undefined
      ? []
      : [{ field: `people[${i}]`, detail: 'holds no place, or may not be used at present' }],
  );
}

/**
 * Claims the months of cover that are about to be determined or paid, and answers where another region may cover
 * somebody in the same month: a case number and nothing more. That it is asked, for how many and why, stands in the
 * region's journal before it is asked. Asking again changes nothing.
 *
 * @returns `request-faults` when somebody holds no place; nothing was asked then
 * @throws Error when `crosscheck` could not be reached
 */
export async function checkCoverElsewhere(
  service: Service,
  cross: CrossCheck,
  actor: CoverDecider,
  check: CoverCheck,
): Promise<Result<CoverChecked>> {
  const open = await regionOf(service, actor.tenant);
  const { purpose, reference, people, correlationId } = check;
  const records = await nominationsOf(
    open,
    people.map(({ nomination }) => nomination),
  );
  const faults = faultsIn(records);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const cause = causeOf(actor, correlationId);
  const after = { purpose, people: people.length };
  await tell(open.data, cause, { of: 'cross-check', id: reference, act: 'asked', after });
  const asked = people.flatMap(({ nomination, months }, i) => {
    const nik = records[i]?.worker.nik;
    const own = { reference: referenceOf(open.data.keys, nomination), months: [...months] };
    return nik === undefined ? [] : [{ nik, ...own }];
  });
  const cases: CaseNumber[][] = [];
  for (let from = 0; from < asked.length; from += mostPeopleAtOnce) {
    const some = asked.slice(from, from + mostPeopleAtOnce);
    const answer = await cross.ask(actor.tenant, { kind: 'claim', purpose, people: some });
    if (answer.kind === 'not-agreed') return ok(answer);
    if (answer.kind === 'too-many') {
      return ok({ kind: 'wait', retryAfterSeconds: answer.retryAfterSeconds });
    }
    if (answer.kind !== 'claimed') throw new Error(`a claim was answered with ${answer.kind}`);
    cases.push(...answer.cases);
  }
  await tellFound(open, cause, reference, cases);
  return ok({ kind: 'checked', cases });
}

/** numbers in one line of the journal */
const numbersInLine = 100;

async function tellFound(
  open: OpenRegion,
  cause: Cause,
  id: string,
  cases: readonly (readonly CaseNumber[])[],
): Promise<void> {
  const numbers = [...new Set(cases.flat())];
  if (numbers.length === 0) return;
  const cut = numbers.slice(0, numbersInLine).join(' ');
  const after = { found: numbers.length, cases: cut };
  await tell(open.data, cause, { of: 'cross-check', id, act: 'found', after });
}

/** Months of cover that end: from this month on, up to another that stays claimed where one is named, or all of them. */
export interface CoverEnd {
  readonly reference: string;
  readonly people: readonly {
    readonly nomination: NominationId;
    readonly from: CoverMonth | null;
    readonly until?: CoverMonth;
  }[];
  readonly correlationId: string;
}

/** Gives months back that the region does not cover any more, so that another may. Asking again changes nothing. */
export async function releaseCoverElsewhere(
  service: Service,
  cross: CrossCheck,
  actor: CoverDecider,
  { reference, people, correlationId }: CoverEnd,
): Promise<void> {
  const open = await regionOf(service, actor.tenant);
  const records = await nominationsOf(
    open,
    people.map(({ nomination }) => nomination),
  );
  // months of one person may lie apart
  const after = { people: new Set(people.map(({ nomination }) => nomination)).size };
  const told = { of: 'cross-check', id: reference, act: 'released', after } as const;
  await tell(open.data, causeOf(actor, correlationId), told);
  const ended = people.flatMap(({ nomination: _, ...months }, i) => {
    const nik = records[i]?.worker.nik;
    return nik === undefined ? [] : [{ nik, ...months }];
  });
  for (let from = 0; from < ended.length; from += mostPeopleAtOnce) {
    const some = ended.slice(from, from + mostPeopleAtOnce);
    await cross.ask(actor.tenant, { kind: 'release', people: some });
  }
}
