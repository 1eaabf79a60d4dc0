import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/** Counts added up; one that was not measured counts as none, or it would silence the others. */
export function sumOfMetrics(
  period: Duration,
  metrics: Readonly<Record<string, IMetric>>,
): IMetric {
  return new MathExpression({
    expression: Object.keys(metrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + '),
    usingMetrics: { ...metrics },
    period,
  });
}
