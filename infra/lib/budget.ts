import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
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

/** What a month of the stage may cost. The account holds nothing but the stage, so that all of its bill is counted. */
export class BudgetStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    new CfnBudget(this, 'Month', {
      budget: {
        budgetName: namesOf(stage).budget,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: told.map((when) => ({
        notification: { ...when, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
        // mails, not the topic of the alarms: budgets live in us-east-1 and would need leave to publish into its key
        subscribers: stage.operatorMail.map((address) => ({ subscriptionType: 'EMAIL', address })),
      })),
    });
  }
}
