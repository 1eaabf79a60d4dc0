/** What a budget comes to against what people cost. Everything in whole rupiah. */
export interface BudgetCheck {
  /** what so many people cost in so many months */
  readonly cost: number;
  /** budget less cost; negative when it does not pay for them */
  readonly difference: number;
  readonly reconciles: boolean;
  /** rupiah a person and month that the budget comes to, rounded to whole ones; null when nobody is counted */
  readonly perMonth: number | null;
  /** person-months that it pays for at the tariff */
  readonly personMonths: number;
}

/**
 * Holds a published budget against published people: Rp3.3 billion against 26,400 people for 12 months is Rp10,417 a
 * month and does not reconcile with Rp16,800 (S3, domain-rules 2.3, 2.4). It is told as such, never made to fit.
 * @param tariff rupiah for one person and month, at least 1
 */
export function checkBudget(asked: {
  readonly budget: number;
  readonly people: number;
  readonly months: number;
  readonly tariff: number;
}): BudgetCheck {
  const personMonths = asked.people * asked.months;
  const cost = personMonths * asked.tariff;
  return {
    cost,
    difference: asked.budget - cost,
    reconciles: asked.budget === cost,
    perMonth: personMonths === 0 ? null : Math.round(asked.budget / personMonths),
    personMonths: Math.floor(asked.budget / asked.tariff),
  };
}
