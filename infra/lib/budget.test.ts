import { expect, it } from 'vitest';
import { aStage, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { BudgetStack } from './budget.ts';

const { template } = templateOf(BudgetStack, {
  ...aStage,
  operatorMail: ['satu@payung.example', 'dua@payung.example'],
});
const { Properties } = only(resourcesOf(template, 'AWS::Budgets::Budget'));

it('counts the month of the whole account in dollars, or half of the bill is seen by nobody', () => {
  expect(Properties.Budget).toEqual({
    BudgetName: 'payung-uji-month',
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: 200, Unit: 'USD' },
  });
});

it('tells every operator before the money is spent, at half, at four fifths and by forecast', () => {
  const addresses = ['satu@payung.example', 'dua@payung.example'].map((Address) => ({
    SubscriptionType: 'EMAIL',
    Address,
  }));
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
