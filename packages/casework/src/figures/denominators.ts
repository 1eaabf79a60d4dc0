import { fileNew } from '@payung/data';
import {
  type CalendarDate,
  type Denominator,
  type DenominatorKind,
  denominatorKinds,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { FiguresReader } from './figures-access.ts';
import { type DenominatorRecord, denominatorShelf } from './figures-shelves.ts';

/** Cites how many workers there are (domain-rules 5.8: no law says where from). What was cited before stays. */
export async function citeDenominator(
  service: Service,
  actor: RegionAdmin,
  request: Denominator & { readonly correlationId: string },
): Promise<Result<DenominatorRecord>> {
  const open = await regionOf(service, actor.tenant);
  const { correlationId, ...said } = request;
  const faults = [
    ...(said.date > open.today
      ? [{ field: 'date', detail: `lies after today, ${open.today}` }]
      : []),
    ...(said.coveredOtherwise > said.people
      ? [{ field: 'coveredOtherwise', detail: `is more than the ${said.people} workers` }]
      : []),
  ];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const id = service.random.ulid();
  const record = { id, version: 1, ...said, by: actor.user, at: nowOf(service) };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileNew(denominatorShelf, record, { act: 'denominator-cited' })],
  });
  return result.kind === 'done' ? ok(record) : refuse({ code: 'version-moved' });
}

/** All that was cited, the newest day first. */
export async function listDenominators(
  service: Service,
  actor: FiguresReader,
): Promise<DenominatorRecord[]> {
  return cited(await regionOf(service, actor.tenant));
}

async function cited({ data }: OpenRegion): Promise<DenominatorRecord[]> {
  const all = (await data.shelves.all(denominatorShelf)).reverse();
  // of one day the one that was cited last
  return all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The denominators that count on a day: of each kind the newest that speaks of it or of an earlier one. */
export async function denominatorsOn(open: OpenRegion, day: CalendarDate): Promise<Denominator[]> {
  const all = await cited(open);
  return denominatorKinds.flatMap((kind) => {
    const found = denominatorOf(all, kind, day);
    return found === null ? [] : [found];
  });
}

function denominatorOf(
  all: readonly DenominatorRecord[],
  wanted: DenominatorKind,
  day: CalendarDate,
): Denominator | null {
  const found = all.find(({ kind, date }) => kind === wanted && date <= day);
  if (found === undefined) return null;
  const { kind, people, coveredOtherwise, source, date } = found;
  return { kind, people, coveredOtherwise, source, date };
}
