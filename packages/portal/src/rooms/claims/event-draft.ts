import type { ClaimSent } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { wholeNumber } from '../../whole-number.ts';

type Event = ClaimSent['event'];

/** What happened, as it is typed. */
export interface EventDraft {
  readonly what: string;
  readonly on: string;
  readonly time: string;
  readonly diedOn: string;
  readonly percent: string;
  readonly monthsUnfit: string;
  readonly isTraffic: boolean;
}

export const emptyEvent: EventDraft = {
  what: '',
  on: '',
  time: '',
  diedOn: '',
  percent: '',
  monthsUnfit: '0',
  isTraffic: false,
};

export const whatOptions = [
  {
    value: 'death',
    name: say('Meninggal bukan karena kerja'),
    under: say('Sakit, usia, atau sebab lain'),
  },
  { value: 'died', name: say('Kecelakaan kerja, meninggal') },
  { value: 'total-disability', name: say('Kecelakaan kerja, cacat total tetap') },
  { value: 'partial-disability', name: say('Kecelakaan kerja, cacat sebagian') },
  { value: 'recovering', name: say('Kecelakaan kerja, masih dirawat') },
] as const;

export const eventControls = {
  what: 'kejadian-jenis',
  on: 'kejadian-tanggal',
  time: 'kejadian-pukul',
  diedOn: 'kejadian-meninggal',
  percent: 'kejadian-persen',
  monthsUnfit: 'kejadian-bulan',
} as const;

const sentences: Readonly<Record<keyof typeof eventControls, string>> = {
  what: say('Pilih apa yang terjadi.'),
  on: say('Isi tanggal kejadian seperti 31-12-2026, paling akhir hari ini.'),
  time: say('Isi pukul kejadian seperti 07.45.'),
  diedOn: say('Isi tanggal meninggal, tidak mendahului kecelakaannya.'),
  percent: say('Isi persen cacat menurut surat dokter, 0,1 sampai 100.'),
  monthsUnfit: say('Isi jumlah bulan tidak mampu bekerja, 0 sampai 120.'),
};

type Field = keyof typeof eventControls;

export function eventFault(field: string): FieldError | null {
  const own = field.replace(/^event\./, '');
  const named: Readonly<Record<string, Field>> = {
    kind: 'what',
    on: 'on',
    time: 'time',
    'outcome.on': 'diedOn',
    'outcome.percent': 'percent',
    monthsUnfit: 'monthsUnfit',
  };
  const known = named[own];
  return known === undefined ? null : faultAt(known);
}

function faultAt(field: Field): FieldError {
  return { target: eventControls[field], text: sentences[field] };
}

/** `07.45` as `07:45`; null when it is no time. */
function clockFrom(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function percentFrom(text: string): number | null {
  const plain = text.trim().replace(/%$/, '').trim().replace(',', '.');
  const value = Number(plain);
  return /^\d{1,3}(\.\d)?$/.test(plain) && value >= 0.1 && value <= 100 ? value : null;
}

export function isAccident({ what }: Pick<EventDraft, 'what'>): boolean {
  return what !== '' && what !== 'death';
}

/** What is sent, or everything that is wrong with it. @param today of the region's calendar */
export function readEvent(
  draft: EventDraft,
  today: string,
): { readonly event: Event } | { readonly errors: readonly FieldError[] } {
  const on = dateFrom(draft.on);
  const faults: Field[] = [];
  if (!whatOptions.some(({ value }) => value === draft.what)) faults.push('what');
  if (on === null || on > today) faults.push('on');
  if (!isAccident(draft)) {
    return on === null || faults.length > 0
      ? { errors: faults.map(faultAt) }
      : { event: { kind: 'DEATH', on } };
  }
  const time = clockFrom(draft.time);
  const monthsUnfit = draft.monthsUnfit.trim() === '' ? 0 : wholeNumber(draft.monthsUnfit);
  const outcome = outcomeOf(draft, on, today);
  if (time === null) faults.push('time');
  if (typeof monthsUnfit !== 'number' || monthsUnfit > 120) faults.push('monthsUnfit');
  if (typeof outcome === 'string') faults.push(outcome);
  const isWhole = on !== null && time !== null && typeof monthsUnfit === 'number';
  if (faults.length > 0 || !isWhole || typeof outcome === 'string') {
    return { errors: faults.map(faultAt) };
  }
  const { isTraffic } = draft;
  return { event: { kind: 'WORK_ACCIDENT', on, time, monthsUnfit, isTraffic, outcome } };
}

type Outcome = Extract<Event, { kind: 'WORK_ACCIDENT' }>['outcome'];

/** What became of the worker, or the field that is wrong. */
function outcomeOf(draft: EventDraft, on: string | null, today: string): Outcome | Field {
  switch (draft.what) {
    case 'died': {
      const diedOn = dateFrom(draft.diedOn);
      const isPossible = diedOn !== null && diedOn <= today && (on === null || diedOn >= on);
      return isPossible ? { kind: 'died', on: diedOn } : 'diedOn';
    }
    case 'partial-disability': {
      const percent = percentFrom(draft.percent);
      return percent === null ? 'percent' : { kind: 'partial-disability', percent };
    }
    case 'total-disability':
    case 'recovering':
      return { kind: draft.what };
    default:
      return 'what';
  }
}

/** An event as it stands in the form that changes it. */
export function draftOfEvent(event: Event): EventDraft {
  if (event.kind === 'DEATH') return { ...emptyEvent, what: 'death', on: typedDate(event.on) };
  const { outcome } = event;
  return {
    what: outcome.kind,
    on: typedDate(event.on),
    time: event.time.replace(':', '.'),
    diedOn: outcome.kind === 'died' ? typedDate(outcome.on) : '',
    percent: outcome.kind === 'partial-disability' ? String(outcome.percent).replace('.', ',') : '',
    monthsUnfit: String(event.monthsUnfit ?? 0),
    isTraffic: event.isTraffic ?? false,
  };
}
