import { writeDoubleCheck } from '@payung/files';
import type { ListReader } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { allPairs } from './show-double-checks.ts';
import { visibleCheck } from './visible-check.ts';

/** What a check found as a table (CSV), the surest first. Who took it stands in the journal before it is handed out. */
export async function writeCheckReport(
  service: Service,
  actor: ListReader,
  request: { readonly id: string; readonly correlationId: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const open = await regionOf(service, actor.tenant);
  const record = await visibleCheck(service, open, actor, request.id);
  if (record === null) return notFound('double check');
  if (record.state !== 'done') return refuse({ code: 'report-not-ready', state: record.state });
  const pairs = await allPairs(service, open.data, record);
  if (pairs === null) return notFound('double check');
  await tell(open.data, causeOf(actor, request.correlationId, record.agency), {
    of: 'double-check',
    id: record.id,
    act: 'exported',
  });
  const nameOf = (list: number): string => record.lists[list]?.fileName ?? '';
  const lines = pairs.map((pair) => ({
    ...pair,
    a: { ...pair.a, fileName: nameOf(pair.a.list) },
    b: { ...pair.b, fileName: nameOf(pair.b.list) },
  }));
  const bytes = writeDoubleCheck(lines, open.region.isDemo);
  return ok({ bytes, fileName: `cek-ganda-${record.id.slice(-6)}.csv` });
}
