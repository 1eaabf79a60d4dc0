import {
  type FunctionAtWork,
  functionsAtWork,
  type Priced,
  type Prices,
  priced,
  type Year,
} from './cost-data.ts';
import { type Taken, unitsOf } from './taken.ts';

/** So much of what AWS asks money for; what is not named is none. */
export type Bill = Partial<Record<Priced, number>>;

const gigabyte = 1_000_000_000;
const months = 12;
const daysOfYear = 365;

export function addBills(all: readonly Bill[]): Bill {
  const total: Bill = {};
  for (const bill of all) {
    for (const one of priced) total[one] = (total[one] ?? 0) + (bill[one] ?? 0);
  }
  return total;
}

export function timesBill(bill: Bill, factor: number): Bill {
  return Object.fromEntries(priced.map((one) => [one, (bill[one] ?? 0) * factor]));
}

/** Rupiah with tax, for each thing that money is asked for. */
export function rupiahOf(bill: Bill, { prices, rupiahPerDollar, taxShare }: Prices): Bill {
  const each = rupiahPerDollar.value * (1 + taxShare.value);
  return Object.fromEntries(
    priced.map((one) => {
      const { usd, per, factor } = prices[one];
      return [one, (((bill[one] ?? 0) * usd * factor) / per) * each];
    }),
  );
}

export const totalOf = (rupiah: Bill): number =>
  priced.reduce((all, one) => all + (rupiah[one] ?? 0), 0);

/**
 * Seconds of a function times its memory: what it computes on its share of a processor, and what it waits for answers of
 * the database, one after the other.
 */
export function gbSecondsOf(
  name: FunctionAtWork,
  used: { readonly cpuMs: number; readonly requests: number },
  { memoryMb, mbOfOneProcessor, waitMs, slowerThanMeasured }: Year['lambda'],
): number {
  const memory = memoryMb[name];
  // one thread computes: more than one processor helps it no further
  const share = Math.min(1, memory / mbOfOneProcessor);
  const ms = (used.cpuMs * slowerThanMeasured) / share + used.requests * waitMs;
  return (ms / 1_000) * (memory / 1_024);
}

/** Reached through the gateway and the edge before it. */
const askedFromOutside: readonly FunctionAtWork[] = ['api', 'public', 'ownCover'];

/** What an operation puts on the bill of AWS. */
export function billOf(taken: Taken, { lambda, beside }: Year): Bill {
  const all = functionsAtWork.map((name) => ({ name, ...taken.by[name] }));
  const sumOf = (figure: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + figure(one), 0);
  const invocations = sumOf((one) => one.invocations);
  const requests = sumOf((one) => (askedFromOutside.includes(one.name) ? one.invocations : 0));
  const logGb = (invocations * beside.logBytesOfInvocation) / gigabyte;
  return {
    unitsWritten: unitsOf(taken, 'unitsWritten'),
    unitsRead: unitsOf(taken, 'unitsRead'),
    gbSeconds: sumOf((one) => gbSecondsOf(one.name, one, lambda)),
    invocations,
    gatewayRequests: requests,
    edgeRequests: requests,
    firewallRequests: requests,
    edgeGb: (requests * beside.answerBytes) / gigabyte,
    // sent, taken and done with
    messages: taken.messages * 3,
    filesPut: taken.filesPut,
    filesTaken: taken.filesTaken,
    fileGbMonths: (taken.bytesPut / gigabyte) * months,
    signatures: taken.signatures,
    logGb,
    logGbMonths: logGb * beside.logMonthsKept,
  };
}

/** What lies in the tables for a year, in all the years that are kept, with the copies of it. */
export function billOfKeeping(bytes: number, { beside }: Year): Bill {
  const gbMonths = (bytes / gigabyte) * months * beside.yearsKept;
  return {
    tableGbMonths: gbMonths,
    restorableGbMonths: gbMonths,
    // each backup of a table is a whole copy of it
    backupGbMonths: gbMonths * beside.backupsKept,
  };
}

/** What no operation shows: signing in, the portal's files, what each region used, keys, mails. */
export function billBeside({ beside, lambda }: Year): Bill {
  const days = beside.workingDays;
  const tokens = beside.atWorkEachDay * days * beside.tokensEachDay;
  const loads = beside.atWorkEachDay * days * beside.portalLoadsEachDay;
  const files = loads * beside.filesOfPortalLoad;
  return {
    invocations: tokens,
    gbSeconds: tokens * (beside.tokenMs / 1_000) * (lambda.memoryMb.tokens / 1_024),
    unitsRead: tokens * 2,
    unitsWritten: beside.usageWritesEachDay * days,
    keyRequests: beside.keyRequests,
    mails: beside.mails,
    edgeRequests: files,
    edgeFunctionRuns: files,
    firewallRequests: files,
    edgeGb: (loads * beside.portalBytes) / gigabyte,
    logGb: (tokens * beside.logBytesOfInvocation) / gigabyte,
  };
}

/** Agencies' own systems of so many regions; the gateway lets no more in than it knows. */
export function machinesOf(regions: number, { fixed }: Pick<Year, 'fixed'>): number {
  return Math.min(fixed.mostMachines, Math.ceil(regions * fixed.machinesOfRegion));
}

/** What is paid whatever the number of regions; but for users beyond the free ones, and for machines. */
export function billFixed(regions: number, { fixed, beside }: Year): Bill {
  const users = Math.max(0, regions * beside.people - fixed.freeActiveUsers);
  const machines = machinesOf(regions, { fixed });
  return {
    keyMonths: fixed.keys * months,
    alarmMonths: fixed.alarms * months,
    dashboardMonths: fixed.dashboards * months,
    metricMonths: fixed.metrics * months,
    firewallMonths: fixed.firewalls * months,
    activeUserMonths: users * months,
    machineMonths: machines * months,
    machineTokens: machines * fixed.tokensOfMachineEachDay * daysOfYear,
  };
}
