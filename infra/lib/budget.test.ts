import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decide, Statement } from '../test/policy-decision.ts';
import { aStage, flat, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { BudgetStack } from './budget.ts';

const operatorMail = ['satu@payung.example', 'dua@payung.example'];
const ofOperators = (mail: readonly string[]) =>
  templateOf(BudgetStack, { ...aStage, operatorMail: [...mail] }).template;
const template = ofOperators(operatorMail);
const budgetOf = (from: typeof template) => only(resourcesOf(from, 'AWS::Budgets::Budget'));
const { Properties } = budgetOf(template);

describe('the budget of a month', () => {
  it('counts the month of the whole account in dollars, or half of the bill is seen by nobody', () => {
    expect(Properties.Budget).toEqual({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: 200, Unit: 'USD' },
    });
  });

  it('bears no name of its own, or another operator stops the release: the new budget meets the old one', () => {
    const replaced = budgetOf(ofOperators(['tiga@payung.example'])).Properties;
    expect(replaced.NotificationsWithSubscribers).not.toEqual(
      Properties.NotificationsWithSubscribers,
    );
    for (const budget of [Properties.Budget, replaced.Budget]) {
      expect(budget).not.toHaveProperty('BudgetName');
    }
  });

  it('tells every operator before the money is spent, at half, at four fifths and by forecast', () => {
    const addresses = operatorMail.map((Address) => ({ SubscriptionType: 'EMAIL', Address }));
    expect(Properties.NotificationsWithSubscribers).toMatchObject(
      [
        ['ACTUAL', 50],
        ['ACTUAL', 80],
        ['ACTUAL', 100],
        ['FORECASTED', 100],
      ].map(([NotificationType, Threshold]) => ({
        Notification: { NotificationType, Threshold, ThresholdType: 'PERCENTAGE' },
        Subscribers: addresses,
      })),
    );
  });
});

describe('a jump of what something costs', () => {
  it('is looked for in each service by itself, or a small one that runs wild hides behind the tables', () => {
    expect(only(resourcesOf(template, 'AWS::CE::AnomalyMonitor')).Properties).toMatchObject({
      MonitorType: 'DIMENSIONAL',
      MonitorDimension: 'SERVICE',
    });
  });

  it('is told to every operator within a day, from a tenth of the month on', () => {
    const jumps = only(resourcesOf(template, 'AWS::CE::AnomalySubscription')).Properties;
    expect(flat(jumps)).toMatchObject({
      // mail goes out daily at the soonest
      Frequency: 'DAILY',
      MonitorArnList: ['arn:Services'],
      Subscribers: operatorMail.map((Address) => ({ Type: 'EMAIL', Address })),
    });
    expect(JSON.parse(z.string().parse(jumps.ThresholdExpression))).toEqual({
      Dimensions: {
        Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
        MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        Values: ['20'],
      },
    });
  });

  it('may be looked for abroad, where AWS keeps it, or the organisation stops the deployment', () => {
    const file = resolve(import.meta.dirname, '../account/home-region-scp.json');
    const { Statement: statements } = z
      .object({ Statement: z.array(Statement) })
      .parse(JSON.parse(readFileSync(file, 'utf8')));
    const everything = Statement.parse({ Effect: 'Allow', Action: '*', Resource: '*' });
    for (const action of ['ce:CreateAnomalyMonitor', 'ce:CreateAnomalySubscription']) {
      const context = { 'aws:RequestedRegion': ['us-east-1'] };
      const asked = decide([everything, ...statements], { action, resource: '*', context });
      expect(asked, action).toBe('allowed');
    }
  });
});
