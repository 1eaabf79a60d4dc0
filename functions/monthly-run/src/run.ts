import {
  countMonthEnd,
  endBills,
  followProtection,
  knowPassedOver,
  lapseCasesLeft,
  mailCoverAlert,
  noteNight,
  type PassedOver,
  pairUpMonthly,
  runRetention,
  type Service,
  sendMessages,
  takeLeaversOff,
  takeRestrictedOff,
  watchCover,
} from '@payung/casework';
import { errorTrace, type Outbox, type ShortMessages } from '@payung/data';
import type { PersonId, TenantId } from '@payung/domain';

/** What the run tells its operators: ids and counts, never who was forgotten. */
export interface RunLog {
  failed(
    code: string,
    facts: {
      readonly tenantId: TenantId;
      readonly step?: string;
      readonly person?: PersonId;
      readonly error: string;
    },
  ): void;
}

export interface RunOptions {
  readonly log: RunLog;
  /** nominations looked at in one region and one run */
  readonly most: number;
  /** the way to telephones of workers and families; absent where none is set up */
  readonly messages?: ShortMessages;
  /** the way to those who work with the service; absent where none is set up */
  readonly outbox?: Outbox;
  /** on whom no night can work, and of whom operators know from now on */
  readonly known?: readonly PersonId[];
  /** false once the run should come to its end; what is left is done the next time */
  readonly hasTime: () => boolean;
}

export interface RunFigures {
  readonly regions: number;
  readonly failed: number;
  /** regions that have more to do, and go on the next time */
  readonly unfinished: number;
  readonly anonymised: number;
  /** people who could not be read or forgotten, or whose correction or erasure could not be followed; operators are told */
  readonly passedOver: number;
  /** the same, of whom operators said that they know */
  readonly knownPassedOver: number;
  /** bills whose code ran out before they were paid */
  readonly billsExpired: number;
  /** people who left and lost months on lists without a code */
  readonly leaversTakenOff: number;
  /** people whose data must rest and who came off lists without a code; nearly always they are off before */
  readonly restrictedTakenOff: number;
  /** regions whose months unpaid were looked at in this run */
  readonly coverWatched: number;
  /** mails about months unpaid, to lead agencies and agencies */
  readonly alertsMailed: number;
  /** regions in which people are counted for the month before */
  readonly monthsCounted: number;
  /** short messages that went out, and that failed, were given up, or may have got lost */
  readonly messagesSent: number;
  readonly messagesFailed: number;
}

/** regions that are worked on at once */
const regionsAtOnce = 4;

/**
 * Does for every region what the calendar asks for. A region that fails does not stop the others, nor does a step or a person.
 * @returns what was done since each region's run began
 */
export async function runAll(service: Service, options: RunOptions): Promise<RunFigures> {
  const tenants = await service.database.regions.tenants();
  const figures = noFigures(tenants.length);
  for (let from = 0; from < tenants.length; from += regionsAtOnce) {
    const some = tenants.slice(from, from + regionsAtOnce);
    await Promise.all(some.map((tenantId) => runRegion(service, tenantId, options, figures)));
  }
  return figures;
}

/** The same for one region. @returns what was done since its run began */
export async function runOne(
  service: Service,
  tenantId: TenantId,
  options: RunOptions,
): Promise<RunFigures> {
  const figures = noFigures(1);
  await runRegion(service, tenantId, options, figures);
  return figures;
}

function noFigures(regions: number): Counted {
  return {
    regions,
    failed: 0,
    unfinished: 0,
    anonymised: 0,
    passedOver: 0,
    knownPassedOver: 0,
    billsExpired: 0,
    leaversTakenOff: 0,
    restrictedTakenOff: 0,
    coverWatched: 0,
    alertsMailed: 0,
    monthsCounted: 0,
    messagesSent: 0,
    messagesFailed: 0,
  };
}

type Counted = { -readonly [K in keyof RunFigures]: RunFigures[K] };

/** One region, step by step: what is told of arrears and bills must not wait until something else is mended. */
async function runRegion(
  service: Service,
  tenantId: TenantId,
  options: RunOptions,
  figures: Counted,
): Promise<void> {
  const failed: string[] = [];
  async function take(step: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      failed.push(step);
      const code = step === 'retention' ? 'RETENTION_FAILED' : 'RUN_STEP_FAILED';
      options.log.failed(code, { tenantId, step, error: errorTrace(error) });
    }
  }
  let known: ReadonlySet<PersonId> = new Set();
  const passed = new Set<PersonId>();
  await take('knowPassedOver', async () => {
    known = await knowPassedOver(service, tenantId, options.known ?? []);
  });
  const passedOver = (code: string) => (error: unknown, person: PersonId) => {
    if (known.has(person)) {
      figures.knownPassedOver += 1;
      return;
    }
    figures.passedOver += 1;
    passed.add(person);
    options.log.failed(code, { tenantId, person, error: errorTrace(error) });
  };
  const steps = stepsOf(service, tenantId, { ...options, passedOver }, figures);
  for (const [step, work] of Object.entries(steps)) await take(step, work);
  const notDone = passed.size === 0 ? failed : [...failed, 'passedOver'];
  await take('noteNight', () => noteNight(service, tenantId, notDone));
  if (failed.length > 0) figures.failed += 1;
}

/** What is done for a region, in this order. */
function stepsOf(
  service: Service,
  tenantId: TenantId,
  options: RunOptions & { readonly passedOver: (code: string) => PassedOver },
  figures: Counted,
): Record<string, () => Promise<void>> {
  const { outbox, messages, hasTime } = options;
  // regions run side by side: what another one counted while this one waited must not be lost
  const add = (figure: keyof Counted, count: number): void => {
    figures[figure] += count;
  };
  return {
    retention: async () => {
      const passedOver = options.passedOver('RETENTION_PASSED_OVER');
      const run = await runRetention(service, tenantId, { ...options, passedOver });
      figures.anonymised += run.anonymised;
      if (run.finishedAt === null) figures.unfinished += 1;
    },
    lapseCases: async () => void (await lapseCasesLeft(service, tenantId)),
    pairUp: async () => void (await pairUpMonthly(service, tenantId)),
    endBills: async () => {
      add('billsExpired', await endBills(service, tenantId));
    },
    takeLeaversOff: async () => {
      add('leaversTakenOff', await takeLeaversOff(service, tenantId));
    },
    takeRestrictedOff: async () => {
      add('restrictedTakenOff', await takeRestrictedOff(service, tenantId));
    },
    watchCover: async () => {
      add('coverWatched', (await watchCover(service, tenantId)) === null ? 0 : 1);
    },
    mailAlerts: async () => {
      if (outbox === undefined) return;
      add('alertsMailed', await mailCoverAlert(service, outbox, tenantId));
    },
    countMonthEnd: async () => {
      if (await countMonthEnd(service, tenantId)) figures.monthsCounted += 1;
    },
    sendMessages: async () => {
      if (messages === undefined) return;
      const told = await sendMessages(service, messages, tenantId, hasTime);
      figures.messagesSent += told.sentBegan + told.sentEnded;
      figures.messagesFailed += told.failed + told.givenUp + told.uncertain;
    },
    followProtection: () => {
      const passedOver = options.passedOver('PROTECTION_PASSED_OVER');
      return followProtection(service, tenantId, { hasTime, passedOver });
    },
  };
}
