import * as z from 'zod';

/** The closed list of things that can go wrong at the edge, each with its HTTP status (design: errors). */
export const problemStatus = {
  'token-missing': 401,
  'token-expired': 401,
  'token-invalid': 401,
  'not-allowed': 403,
  'region-suspended': 403,
  'not-found': 404,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'request-invalid': 422,
  'body-too-large': 413,
  'body-unreadable': 400,
  'media-type-unsupported': 415,
  'worker-to-correct': 422,
  'worker-ineligible': 422,
  'mapping-invalid': 422,
  'member-invalid': 422,
  'settings-invalid': 422,
  'import-not-waiting': 409,
  'report-not-ready': 409,
  'state-forbids': 409,
  'grant-below-use': 409,
  'idempotency-key-reused': 422,
  'too-busy': 503,
  /** the database did not say whether it was written: look before sending it again, or send the same key */
  'outcome-unknown': 500,
  /** a newer release wrote what is asked for, and an older one was put back */
  'release-behind': 503,
  'legal-hold': 409,
  'person-restricted': 409,
  'list-file-removed': 410,
  'version-moved': 409,
  /** one region has used up its rate, here or at the gateway */
  'too-many-requests': 429,
  unexpected: 500,
  /** another onboarding of that regency is under way or done */
  'region-taken': 409,
  /** no regency or city that may have a region of its own, or one whose code was replaced */
  'place-refused': 422,
  /** something is missing; all of it is listed */
  'region-incomplete': 409,
  /** somebody else changed it meanwhile */
  'region-changed': 409,
  /** a central admin cannot be a region's own admin */
  'self-invited': 403,
  /** the same person cannot ask and approve */
  'second-person-needed': 403,
  /** somebody answered the case before */
  'case-decided': 409,
  /** nobody needs to answer it any more */
  'case-lapsed': 409,
  /** there is no answer to take back */
  'case-open': 409,
  /** the data changed; the two were compared anew, and the answer is asked for again */
  'case-outdated': 409,
  /** the person is in so many cases that each is answered by itself */
  'case-flagged': 409,
  'card-full': 409,
  /** rules or a regulation that cannot stand; all of it is listed by code */
  'rules-invalid': 422,
  /** a photo or letter that is not what it says it is */
  'evidence-refused': 422,
  /** statistics of villages that cannot be taken in */
  'statistics-invalid': 422,
  /** a ceiling below what is used, or more given than there is */
  'ceilings-refused': 409,
  /** other work is being done on the determination */
  'work-under-way': 409,
  'determination-empty': 409,
  'determination-signed': 409,
  /** the number stands on another determination of the year */
  'number-used': 409,
  /** somebody on the list changed since it was frozen; all are named */
  'list-changed': 409,
  /** a place that a determination has used up moves by an amendment only */
  'place-determined': 409,
  /** nobody is on the list of the bill */
  'bill-empty': 409,
  /** the insurer's code could be paid until a day that is over */
  'bill-expired': 409,
  /** people of the bill have months of it on other bills by now; all are named */
  'months-billed-again': 409,
  /** more or less than was billed; both figures are told */
  'payment-differs': 422,
  /** the same worker left before, for another reason or on another day */
  'left-already': 409,
  /** an amendment has given the place to somebody else, or is about to; all are named */
  'replaced-already': 409,
  /** more than was paid for the months, or than the insurer agreed to */
  'refund-too-large': 422,
  /** the sheet waits for somebody else, for nobody, or this user answered before */
  'sheet-not-waiting': 409,
  /** nothing was returned that could be put before the level again */
  'sheet-not-returned': 409,
  /** the nomination ended, or says something else by now */
  'sheet-outdated': 409,
  /** the village is lent to the same officer on another device */
  'pack-lent': 409,
  /** an event that cannot be claimed: before registration, in the future, of somebody never covered */
  'event-refused': 422,
  /** the same death or accident has a claim already */
  'claim-exists': 409,
  /** papers that the insurer asks for are not there yet */
  'papers-missing': 409,
  /** the same person, or office, may not take two duties on one nomination */
  'duties-apart': 403,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** One fault in what was sent: where it is, what is wrong, what to do. */
export const ProblemError = z.object({
  field: z.string(),
  code: z.string(),
  message: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
});
export type ProblemError = z.infer<typeof ProblemError>;

/** RFC 9457 problem details; `code` is stable, `detail` is English, Indonesian sentences live in the portal. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  correlationId: z.string(),
  errors: z.array(ProblemError).optional(),
  outcome: z.string().optional(),
  reasons: z.array(z.looseObject({ code: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
