import { splitNominationId } from '@payung/data';
import {
  type CoverState,
  cardInLedger,
  lapseDayOf,
  type NominationId,
  type VillageCode,
} from '@payung/domain';
import {
  type CoverLetterLine,
  type LetterCover,
  type LetterHead,
  type Pieces,
  writeCoverLetters,
} from '@payung/files/papers';
import { maySee } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { contributionRulesOf, coverOf } from '../contribution/index.ts';
import { letterheadOf, seatOf } from '../letterhead.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { type LetterCarrier, reachVillage } from './letter-access.ts';
import { peopleOfVillage, type Villager } from './people-of-village.ts';
import { placeOf } from './place-of.ts';
import { letterSettingOf } from './settle-letters.ts';

/** Whose letters are wanted: all who are or were covered, or those alone who stand so. */
export type LettersWanted = 'all' | 'active' | 'grace' | 'ended';

/**
 * The letter to one worker and the family: insured for what, until when, whom to call, free of charge. It says where the
 * cover stands today; months unpaid are called a risk (domain-rules 2.12).
 */
export async function writeLetterFor(
  service: Service,
  actor: LetterCarrier,
  request: { readonly nomination: NominationId; readonly correlationId: string },
): Promise<Result<Pieces>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([request.nomination]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  if (record.restricted !== undefined) {
    return refuse({ code: 'person-restricted', since: record.restricted });
  }
  const cause = causeOf(actor, request.correlationId);
  await tell(open.data, cause, { of: 'nomination', id: record.id, act: 'letter-taken' });
  const { person } = splitNominationId(record.id);
  const lines = await linesFor(open, [{ person, record }], null);
  return ok(writeCoverLetters(lines, await headOf(open)));
}

/** The letters of a village, one page each, as they are made. Nobody for whom nothing was ever paid is among them. */
export async function writeLettersOfVillage(
  service: Service,
  actor: LetterCarrier,
  request: {
    readonly village: VillageCode;
    readonly wanted: LettersWanted;
    readonly correlationId: string;
  },
): Promise<Result<Pieces>> {
  const reached = await reachVillage(service, actor, request.village);
  if (!reached.ok) return reached;
  const { open } = reached.value;
  const cause = causeOf(actor, request.correlationId);
  await tell(open.data, cause, { of: 'letter', id: request.village, act: 'letters-taken' });
  async function* lines(): AsyncGenerator<CoverLetterLine> {
    for await (const some of peopleOfVillage(open, request.village)) {
      yield* await linesFor(open, some, request.wanted);
    }
  }
  return ok(writeCoverLetters(lines(), await headOf(open)));
}

/** @param wanted null for everybody, whether anything was paid or not */
async function linesFor(
  open: OpenRegion,
  people: readonly Villager[],
  wanted: LettersWanted | null,
): Promise<CoverLetterLine[]> {
  const persons = people.map(({ person }) => person);
  const [found, rules] = await Promise.all([
    coverOf(open, persons, open.today),
    contributionRulesOf(open),
  ]);
  return people.flatMap(({ record: { worker } }, i): CoverLetterLine[] => {
    const one = found[i];
    if (one === undefined) return [];
    const cover = coverOnLetter(one.cover, lapseDayOf(one.cover, rules));
    if (wanted !== null && cover.state === 'none') return [];
    if (wanted !== null && wanted !== 'all' && cover.state !== wanted) return [];
    const { name, rt, rw, village } = worker;
    const cardNo = cardInLedger(one.ledger);
    return [{ ...placeOf(open.region, village), name, rt, rw, cardNo, cover }];
  });
}

function coverOnLetter(cover: CoverState, endsOn: string | null): LetterCover {
  switch (cover.state) {
    case 'NONE':
      return { state: 'none' };
    case 'ACTIVE':
      return {
        state: 'active',
        startsOn: cover.spell.startsOn,
        paidThrough: cover.paidThrough,
      };
    case 'GRACE': {
      const { paidThrough, monthsUnpaid } = cover;
      return { state: 'grace', paidThrough, monthsUnpaid, endsOn };
    }
    case 'ENDED':
      return { state: 'ended', since: cover.since, why: whyOf(cover.reason) };
  }
}

function whyOf(
  reason: Extract<CoverState, { state: 'ENDED' }>['reason'],
): Extract<LetterCover, { state: 'ended' }>['why'] {
  if (reason === 'LAPSED') return 'unpaid';
  return reason === 'DIED' ? 'died' : 'other';
}

async function headOf(open: OpenRegion): Promise<LetterHead> {
  const { region, today } = open;
  const { office, phone, insurerPhone } = await letterSettingOf(open);
  return {
    letterhead: await letterheadOf(open),
    region: region.name,
    place: seatOf(region),
    programme: region.programmeName,
    office,
    phone,
    insurerPhone,
    demo: region.isDemo,
    madeOn: today,
  };
}
