import {
  BreachScope,
  CalendarDate,
  Instant,
  RegencyCode,
  TenantId,
  TenantState,
} from '@payung/domain';
import * as z from 'zod';
import { Papers, Settings } from './central-settings.ts';
import { text } from './text.ts';

/** Who is signed in at the control plane. */
export const CentralMe = z.object({ userId: z.string(), role: z.literal('central') });
export type CentralMe = z.infer<typeof CentralMe>;

/** Something that a region still lacks, told all at once; `field` names where it is set. */
export const Missing = z.object({ field: z.string(), code: z.string(), message: z.string() });
export type Missing = z.infer<typeof Missing>;

const Regency = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['KOTA', 'KABUPATEN']),
  province: z.string(),
});

export const RegionSummary = z.object({
  id: z.string(),
  regency: Regency,
  state: TenantState,
  version: z.int(),
  requestedAt: z.string(),
  /** since when it stands so */
  since: z.string(),
});
export type RegionSummary = z.infer<typeof RegionSummary>;
export const RegionList = z.object({ items: z.array(RegionSummary) });

/** One step of the founding; they come in this order and each may be repeated. */
export const StepDone = z.object({
  step: z.enum(['profile', 'first-admin', 'asked', 'cards']),
  doneAt: z.string().nullable(),
});
export type StepDone = z.infer<typeof StepDone>;

/** The whole of a region's data, made for the region itself; only its size and seal are told here. */
export const HandOut = z.object({
  id: z.string(),
  askedAt: z.string(),
  doneAt: z.string().nullable(),
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  /** making it was tried several times and never came to an end: ask for another */
  stoppedAt: z.string().nullable(),
});
export type HandOut = z.infer<typeof HandOut>;
export const HandOutList = z.object({ items: z.array(HandOut) });

export const Hold = z.object({
  id: z.string(),
  reason: z.string(),
  since: z.string(),
  liftedAt: z.string().nullable(),
});
export type Hold = z.infer<typeof Hold>;

export const RegionDetail = RegionSummary.extend({
  papers: Papers,
  settings: Settings.nullable(),
  logo: z.object({ mediaType: z.string(), bytes: z.int() }).nullable(),
  firstAdmin: z
    .object({ email: z.string(), name: z.string(), invitedAt: z.string().nullable() })
    .nullable(),
  steps: z.array(StepDone),
  /** what it lacks before it may be founded */
  missingToProvision: z.array(Missing),
  /** what it lacks before its people may work */
  missingToActivate: z.array(Missing),
  /** why it was suspended or is leaving; null while it works */
  reason: z.string().nullable(),
  handOuts: z.array(HandOut),
  receipt: z
    .object({ number: z.string(), date: z.string(), signatory: z.string(), sha256: z.string() })
    .nullable(),
  holds: z.array(Hold),
});
export type RegionDetail = z.infer<typeof RegionDetail>;

const version = {
  /** the version that was looked at; without it, whatever stands now is moved */
  version: z.int().min(1).optional(),
};

export const RegionRequest = z.strictObject({ regencyCode: RegencyCode });
export type RegionRequest = z.infer<typeof RegionRequest>;

/** Founding and starting need no words. */
export const PlainMove = z.strictObject(version);
/** Suspending, resuming and letting go are told to the region, with their reason. */
export const ReasonedMove = z.strictObject({ reason: text(400, 5), ...version });

/** The region has its archive and says so by a signed letter. */
export const ReceiptChange = z.strictObject({
  number: text(120, 1),
  date: CalendarDate,
  signatory: text(160, 3),
  /** seal of the archive that was received, as told beside it */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  ...version,
});

/** Which keys of a region are renewed: those that seal, or those that people are looked up by. */
export const KeyRenewal = z.strictObject({ kind: z.enum(['sealing', 'look-up']) });

/** A lawsuit, an audit or a claim for which nothing may be erased. */
export const HoldRequest = z.strictObject({ reason: text(400, 5), ...version });

/** What one region used in one month, as it was metered, and what that costs. */
export const Usage = z.object({
  regionId: z.string(),
  regencyCode: z.string(),
  name: z.string(),
  /** `YYYY-MM` */
  month: z.string(),
  measures: z.array(z.object({ name: z.string(), unit: z.string(), amount: z.number() })),
  /** whole rupiah, by the price list of the service */
  costRupiah: z.int(),
  /** the price list; an estimate until it is set against a bill */
  prices: z.object({ basis: z.string(), isEstimate: z.boolean() }),
});
export type Usage = z.infer<typeof Usage>;
export const UsageList = z.object({ items: z.array(Usage) });

const ofRegion = { id: z.string(), regencyCode: z.string(), name: z.string() };

/** How the regions stand: counts and ids, never people. */
export const Overview = z.object({
  states: z.record(TenantState, z.int()),
  /** founding begun more than `stuckAfterMinutes` ago and not finished */
  stuck: z.array(z.object({ ...ofRegion, since: z.string(), step: z.string() })),
  /** asked to open their quota cards, and not done */
  cardsNotOpened: z.array(z.object({ ...ofRegion })),
  /** regions whose nightly work stands still or was not done whole; steps by the names that log lines give them */
  nightsMissed: z.array(
    z.object({
      ...ofRegion,
      lastAt: z.string().nullable(),
      failedSteps: z.array(z.string()),
      isLate: z.boolean(),
    }),
  ),
  /** regions whose rules hang on a regulation that ends within `endingWithinDays`, or has ended; the first first */
  regulationsEnding: z.array(z.object({ ...ofRegion, endsOn: z.string(), hasEnded: z.boolean() })),
  stuckAfterMinutes: z.int(),
  nightLateHours: z.int(),
  endingWithinDays: z.int(),
});
export type Overview = z.infer<typeof Overview>;

const centralChange = { region: z.string(), name: z.string(), at: z.string() };

/** What happened to a region in the last seven days, as far as it is known outside of it. */
export const CentralChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region-moved'), state: TenantState, ...centralChange }),
  z.object({
    kind: z.literal('look-in'),
    state: z.enum(['asked', 'approved', 'ended']),
    ...centralChange,
  }),
  z.object({ kind: z.literal('breach-known'), ...centralChange }),
]);
export type CentralChange = z.infer<typeof CentralChange>;

/** What waits for one central admin, the most pressing first; regions are told by their ids, people never. */
export const CentralHome = z.object({
  /** newest first, at most ten */
  changes: z.array(CentralChange),
  items: z.array(
    z.object({
      act: z.enum([
        'complete-region',
        'found-region',
        'go-on-founding',
        'activate-region',
        'look-after-night',
        'renew-regulation',
        'approve-look-in',
        'tell-breach',
        'record-receipt',
      ]),
      count: z.int().min(1),
      /** of those, how many are past their time */
      late: z.int().min(0),
      /** since when the first waits; of a regulation that ends, its last day */
      oldest: z.string(),
      /** the region, where only one waits */
      only: z.string().nullable(),
    }),
  ),
});
export type CentralHome = z.infer<typeof CentralHome>;

/** Looking into a region in need: a reason, a second person, an end. The region is told. */
export const BreakGlassRequest = z.strictObject({
  regionId: TenantId,
  reason: text(400, 20),
  /** at most 4 hours */
  minutes: z.int().min(5).max(240),
});
export type BreakGlassRequest = z.infer<typeof BreakGlassRequest>;

export const BreakGlass = z.object({
  id: z.string(),
  regionId: z.string(),
  regencyCode: z.string(),
  reason: z.string(),
  minutes: z.int(),
  state: z.enum(['asked', 'approved', 'ended', 'lapsed']),
  askedBy: z.string(),
  askedAt: z.string(),
  approvedBy: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export type BreakGlass = z.infer<typeof BreakGlass>;
export const BreakGlassList = z.object({ items: z.array(BreakGlass) });

/** A breach as it is known; each region named gets its own file with its own clock of 3×24 h (UU 27/2022 art. 46). */
export const CentralBreachRequest = z.strictObject({
  regionIds: z.array(TenantId).min(1).max(40),
  /** when it became known; the clock runs from here */
  knownAt: Instant,
  /** neither title nor account names a worker */
  title: text(200, 3),
  account: text(4_000, 10),
  scope: BreachScope,
});
export type CentralBreachRequest = z.infer<typeof CentralBreachRequest>;

/** A region's file, as far as the control plane sees it: what was done and when, never the region's words. */
export const CentralBreach = z.object({
  id: z.string(),
  regionId: z.string(),
  regencyCode: z.string(),
  knownAt: z.string(),
  /** 3×24 h after it became known */
  dueAt: z.string(),
  clock: z.enum(['running', 'overdue', 'told-in-time', 'told-late']),
  title: z.string(),
  account: z.string(),
  steps: z.array(z.object({ kind: z.string(), at: z.string() })),
});
export type CentralBreach = z.infer<typeof CentralBreach>;
export const CentralBreachList = z.object({ items: z.array(CentralBreach) });
