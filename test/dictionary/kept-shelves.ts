const person = 'until the person is forgotten';
const region = 'as long as the region is with the service';
const nameless =
  'with the region; who it was goes when the person is forgotten, numbers and sums stay';
const lists = 'as long as files of lists (24 months, unless the region decided otherwise)';
const working = 'while the work goes on';

/** How long what lies on shelves stays, and on which. Each shelf is named, so that somebody has to think of a new one. */
const shelvesKept: readonly (readonly [kept: string, shelves: string])[] = [
  [
    person,
    `facts social-data statement evidence evidence-of verification verification-moved message person-cards
    person-claims claim-family corrected pre-check-standing pre-check-refusal pack-suggestions pack-waiting`,
  ],
  [
    nameless,
    `ledger bill-lines bill-left-off determined-lines not-determined left-out leaver leaving-taken-back claim
    exchange-result insurer-refusal counted-people audit-findings cover card-hand-over`,
  ],
  [
    lists,
    'packs pack-lines pack-acts pack-photos pre-check-upload pre-check-people pre-check-file',
  ],
  [
    working,
    `verification-gathering exchange-running pre-check-running taken-off-draft covered-elsewhere
    rule-changed-people met-for-determination determination-grounds`,
  ],
  [
    'until nobody can write there any more (two and a half minutes) and a sweep took away what it names',
    'list-leftovers',
  ],
  [
    'until nothing that was made in that moment names them: at once, or with the sweep minutes later; of a suspended region once it works again',
    'forgotten',
  ],
  ['ninety days, or longer where operators say so again', 'known-passed-over'],
  ['a day while it has not arrived, 30 days while it proves nothing', 'evidence-unused'],
  [
    region,
    `verification-counts verification-papers determination decision-number bill bill-turn bill-successor treasury-number
    contribution-setting denominator day-count official-month publication audit-check cohort funding cohort-figures
    donor refund refund-receipt replacement-settled message-run letter-setting village-statistics quota-plan
    quota-ceilings quota-use quota-entry holidays pre-check-mapping pre-check-setting exchange-mapping
    exchange-setting exchange social-columns own-cover cover-alert cover-alert-mail rule-draft occupation-proposal
    rule-comparison renewal renewal-page year-closing pre-check-recipient exchange-branch`,
  ],
];

export const keptShelves: ReadonlyMap<string, string> = new Map(
  shelvesKept.flatMap(([kept, shelves]) =>
    shelves.split(/\s+/).map((shelf): [string, string] => [shelf, kept]),
  ),
);
