import type { Year } from '../cost/cost-data.ts';
import type { MeasuredRush } from './measure-rush.ts';
import type { RushPlan } from './rush-data.ts';

/** What the rush needs of something that there is only so much of. */
export interface Need {
  readonly of: string;
  readonly needed: number;
  readonly there: number;
  /** times what is needed that there is; below 1 it does not hold */
  readonly headroom: number;
  readonly from: string;
}

const need = (of: string, needed: number, there: number, from: string): Need => ({
  ...{ of, needed, there, from },
  headroom: there / Math.max(needed, 1e-9),
});

/** Everything that can run out, the scarcest first. */
export function needsOf(plan: RushPlan, measured: MeasuredRush, year: Year): Need[] {
  const { quotas, clerks, sessions, signIn, night, sweep, regions, worker } = plan;
  const clerksAll = clerks.ofRegion * regions;
  const asked = (clerksAll * clerks.requestsEachMinute) / 60;
  const environments = asked * clerks.answerSeconds + worker.atOnce;
  // any environment may meet any region, and opens a session for each that it meets in an hour
  const perEnvironment = Math.min(
    regions,
    (asked * sessions.sessionSeconds) / Math.max(1, environments),
  );
  const opened = (environments * perEnvironment) / sessions.sessionSeconds;
  const tableKeys = (environments * perEnvironment) / sessions.tableKeySeconds;
  const importUnits = unitsASecond(measured) * worker.atOnce;
  // each region has a call of its own; the largest takes longest
  const nightSeconds =
    measured.each.night.nightSeconds * night.peopleOfLargest + measured.nightOfRegionSeconds;
  const sweepSeconds = (measured.sweepSeconds * regions) / sweep.regionsAtOnce;
  const { gatewayOfStage, gatewayOfAccount, lambdaAtOnce, assumeRole } = quotas;
  const memory = year.lambda.memoryMb.night;
  return [
    need(
      'gateway of the stage, requests a second',
      asked,
      gatewayOfStage.value,
      gatewayOfStage.from,
    ),
    need('gateway of the account', asked, gatewayOfAccount.value, gatewayOfAccount.from),
    need('functions at once', environments, lambdaAtOnce.value, lambdaAtOnce.from),
    // all of them may be asked for at once, when offices open
    need(
      'functions that come up within ten seconds',
      environments,
      quotas.lambdaGrowth.value,
      quotas.lambdaGrowth.from,
    ),
    ...needsOfAccounts(plan),
    need('functions at once, at night', nightsAtOnce(plan), lambdaAtOnce.value, lambdaAtOnce.from),
    need(
      'units written a second, all workers busy, quota',
      importUnits,
      plan.tables.mostUnits,
      'DynamoDB, a table on demand',
    ),
    need(
      'the same, a new table',
      importUnits,
      plan.tables.firstUnits,
      'DynamoDB, a table on demand that is new',
    ),
    need('sessions opened a second', opened, assumeRole.value, assumeRole.from),
    need(
      'requests for keys a second',
      opened + tableKeys,
      quotas.keyRequests.value,
      quotas.keyRequests.from,
    ),
    need(
      'sign-ins a second, one morning',
      clerksAll / signIn.withinSeconds,
      quotas.signIns.value,
      quotas.signIns.from,
    ),
    need(
      'tokens renewed a second',
      clerksAll / signIn.renewedEverySeconds,
      quotas.renewals.value,
      quotas.renewals.from,
    ),
    need(
      'seconds of a night, the largest region',
      nightSeconds,
      night.seconds,
      `infra/lib/monthly-run.ts, ${memory} MB`,
    ),
    need(
      'seconds of the look each minute',
      sweepSeconds,
      sweep.seconds,
      'infra/lib/import-worker.ts',
    ),
  ].sort((one, other) => one.headroom - other.headroom);
}

/** What there is so much of for accounts, their mails, and the systems of agencies' own. */
export function needsOfAccounts(plan: RushPlan): Need[] {
  const { quotas, regions, machines, invitations, officeDays, officeHours, clerks, signIn } = plan;
  const madeADay = (invitations.peopleOfRegion * regions) / officeDays;
  const mailsADay = madeADay + invitations.alertsOfRegionEachDay * regions;
  const officeSeconds = officeHours * 3_600;
  const tokens = (clerks.ofRegion * regions) / signIn.renewedEverySeconds;
  const { machineClients, accountsMade, accountsRead } = quotas;
  return [
    need(
      "systems of agencies' own in a stage",
      Math.ceil(machines.ofRegion * regions),
      machineClients.value,
      machineClients.from,
    ),
    need('mails a day', mailsADay, quotas.mailsADay.value, quotas.mailsADay.from),
    need(
      'mails a second',
      mailsADay / officeSeconds,
      quotas.mailsASecond.value,
      quotas.mailsASecond.from,
    ),
    need('accounts made a second', madeADay / officeSeconds, accountsMade.value, accountsMade.from),
    // as if everybody were an admin
    need('accounts read a second, for tokens', tokens, accountsRead.value, accountsRead.from),
  ];
}

/** Regions whose nights run beside each other where each takes as long as it may; they are shared out evenly. */
export function nightsAtOnce({ regions, night }: Pick<RushPlan, 'regions' | 'night'>): number {
  const calls = Math.min(night.calls, Math.ceil(night.seconds / night.callEverySeconds));
  return Math.ceil((regions * calls) / night.calls);
}

/** Units that one worker writes in each second in which it works off a list. */
export function unitsASecond({ each }: MeasuredRush): number {
  const { unitsWritten, workerSeconds } = each['handed-in'];
  return unitsWritten / Math.max(workerSeconds, 1e-9);
}
