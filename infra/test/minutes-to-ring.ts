import * as z from 'zod';

/** until a measure reaches an alarm and the alarm looks at it */
const delayMinutes = 2;

/** Measures that are themselves an age, by how many of their units make a minute: a thing has to grow so old first. */
const ages: Readonly<Record<string, number>> = {
  ApproximateAgeOfOldestMessage: 60,
  IteratorAge: 60_000,
};

const Alarm = z.looseObject({
  MetricName: z.string().optional(),
  Period: z.number().optional(),
  Statistic: z.string().optional(),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  ComparisonOperator: z.enum(['GreaterThanThreshold', 'LessThanThreshold']),
  Metrics: z
    .array(
      z.looseObject({
        MetricStat: z.looseObject({ Period: z.number(), Stat: z.string() }).optional(),
        Period: z.number().optional(),
      }),
    )
    .default([]),
});

/**
 * Minutes after which an alarm rings at the latest while all that it measures is as bad as can be. What is counted rings
 * in one period as soon as there is too much of it; whatever needs several periods, or waits for what does not come,
 * needs them whole.
 */
export function minutesToRing(properties: unknown): number {
  const alarm = Alarm.parse(properties);
  const periods = [
    alarm.Period,
    ...alarm.Metrics.flatMap(({ Period, MetricStat }) => [Period, MetricStat?.Period]),
  ].filter((period) => period !== undefined);
  const statistics = [
    alarm.Statistic,
    ...alarm.Metrics.map(({ MetricStat }) => MetricStat?.Stat),
  ].filter((statistic) => statistic !== undefined);
  if (periods.length === 0) throw new Error(`no period in ${JSON.stringify(properties)}`);
  const isCounted =
    alarm.EvaluationPeriods === 1 &&
    alarm.ComparisonOperator === 'GreaterThanThreshold' &&
    statistics.length > 0 &&
    statistics.every((statistic) => statistic === 'Sum' || statistic === 'Maximum');
  const measured = isCounted ? 1 : (alarm.EvaluationPeriods * Math.max(...periods)) / 60;
  const unit = ages[alarm.MetricName ?? ''];
  return (unit === undefined ? 0 : alarm.Threshold / unit) + measured + delayMinutes;
}
