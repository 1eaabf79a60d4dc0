import {
  type CalendarDate,
  type Coarse,
  type ContributionMonth,
  type TallyGroup,
  withoutSmallCells,
} from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { FiguresReader } from './figures-access.ts';
import { type OfficialMonth, officialShelf } from './figures-shelves.ts';

/** fewest people who are told of in public: of fewer, each could be recognised (domain-rules 5.10, 6.1) */
const least = 5;

/** What of an official month may be told to everybody: nobody can be recognised in it. */
interface PublicMonth {
  readonly month: ContributionMonth;
  /** people covered on this day */
  readonly day: CalendarDate;
  readonly programme: string;
  /** null for a group in which all parts together are too few to be told */
  readonly groups: Readonly<Record<TallyGroup, Coarse | null>>;
}

/** The aggregates of an official month for publication, with small numbers kept back. */
export async function publicMonth(
  service: Service,
  actor: FiguresReader,
  month: ContributionMonth,
): Promise<Result<PublicMonth>> {
  const { data, region } = await regionOf(service, actor.tenant);
  const official = await data.shelves.one(officialShelf, month);
  if (official === null) return notFound('official month');
  const groups = {
    agency: coarse(official, 'agency'),
    occupation: coarse(official, 'occupation'),
    village: coarse(official, 'village'),
    sex: coarse(official, 'sex'),
    age: coarse(official, 'age'),
  };
  return ok({ month, day: official.day, programme: region.programmeName, groups });
}

function coarse({ count }: OfficialMonth, group: TallyGroup): Coarse | null {
  const parts = Object.entries(count.groups[group]);
  const told = withoutSmallCells(
    Object.fromEntries(parts.map(([part, { active }]) => [part, active])),
    least,
  );
  return told.others !== null && told.others < least ? null : told;
}
