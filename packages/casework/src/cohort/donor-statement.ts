import {
  type Coarse,
  type CohortFigures,
  committedOf,
  type Donor,
  type DonorId,
  CohortFigures as FiguresSchema,
  occupationNames,
  withoutSmallCells,
} from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { MoneyReader } from './cohort-access.ts';
import { cohortShelf, donorShelf, figuresShelf, fundingShelf } from './cohort-shelves.ts';

/**
 * What became of a donor's money in one budget year. Figures only: no cell of fewer than five people, and none that
 * could be worked out from the others (domain-rules 5.10).
 */
export interface DonorStatement {
  readonly donor: Pick<Donor, 'id' | 'name' | 'kind'>;
  readonly budgetYear: number;
  readonly pledged: { readonly people: number; readonly rupiah: number };
  readonly funded: {
    readonly people: number;
    readonly personMonths: number;
    readonly rupiah: number;
  };
  readonly byOccupation: Coarse;
  readonly byVillage: Coarse;
  readonly byMonth: readonly { readonly month: string; readonly people: number | null }[];
}

/** fewer people than this are not told in a cell */
const least = 5;

/** Tells a donor what the money did, without telling about anybody. */
export async function donorStatement(
  service: Service,
  actor: MoneyReader,
  request: { readonly donor: DonorId; readonly budgetYear: number },
): Promise<Result<DonorStatement>> {
  const open = await regionOf(service, actor.tenant);
  const donor = await open.data.shelves.one(donorShelf, request.donor);
  if (donor === null) return notFound('donor');
  const { figures, rupiah } = await fundedBy(open, request);
  const { id, name, kind } = donor;
  // a single month left out could be worked out from the person-months
  const months = withoutSmallCells(figures.byMonth, least).cells;
  const told = new Set(months.map(({ key }) => key));
  const pledges = donor.pledges.filter(({ budgetYear }) => budgetYear === request.budgetYear);
  return ok({
    donor: { id, name, kind },
    budgetYear: request.budgetYear,
    pledged: {
      people: pledges.reduce((sum, { people }) => sum + people, 0),
      rupiah: pledges.reduce((sum, pledge) => sum + pledge.rupiah, 0),
    },
    funded: { people: figures.people, personMonths: figures.personMonths, rupiah },
    byOccupation: named(
      withoutSmallCells(figures.byOccupation, least),
      occupationNames(open.region),
    ),
    byVillage: named(withoutSmallCells(figures.byVillage, least), villageNames(open)),
    byMonth: Object.entries(figures.byMonth)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, people]) => ({ month, people: told.has(month) ? people : null })),
  });
}

/** Whom the cohorts of a donor's sources cover, together. */
async function fundedBy(
  { data }: OpenRegion,
  { donor, budgetYear }: { readonly donor: DonorId; readonly budgetYear: number },
): Promise<{ figures: CohortFigures; rupiah: number }> {
  const sources = new Set(
    (await data.shelves.all(fundingShelf))
      .filter((one) => one.donor === donor && one.budgetYear === budgetYear)
      .map(({ id }) => id),
  );
  const cohorts = (await data.shelves.all(cohortShelf)).filter(({ funding }) =>
    sources.has(funding),
  );
  const found = await data.shelves.some(
    figuresShelf,
    cohorts.map(({ id }) => ({ id })),
  );
  const rupiah = cohorts.reduce((sum, cohort) => sum + committedOf(cohort), 0);
  return { figures: together(found.filter((one) => one !== null)), rupiah };
}

function together(all: readonly CohortFigures[]): CohortFigures {
  const sums = (of: (one: CohortFigures) => Readonly<Record<string, number>>) => {
    const into: Record<string, number> = {};
    for (const one of all) {
      for (const [key, people] of Object.entries(of(one))) into[key] = (into[key] ?? 0) + people;
    }
    return into;
  };
  return FiguresSchema.parse({
    id: '0'.repeat(26),
    version: 1,
    people: all.reduce((sum, { people }) => sum + people, 0),
    personMonths: all.reduce((sum, { personMonths }) => sum + personMonths, 0),
    byOccupation: sums(({ byOccupation }) => byOccupation),
    byVillage: sums(({ byVillage }) => byVillage),
    byMonth: sums(({ byMonth }) => byMonth),
  });
}

function named({ cells, others }: Coarse, names: ReadonlyMap<string, string>): Coarse {
  return {
    cells: cells.map(({ key, people }) => ({ key: names.get(key) ?? key, people })),
    others,
  };
}

function villageNames({ region }: OpenRegion): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ['none', 'Tidak diketahui'],
    ...region.villages.map(({ code, name }) => [String(code), name] as const),
  ]);
}
