import { type CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

export interface RingingAlarm {
  readonly name: string;
  /** Who is hurt and what to do, as the alarm itself says. */
  readonly says: string;
}

/** The alarms of the stage that ring now, by name. */
export async function ringingAlarms(
  stage: Stage,
  client: CloudWatchClient,
): Promise<RingingAlarm[]> {
  const ringing: RingingAlarm[] = [];
  const asked = { AlarmNamePrefix: `${namesOf(stage).prefix}-`, StateValue: 'ALARM' as const };
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, asked)) {
    for (const { AlarmName, AlarmDescription = '' } of MetricAlarms) {
      if (AlarmName !== undefined) ringing.push({ name: AlarmName, says: AlarmDescription });
    }
  }
  return ringing.toSorted((one, other) => one.name.localeCompare(other.name));
}

interface Watch {
  /** What rang before the release: it is not the release's fault. */
  readonly before: readonly RingingAlarm[];
  readonly minutes: number;
  readonly ringing: () => Promise<readonly RingingAlarm[]>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const look = 30_000;

/**
 * Looks at the alarms after a release, every half minute for so many minutes, and ends at once when one rings that did
 * not before. Answers those; none when all stayed quiet.
 */
export async function watchAlarms({
  before,
  minutes,
  ringing,
  pause,
}: Watch): Promise<RingingAlarm[]> {
  const old = new Set(before.map(({ name }) => name));
  const looks = Math.ceil((minutes * 60_000) / look);
  for (let done = 0; done < looks; done += 1) {
    await pause(look);
    const found = (await ringing()).filter(({ name }) => !old.has(name));
    if (found.length > 0) return found;
  }
  return [];
}
