import { renewedCode } from '../lib/log-codes.ts';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { Asked } from './facts.ts';
import { lineOf } from './finding.ts';
import { placeFindings } from './findings.ts';

/** A region as the list of all regions names it. */
export interface RegionEntry {
  readonly tenant: string;
  /** of its regency, such as 33.19 */
  readonly code: string;
}

/** What asking for a renewal does in AWS. Each throws an Error that says what to do. */
export interface RenewalSteps {
  readonly account: () => Promise<Asked<string>>;
  /** what the role of the renewal may do, once it was taken */
  readonly asRenewal: () => Promise<{
    readonly regions: () => Promise<readonly RegionEntry[]>;
    readonly send: (region: RegionEntry) => Promise<void>;
  }>;
  readonly say: (line: string) => void;
}

interface RenewalWanted {
  readonly stage: Stage;
  /** code of the one region; null for all */
  readonly region: string | null;
  /** region that the shell names, null when none */
  readonly shellRegion: string | null;
  /** milliseconds since 1970 */
  readonly now: number;
}

/**
 * Asks the worker of lists to bring what earlier releases wrote into today's form, one message for each region. Asked twice,
 * or after it was cut off, the second passes over what the first renewed.
 *
 * @returns false when the shell is signed in to another account, or names another region of AWS: then nothing was asked
 * @throws Error that says what to do when AWS refuses, or there is no such region
 */
export async function askRenewal(wanted: RenewalWanted, steps: RenewalSteps): Promise<boolean> {
  const { stage, region, shellRegion } = wanted;
  const wrong = placeFindings(stage, { account: await steps.account(), shellRegion });
  for (const finding of wrong) steps.say(lineOf(finding));
  if (wrong.some(({ weight }) => weight === 'stops')) {
    steps.say('Nothing was asked.');
    return false;
  }
  const { regions, send } = await steps.asRenewal();
  const all = await regions();
  const chosen = all.filter(({ code }) => region === null || code === region);
  if (region !== null && chosen.length === 0) {
    throw new Error(
      `There is no region ${region} in stage "${stage.name}"; there are ${all.length} others. Nothing was asked.`,
    );
  }
  for (const [done, entry] of chosen.entries()) {
    try {
      await send(entry);
    } catch (error) {
      throw new Error(
        `${error instanceof Error ? error.message : String(error)}\n${done} of ${chosen.length} regions were asked; asking again does no harm.`,
      );
    }
    steps.say(`${entry.code} ${entry.tenant}: asked`);
  }
  steps.say(
    `${chosen.length} regions asked. Each writes ${renewedCode} once it is done; look with`,
  );
  steps.say(`  ${lookFor(stage, wanted.now)}`);
  return true;
}

/** How to see which regions are done. */
function lookFor(stage: Stage, since: number): string {
  const names = namesOf(stage);
  const group = names.logGroupOf(`${names.prefix}-import-worker`);
  return [
    `aws logs filter-log-events --region ${stage.region} --log-group-name ${group} --start-time ${since}`,
    `--filter-pattern '{ $.message = "${renewedCode}" }' --query 'events[].message' --output text`,
  ].join(' ');
}
