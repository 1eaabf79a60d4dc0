import {
  type Assessment,
  type CoverSpan,
  coverRulesOf,
  firstDayOf,
  monthOf,
  type Nik,
  type PersonId,
  programmeYearsOf,
  type Spell,
  sameHolder,
  spellGoingOn,
  type Worker,
  withoutAge,
} from '@payung/domain';
import { coverShelf } from '../cohort/cohort-shelves.ts';
import type { OpenRegion } from '../service.ts';

/**
 * What rows say on their own, after it was looked who of them is covered already: age is tested at first registration
 * and after a lapse only (domain-rules 1.3), so that somebody who grew too old while covered is not refused. Reads
 * nothing where no row's age decided anything.
 *
 * @param assessed in any order; answered in the same
 */
export async function liftAges(
  open: OpenRegion,
  assessed: readonly Assessment[],
): Promise<Assessment[]> {
  const lifted = assessed.map(withoutAge);
  const asked = lifted.flatMap((one) => (one === null ? [] : [one.worker.nik]));
  if (asked.length === 0) return [...assessed];
  const known = await goingOn(open, [...new Set(asked)]);
  return assessed.map((as, i): Assessment => {
    const passing = lifted[i] ?? null;
    const cover = passing === null ? undefined : known.get(passing.worker.nik);
    if (passing === null || cover === undefined) return as;
    if (!cover.holders.some((holder) => sameHolder(passing.worker, holder))) return as;
    const since = firstDayOf(cover.spell.firstMonth);
    return { ...passing, warnings: [{ code: 'cover-continues', since }, ...passing.warnings] };
  });
}

interface GoingOn {
  readonly spell: Spell;
  /** as the nominations by which they are covered say; another person may use the number by mistake */
  readonly holders: readonly Pick<Worker, 'name' | 'birthDate'>[];
}

/** Whose cover the year that is nominated for would go on with, by NIK. Four reads of a hundred people each. */
async function goingOn(open: OpenRegion, niks: readonly Nik[]): Promise<Map<Nik, GoingOn>> {
  const { people, keys } = open.data;
  const guards = await people.guards(niks.map((nik) => keys.digest('nik', nik)));
  const met = niks.flatMap((nik, i) => {
    const person = guards[i]?.person;
    return person === undefined ? [] : [{ nik, person }];
  });
  const spans = await spansOf(
    open,
    met.map(({ person }) => person),
  );
  const covered = met.flatMap(({ nik, person }) => {
    const own = spans.get(person) ?? [];
    const spell = spellFor(open, open.region.schemeYear.year, own);
    return spell === null ? [] : [{ nik, spell, ids: [...new Set(own.map((s) => s.nomination))] }];
  });
  const named = await people.nominations(covered.flatMap(({ ids }) => ids));
  const workers = new Map(named.flatMap((one) => (one === null ? [] : [[one.id, one.worker]])));
  return new Map(
    covered.map(({ nik, spell, ids }) => [
      nik,
      { spell, holders: ids.flatMap((id) => workers.get(id) ?? []) },
    ]),
  );
}

/** The spell that the cover of a programme year would go on with. */
function spellFor({ region }: OpenRegion, year: number, spans: readonly CoverSpan[]): Spell | null {
  const opened = programmeYearsOf(region).find((one) => one.year === year);
  if (opened === undefined) return null;
  return spellGoingOn(spans, monthOf(opened.firstDayOfCover), coverRulesOf(region));
}

async function spansOf(
  open: OpenRegion,
  persons: readonly PersonId[],
): Promise<Map<PersonId, readonly CoverSpan[]>> {
  const found = await open.data.shelves.some(
    coverShelf,
    persons.map((person) => ({ folder: person, id: 'spans' })),
  );
  return new Map(persons.map((person, i) => [person, found[i]?.spans ?? []]));
}
