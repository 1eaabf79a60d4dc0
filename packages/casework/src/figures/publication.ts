import { type FilingWrite, fileNew, fileOver, type RegistryWrite } from '@payung/data';
import {
  besideTold,
  type ContributionMonth,
  type PublicMonth,
  publicPeople,
  publicShares,
  type RegencyCode,
  schemeYearOn,
  type TallyGroup,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { FiguresReader } from './figures-access.ts';
import {
  type OfficialMonth,
  officialShelf,
  type PublicationRecord,
  publicationShelf,
} from './figures-shelves.ts';

/** official months that everybody may read, the newest: as many as one transaction publishes */
const most = 36;

/** Whether figures of official months are public, and which. */
export interface PublicationView {
  /** 0 while nothing was settled */
  readonly version: number;
  readonly code: RegencyCode;
  readonly isOpen: boolean;
  readonly months: readonly ContributionMonth[];
}

const settingId = 'setting';

/** What everybody would be told of an official month, with small numbers kept back. */
export async function publicMonth(
  service: Service,
  actor: FiguresReader,
  month: ContributionMonth,
): Promise<Result<PublicMonth>> {
  const open = await regionOf(service, actor.tenant);
  const told = publicMonthsOf(open, await open.data.shelves.all(officialShelf));
  const own = told.find((one) => one.month === month);
  return own === undefined ? notFound('official month') : ok(own);
}

/** Whether figures of official months are public, and which. */
export async function showPublication(
  service: Service,
  actor: FiguresReader,
): Promise<PublicationView> {
  const open = await regionOf(service, actor.tenant);
  return viewOf(open, await open.data.shelves.one(publicationShelf, settingId));
}

/**
 * Makes the figures of official months public, or takes all of them down; each month that becomes official later follows.
 * A region is silent until its admin says otherwise (domain-rules 5.10).
 */
export async function settlePublication(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly isOpen: boolean;
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<PublicationView>> {
  const open = await regionOf(service, actor.tenant);
  const { isOpen, version, correlationId } = request;
  const before = await open.data.shelves.one(publicationShelf, settingId);
  if (version !== null && (before?.version ?? 0) !== version) {
    return refuse({ code: 'version-moved' });
  }
  const filing = { act: isOpen ? 'published' : 'taken-down' };
  const setting =
    before === null
      ? fileNew(publicationShelf, { id: settingId, version: 1, isOpen }, filing)
      : fileOver(publicationShelf, before, { isOpen }, filing);
  const months = newestOf(publicMonthsOf(open, await open.data.shelves.all(officialShelf)));
  const writes = months.map(
    (told): RegistryWrite =>
      isOpen
        ? { write: 'publish-month', month: told }
        : { write: 'take-month-down', month: told.month },
  );
  const cause = causeOf(actor, correlationId);
  const result = await open.data.commit({ cause, lane: 'any', writes: [setting, ...writes] });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok(await viewOf(open, await open.data.shelves.one(publicationShelf, settingId)));
}

/**
 * What goes with a month as it becomes official: it is public at once where the region is open. The setting is written
 * again, so that nobody opens or closes the region in between.
 */
export async function publishingWrites(
  open: OpenRegion,
  official: OfficialMonth,
): Promise<RegistryWrite[]> {
  const setting = await open.data.shelves.one(publicationShelf, settingId);
  const kept: FilingWrite =
    setting === null
      ? fileNew(publicationShelf, { id: settingId, version: 1, isOpen: false }, { act: null })
      : fileOver(publicationShelf, setting, {}, { act: null });
  if (setting?.isOpen !== true) return [kept];
  const all = await open.data.shelves.all(officialShelf);
  const known = newestOf(all).map(({ month }) => month);
  const { isNew, tooOld } = monthsLaidOpen(known, official.month);
  if (!isNew) return [kept];
  // a month told late stands before others, of which each tells no more than goes beside the one before it
  const told = publicMonthsOf(open, [...all, official]).filter(
    ({ month }) => month >= official.month,
  );
  return [
    kept,
    ...told.map((month): RegistryWrite => ({ write: 'publish-month', month })),
    ...tooOld.map((month): RegistryWrite => ({ write: 'take-month-down', month })),
  ];
}

/**
 * What becomes of the public months when another becomes official, which may be an older one. Only the newest are public:
 * whatever else lay open would stay so when the region takes all of them down.
 * @param known those that lie open
 */
export function monthsLaidOpen(
  known: readonly ContributionMonth[],
  month: ContributionMonth,
): { readonly isNew: boolean; readonly tooOld: readonly ContributionMonth[] } {
  const newest = [...known, month].sort().reverse().slice(0, most);
  return {
    isNew: newest.includes(month),
    tooOld: known.filter((one) => !newest.includes(one)),
  };
}

/** The newest months, which are public. */
function newestOf<T extends { readonly month: ContributionMonth }>(months: readonly T[]): T[] {
  return [...months].sort((a, b) => (a.month < b.month ? 1 : -1)).slice(0, most);
}

async function viewOf(
  open: OpenRegion,
  setting: PublicationRecord | null,
): Promise<PublicationView> {
  const isOpen = setting?.isOpen ?? false;
  const months = isOpen ? newestOf(await open.data.shelves.all(officialShelf)) : [];
  return {
    version: setting?.version ?? 0,
    code: open.region.regencyCode,
    isOpen,
    months: months.map(({ month }) => month),
  };
}

/**
 * What everybody would be told of all official months, oldest first. Each is told with the ones before it in view, from the
 * first that ever became official on, so that the same months are told the same whenever they are published.
 */
function publicMonthsOf(open: OpenRegion, officials: readonly OfficialMonth[]): PublicMonth[] {
  const told: PublicMonth[] = [];
  for (const official of [...officials].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const month = publicMonthOf(open, official);
    const groups = besideTold(
      month.groups,
      told.map((one) => one.groups),
    );
    told.push({ ...month, groups });
  }
  return told;
}

function publicMonthOf(open: OpenRegion, official: OfficialMonth): PublicMonth {
  const { region } = open;
  const { month, day, count, denominators } = official;
  const people = publicPeople(count, namesIn(open));
  return {
    month,
    day,
    region: { code: region.regencyCode, name: region.name },
    programme: region.programmeName,
    ...people,
    shares: publicShares(people.active, denominators),
  };
}

/** Names of agencies, occupations and villages; of sexes and ages their codes. */
function namesIn({ region, today }: OpenRegion): (group: TallyGroup, key: string) => string {
  const names: Readonly<Partial<Record<TallyGroup, ReadonlyMap<string, string>>>> = {
    agency: new Map<string, string>(region.agencies.map(({ id, name }) => [id, name])),
    occupation: new Map<string, string>(
      schemeYearOn(region, today).occupations.map(({ code, name }) => [code, name]),
    ),
    village: new Map<string, string>(region.villages.map(({ code, name }) => [code, name])),
  };
  return (group, key) => names[group]?.get(key) ?? key;
}
