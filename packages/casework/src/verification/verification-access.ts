import {
  type ActingCapacity,
  type AreaCode,
  type DutyConflict,
  dutiesDone,
  dutyConflict,
  isHeldAt,
  liesIn,
  type Role,
  type VerificationLevel,
  type VerificationSheet,
  type VerificationStage,
  type VillageCode,
} from '@payung/domain';
import {
  type Actor,
  type AreaOfficer,
  type InsurerOfficer,
  mayUseAgency,
  type Verifier,
} from '../actor.ts';
import type { OpenRegion, Service } from '../service.ts';

/** Those who answer, each at one level. */
export type Answerer = AreaOfficer | Verifier | InsurerOfficer;

/** Those who see sheets. */
export type SheetReader = Actor;

export function levelOf(actor: Answerer): VerificationLevel {
  switch (actor.kind) {
    case 'AreaOfficer':
      return actor.level;
    case 'Verifier':
      return 'lead';
    case 'InsurerOfficer':
      return 'insurer';
  }
}

/** Whether somebody answers for a level of verification, be it an area’s, the lead agency’s or the insurer’s. */
export function isAnswerer(actor: Actor): actor is Answerer {
  return (
    actor.kind === 'AreaOfficer' || actor.kind === 'Verifier' || actor.kind === 'InsurerOfficer'
  );
}

/** Whether somebody may see a sheet: by its agency or village; the insurer what has reached it, and no other. */
export function maySeeSheet(
  actor: SheetReader,
  sheet: Pick<VerificationSheet, 'agency' | 'village' | 'entries'>,
  stage: VerificationStage,
): boolean {
  switch (actor.kind) {
    case 'AreaOfficer':
      return liesIn(sheet.village, actor.areas); /* guard:sheet-area */
    case 'InsurerOfficer':
      return hasReachedInsurer(sheet, stage);
    default:
      return mayUseAgency(actor, sheet.agency);
  }
}

function hasReachedInsurer(
  { entries }: Pick<VerificationSheet, 'entries'>,
  stage: VerificationStage,
): boolean {
  if (stage.stage === 'waiting') return stage.level === 'insurer';
  return entries.some((one) => one.entry === 'answered' && one.given.level === 'insurer');
}

/** The villages whose folders somebody may look into; null: also that of those whose village nobody knows. */
export function villagesOf({ region }: OpenRegion, actor: SheetReader): (VillageCode | null)[] {
  const all = region.villages.map(({ code }) => code);
  if (actor.kind !== 'AreaOfficer') return [...all, null];
  return all.filter((code) => liesIn(code, actor.areas));
}

/** The office for which somebody answers about a worker of that village; null for one of the whole region. */
export function unitOfAnswer(actor: Answerer, village: VillageCode | null): string | null {
  if (actor.kind !== 'AreaOfficer' || village === null) return null;
  return actor.level === 'village' ? village : village.slice(0, 8);
}

/** Why somebody may not verify this nomination; null when they may (domain-rules 5.2). */
export function conflictOf(
  { region }: OpenRegion,
  actor: Answerer,
  sheet: VerificationSheet,
): DutyConflict | null {
  const unit = unitOfAnswer(actor, sheet.village);
  return dutyConflict(
    { duty: 'verify', user: actor.user, unit },
    dutiesDone(sheet),
    region.dutiesApart,
  );
}

const roles: Readonly<Record<Answerer['kind'], readonly Role[]>> = {
  AreaOfficer: ['village', 'district'],
  Verifier: ['verifier'],
  InsurerOfficer: ['insurer'],
};

/** In what capacity somebody answers for each village: acting, by which letter, or in their own post (null). */
export async function capacities(
  service: Service,
  open: OpenRegion,
  actor: Answerer,
): Promise<(village: VillageCode | null) => ActingCapacity | null> {
  const member = await service.members.member(actor.tenant, actor.user);
  const wanted = actor.kind === 'AreaOfficer' ? [actor.level] : roles[actor.kind];
  const posts = (member?.posts ?? []).filter(
    (post) =>
      wanted.some((role) => role === post.role) && isHeldAt(post, open.today, service.clock.now()),
  );
  const covers = (areas: readonly AreaCode[], village: VillageCode | null): boolean =>
    actor.kind !== 'AreaOfficer' || liesIn(village, areas);
  return (village) => {
    const here = posts.filter(({ areas }) => covers(areas, village));
    const acting = here.find(({ delegation }) => delegation !== null)?.delegation ?? null;
    if (acting === null || here.some(({ delegation }) => delegation === null)) return null;
    return { kind: acting.kind, letter: acting.letter };
  };
}
