import { type NominationRecord, splitNominationId } from '@payung/data';
import type { FamilyCardOthers, NominationId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/**
 * Under which match page those of one family card stand; the page lies under a keyed hash. As the keys of workers
 * are laid down (`workerKeysWritten`); a test holds both together.
 */
export function familyCardAnchor(familyCardNo: string): string {
  return `k${familyCardNo}`;
}

/**
 * How many others of the same family card are fixed, or come first, in the year of each nomination, by the pages on
 * which the people of a card stand. Null where no card is known, or where so many use its number that not all of
 * them stand on its page. A page and a nomination is read once, a hundred at a time.
 */
export async function familyCardOthers(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<ReadonlyMap<NominationId, FamilyCardOthers | null>> {
  const carded = records.filter(({ worker }) => worker.familyCardNo !== null);
  const anchors = carded.map(({ worker }) => familyCardAnchor(worker.familyCardNo ?? ''));
  const pages = await open.data.matchPages.pages(anchors);
  const beside = carded.map((record, i) => {
    const page = pages[i];
    const person = splitNominationId(record.id).person;
    const others = (page?.postings ?? []).flatMap(({ nomination }) =>
      splitNominationId(nomination).person === person ? [] : [nomination],
    );
    const isWhole = page !== undefined && !page.generic && page.count <= page.postings.length;
    return { record, others, isWhole };
  });
  const ids = [...new Set(beside.flatMap(({ others }) => others))];
  const found = await open.data.people.nominations(ids);
  const known = new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  return new Map(
    beside.map(({ record, others, isWhole }) => {
      const living = others.flatMap((id) => known.get(id) ?? []);
      const counts = countOthers(record, living);
      return [record.id, isWhole || counts.determined > 0 ? counts : null];
    }),
  );
}

function countOthers(
  record: NominationRecord,
  others: readonly NominationRecord[],
): FamilyCardOthers {
  const persons = (wanted: (other: NominationRecord) => boolean) =>
    new Set(
      others
        .filter((other) => other.year === record.year && wanted(other))
        .map(({ id }) => splitNominationId(id).person),
    ).size;
  return {
    determined: persons(({ state }) => state === 'determined'),
    earlier: persons((other) => other.state === 'nominated' && goesFirst(other, record)),
  };
}

/** Whoever holds a place goes before whoever holds none; of two who do, whoever was nominated first. */
function goesFirst(other: NominationRecord, record: NominationRecord): boolean {
  if (record.state !== 'nominated') return true;
  return `${other.at}${other.id}` < `${record.at}${record.id}`;
}
