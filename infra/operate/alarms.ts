import { type CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

export interface StageAlarm {
  readonly name: string;
  /** Who is hurt and what to do, as the alarm itself says. */
  readonly says: string;
  /** `blind`: it has no data to judge by. */
  readonly state: 'rings' | 'quiet' | 'blind';
  /** It tells nobody: its actions were switched off by hand. */
  readonly isMuted: boolean;
  /** It rings as well while nothing was measured, for example before the first night of a backup. */
  readonly ringsUnmeasured: boolean;
}

const states = { ALARM: 'rings', OK: 'quiet', INSUFFICIENT_DATA: 'blind' } as const;

/** All alarms of the stage, by name. */
export async function readAlarms(stage: Stage, client: CloudWatchClient): Promise<StageAlarm[]> {
  const found: StageAlarm[] = [];
  const asked = { AlarmNamePrefix: `${namesOf(stage).prefix}-` };
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, asked)) {
    for (const alarm of MetricAlarms) {
      if (alarm.AlarmName === undefined) continue;
      found.push({
        name: alarm.AlarmName,
        says: alarm.AlarmDescription ?? '',
        state: states[alarm.StateValue ?? 'INSUFFICIENT_DATA'],
        isMuted: alarm.ActionsEnabled === false,
        ringsUnmeasured: alarm.TreatMissingData === 'breaching',
      });
    }
  }
  return found.toSorted((one, other) => one.name.localeCompare(other.name));
}

interface Watch {
  /** How the alarms were before the release: what rang then is not its fault. */
  readonly before: readonly StageAlarm[];
  readonly minutes: number;
  readonly alarms: () => Promise<readonly StageAlarm[]>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface Watched {
  /** What began to ring since the release; the watch ends with the first. */
  readonly rang: readonly StageAlarm[];
  /** What the release made and what rings until something was measured: nobody can tell yet whether anything is wrong. */
  readonly unmeasured: readonly StageAlarm[];
}

const look = 30_000;

/** Looks at the alarms after a release, every half minute for so many minutes, and ends at once when one rings that did not before. */
export async function watchAlarms({ before, minutes, alarms, pause }: Watch): Promise<Watched> {
  const old = new Map(before.map((alarm) => [alarm.name, alarm]));
  const looks = Math.ceil((minutes * 60_000) / look);
  let watched: Watched = { rang: [], unmeasured: [] };
  for (let done = 0; done < looks && watched.rang.length === 0; done += 1) {
    await pause(look);
    const rings = (await alarms()).filter(
      ({ name, state }) => state === 'rings' && old.get(name)?.state !== 'rings',
    );
    const isTooNew = ({ name, ringsUnmeasured }: StageAlarm) =>
      ringsUnmeasured && old.get(name)?.ringsUnmeasured !== true;
    watched = {
      rang: rings.filter((alarm) => !isTooNew(alarm)),
      unmeasured: rings.filter(isTooNew),
    };
  }
  return watched;
}
