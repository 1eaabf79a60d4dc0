import { fileNew, fileOver } from '@payung/data';
import { insurerLine, type LetterSetting } from '@payung/domain';
import type { Auditor, RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { LetterCarrier } from './letter-access.ts';
import { letterSettingShelf } from './letter-shelves.ts';

export type LetterSettingView = Omit<LetterSetting, 'id'>;

/** What stands on letters before a region settles anything; no message is sent. */
const unsettled: LetterSettingView = {
  version: 0,
  office: '',
  phone: '',
  insurerPhone: insurerLine,
  messages: null,
};

/** Whom letters of this region name, and whether messages are sent; version 0 while nothing was settled. */
export async function letterSettingOf({ data }: OpenRegion): Promise<LetterSettingView> {
  return (await data.shelves.one(letterSettingShelf, 'setting')) ?? unsettled;
}

/** Whom letters name, and from which day on messages are sent: none where nothing sends them, whatever was settled before. */
export async function showLetterSetting(
  service: Service,
  actor: LetterCarrier | Auditor,
): Promise<LetterSettingView> {
  const setting = await letterSettingOf(await regionOf(service, actor.tenant));
  return service.sendsNoMessages ? { ...setting, messages: null } : setting;
}

/**
 * Settles whom letters name, and from which day on messages are sent. Messages need a notice that tells of them: who
 * was given an older one, or none, is sent nothing (UU 27/2022; domain-rules 6.2). They are refused where nothing sends them.
 */
export async function settleLetters(
  service: Service,
  actor: RegionAdmin,
  request: Omit<LetterSetting, 'id' | 'version'> & {
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<LetterSettingView>> {
  const open = await regionOf(service, actor.tenant);
  const { version, correlationId, ...said } = request;
  const before = await open.data.shelves.one(letterSettingShelf, 'setting');
  const known = before?.version ?? 0;
  if (version !== null && known !== version) return refuse({ code: 'version-moved' });
  const faults =
    service.sendsNoMessages && said.messages !== null
      ? [noSender]
      : await faultsOf(open, said.messages, before?.messages ?? null);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const filing = { act: 'letters-settled' };
  const write =
    before === null
      ? fileNew(letterSettingShelf, { id: 'setting', version: 1, ...said }, filing)
      : fileOver(letterSettingShelf, before, said, filing);
  const cause = causeOf(actor, correlationId);
  const result = await open.data.commit({ cause, lane: 'any', writes: [write] });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...said, version: known + 1 });
}

const noSender = {
  field: 'messages',
  detail: 'nothing sends short messages here yet, and families would wait for them; leave it null',
};

async function faultsOf(
  open: OpenRegion,
  messages: LetterSetting['messages'],
  before: LetterSetting['messages'],
): Promise<{ field: string; detail: string }[]> {
  if (messages === null) return [];
  const faults = [];
  const newest = (await open.data.protection.newest('NOTICE'))?.version ?? 0;
  if (messages.noticeFrom > newest) {
    const detail = `the notice has no version ${messages.noticeFrom}; the newest is ${newest}`;
    faults.push({ field: 'messages.noticeFrom', detail });
  }
  if (messages.from < open.today && messages.from !== before?.from) {
    const detail = 'is over; nobody is sent messages about days before they were settled';
    faults.push({ field: 'messages.from', detail });
  }
  return faults;
}
