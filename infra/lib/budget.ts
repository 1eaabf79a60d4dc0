import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** When operators are told: what was spent, or what the month is expected to come to, in percent of the budget. */
const told = [
  { notificationType: 'ACTUAL', threshold: 50 },
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'ACTUAL', threshold: 100 },
  { notificationType: 'FORECASTED', threshold: 100 },
];

/** A jump is told from this part of the month's budget on, in all that it cost beyond what was to be expected. */
const jumpPart = 0.1;

/**
 * What a month of the stage may cost, and jumps of what a service costs. The account holds nothing but the stage, so that
 * all of its bill is counted. Both by mail: they live in us-east-1 and would need leave to publish into the key of the alarms.
 */
export class BudgetStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const mails = stage.operatorMail.map((address) => ({ type: 'EMAIL', address }));
    this.month(stage, mails);
    this.jumps(stage, mails);
  }

  private month(stage: Stage, mails: readonly Mail[]): void {
    new CfnBudget(this, 'Month', {
      // without a name: other addresses make another budget, which would meet the name of the one it replaces
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: told.map((when) => ({
        notification: { ...when, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
        subscribers: mails.map(({ type, address }) => ({ subscriptionType: type, address })),
      })),
    });
  }

  /** Told the next day; a month's budget tells of it when half the money is gone. */
  private jumps(stage: Stage, mails: readonly Mail[]): void {
    const { costJumps } = namesOf(stage);
    const monitor = new CfnAnomalyMonitor(this, 'Services', {
      monitorName: costJumps,
      monitorType: 'DIMENSIONAL',
      monitorDimension: 'SERVICE',
    });
    new CfnAnomalySubscription(this, 'Jumps', {
      subscriptionName: costJumps,
      monitorArnList: [monitor.attrMonitorArn],
      frequency: 'DAILY',
      thresholdExpression: JSON.stringify({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [String(Math.ceil(stage.monthlyBudgetUsd * jumpPart))],
        },
      }),
      subscribers: [...mails],
    });
  }
}

interface Mail {
  readonly type: string;
  readonly address: string;
}
