import * as z from 'zod';
import type { EffectName } from '../lib/effects.ts';
import { MonthlyRunStack } from '../lib/monthly-run.ts';
import { alarmOf, only, resourcesOf, templateOf } from './synthesised.ts';

/** What a night left behind: the lines of its log, and whether its call ended in an error. */
interface NightSeen {
  readonly lines: readonly string[];
  readonly isError: boolean;
}

const alarms = ['CalendarWorkFails', 'PeoplePassedOver'] as const satisfies readonly EffectName[];
const Line = z.looseObject({ message: z.string() });

/** Which alarms of the nightly run ring for it, as their templates say. */
export function ringsFor({ lines, isError }: NightSeen): EffectName[] {
  const { template } = templateOf(MonthlyRunStack);
  const { Properties } = only(resourcesOf(template, 'AWS::Logs::MetricFilter'));
  const pattern = z.string().parse(Properties.FilterPattern);
  const codes = new Set([...pattern.matchAll(/\$\.message = "(\w+)"/g)].map(([, code]) => code));
  const counted: Readonly<Record<string, number>> = {
    Errors: isError ? 1 : 0,
    PeoplePassedOver: lines.filter((line) => codes.has(Line.parse(JSON.parse(line)).message))
      .length,
  };
  return alarms.filter((effect) => {
    const { MetricName, Threshold } = alarmOf(template, effect);
    return (counted[z.string().parse(MetricName)] ?? 0) > z.number().parse(Threshold);
  });
}
