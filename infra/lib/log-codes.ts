/** What the worker of lists writes once all of a region's items are in today's form; `docs/operations/upgrade.md` looks for it. */
export const renewedCode = 'ITEMS_RENEWED';

/**
 * What the functions write when something fails, and what stands beside it that counts: the dashboard adds them up and
 * `docs/operations/alarms.md` says what to do. A test holds this list against the sources of the functions.
 */
export const failureCodes = [
  'API_UNEXPECTED',
  'ARCHIVE_FAILED',
  'ARRIVAL_FAILED',
  'CENTRAL_UNEXPECTED',
  'CHECKPOINT_FAILED',
  'CLAIMS_FAILED',
  'CROSSCHECK_FAILED',
  'DESK_FAILED',
  'HAND_OVER_FAILED',
  'ITEM_UNREADABLE',
  'JOURNAL_CONTRADICTED',
  'OWN_COVER_UNEXPECTED',
  'PROTECTION_PASSED_OVER',
  'PUBLIC_UNEXPECTED',
  'RELAY_FAILED',
  'RETENTION_FAILED',
  'RETENTION_PASSED_OVER',
  'RUN_STEP_FAILED',
  'SECOND_FACTOR_MISSING',
  'SIGNING_KEYS_UNAVAILABLE',
  'SWEEP_FAILED',
  'USAGE_NOT_KEPT',
  'WORK_FAILED',
  'WORK_NOT_SENT',
  'WORK_UNREADABLE',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Of these codes, what the night writes of one person on whom it could not work, which has an alarm of its own. */
export const passedOverCodes = [
  'PROTECTION_PASSED_OVER',
  'RETENTION_PASSED_OVER',
] as const satisfies readonly FailureCode[];
