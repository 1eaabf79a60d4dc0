import { defineShelf, fileNew, fileOver } from '@payung/data';
import {
  comparedWords,
  defaultSocialFileColumns,
  Instant,
  SocialFileColumns,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import type { RegionAdmin } from '../../actor.ts';
import { causeOf } from '../../cause-of.ts';
import { nowOf } from '../../now.ts';
import { ok, type Result, refuse } from '../../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../../service.ts';
import type { SoftDecider } from '../eligibility-access.ts';

const id = 'columns';

const ColumnsRecord = SocialFileColumns.extend({
  id: z.string(),
  version: z.int().min(1),
  by: UserId,
  at: Instant,
});
type ColumnsRecord = z.infer<typeof ColumnsRecord>;

const columnsShelf = defineShelf<ColumnsRecord>({
  name: 'social-columns',
  schema: ColumnsRecord,
  of: 'statement',
  told: ({ nationalId, decile }) => ({
    nationalId: nationalId.join(' | '),
    decile: decile.join(' | '),
  }),
});

/** The columns with the number of their version; 0 for those that the service comes with. */
export type NumberedColumns = SocialFileColumns & { readonly version: number };

export async function socialColumnsOf({ data }: OpenRegion): Promise<NumberedColumns> {
  const found = await data.shelves.one(columnsShelf, id);
  return found ?? { ...defaultSocialFileColumns, version: 0 };
}

/** Under which headings the region's files of social data have the NIK and the tenth. */
export async function showSocialColumns(
  service: Service,
  actor: SoftDecider,
): Promise<NumberedColumns> {
  return socialColumnsOf(await regionOf(service, actor.tenant));
}

/**
 * Changes them. Refused when one heading would mean both, or when somebody else changed them to something else
 * meanwhile.
 */
export async function changeSocialColumns(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly columns: SocialFileColumns;
    /** the version that was read */
    readonly version: number;
    readonly correlationId: string;
  },
): Promise<Result<NumberedColumns>> {
  const { columns, version, correlationId } = request;
  const niks = new Set(columns.nationalId.map(comparedWords));
  if (columns.decile.some((heading) => niks.has(comparedWords(heading)))) {
    const detail = 'a column cannot hold both the NIK and the tenth';
    return refuse({ code: 'request-faults', faults: [{ field: 'decile', detail }] });
  }
  const open = await regionOf(service, actor.tenant);
  const before = await open.data.shelves.one(columnsShelf, id);
  if (before !== null && isSame(before, columns)) return ok(before);
  if ((before?.version ?? 0) !== version) return refuse({ code: 'version-moved' });
  const at = nowOf(service);
  const change = { ...columns, by: actor.user, at };
  const filing = { act: 'social-columns-set' };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      before === null
        ? fileNew(columnsShelf, { id, version: 1, ...change }, filing)
        : fileOver(columnsShelf, before, change, filing),
    ],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...columns, version: version + 1 });
}

function isSame(a: SocialFileColumns, b: SocialFileColumns): boolean {
  const text = ({ nationalId, decile }: SocialFileColumns) => JSON.stringify([nationalId, decile]);
  return text(a) === text(b);
}
