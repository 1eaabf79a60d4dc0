/** Items that lie in tables by schemas of their own; what lies on shelves is found by itself. */
export interface StoredItem {
  readonly title: string;
  readonly table: 'tenancy' | 'registry' | 'journal' | 'crosscheck';
  /** constants of the sources whose fields it has; those after the first lie sealed or as one text in it */
  readonly schemas: readonly {
    readonly name: string;
    readonly file: string;
    readonly lies?: string;
  }[];
  readonly kept: string;
}

const data = 'packages/data/src';
const of = (file: string, name: string, lies?: string) => ({
  name,
  file: `${data}/${file}.ts`,
  ...(lies === undefined ? {} : { lies }),
});

const withRegion =
  'as long as the region is with the service; what is sealed opens no more once its keys are destroyed';
const withPerson = 'until the person is forgotten';
const forGood = 'for good: a count, a chain or a proof rests on it';
const withList = 'its file as lists are kept; what became of its rows with the region';

const item = (
  table: StoredItem['table'],
  title: string,
  kept: string,
  ...schemas: StoredItem['schemas']
): StoredItem => ({ title, table, schemas, kept });

export const storedItems: readonly StoredItem[] = [
  item('tenancy', 'Region', withRegion, of('regions', 'Stored'), {
    name: 'Region',
    file: 'packages/domain/src/region.ts',
    lies: 'as text in `json`',
  }),
  item(
    'tenancy',
    'Where a region stands',
    forGood,
    of('control/control-records', 'StandingItem'),
    of('control/control-records', 'StandingBody', 'as text in `json`'),
  ),
  item('tenancy', 'Whether people may work in a region', forGood, of('regions', 'StoredStanding')),
  item('tenancy', 'Arms of a region', withRegion, of('control/control-records', 'LogoItem')),
  item('tenancy', 'Who has a regency', withRegion, of('control/control-plane', 'Holder')),
  item(
    'tenancy',
    'Who has a regency, as the public asks',
    withRegion,
    of('published/open-published', 'Holder'),
  ),
  item(
    'tenancy',
    'Central admin',
    'until another takes them away',
    of('control/control-records', 'AdminItem'),
  ),
  item(
    'tenancy',
    'Archive handed out',
    'the file a month, or until somebody is erased; that it was made for good',
    of('control/control-records', 'HandOutItem'),
  ),
  item('tenancy', 'Look in need', forGood, of('control/control-records', 'GlassItem')),
  item(
    'tenancy',
    'Look in need, as the centre lists it',
    forGood,
    of('control/control-plane', 'GlassEntry'),
  ),
  item(
    'tenancy',
    'Member',
    withRegion,
    of('members/member-record', 'MemberItem'),
    of('members/member-record', 'MemberWords', 'sealed in `sealed`'),
  ),
  item('tenancy', 'Roster', withRegion, of('members/member-record', 'RosterItem')),
  item(
    'tenancy',
    'Regions of a user',
    'as long as the user is a member',
    of('members/user-regions', 'Pointer'),
  ),
  item(
    'tenancy',
    'Ring of keys',
    'until the region ends; then a note of when, against which receipt',
    of('key-ring/ring-record', 'RingItem'),
  ),
  item('tenancy', 'Use of a day', withRegion, of('usage/usage', 'UsageItem')),
  item('tenancy', 'Last night of a region', withRegion, of('nights/night', 'Night')),
  item('tenancy', 'File of a breach', forGood, of('protection/breach', 'BreachItem')),
  item('tenancy', 'Paper of data protection', withRegion, of('protection/papers', 'PaperItem')),
  item('tenancy', 'Run of retention', 'the last one', of('protection/papers', 'RetentionRunItem')),
  item(
    'tenancy',
    'Published',
    'until the region takes it down',
    of('published/open-published', 'PublishedItem'),
  ),
  item('registry', 'Person', withPerson, of('records', 'PersonItem')),
  item(
    'registry',
    'Restriction of a person',
    withPerson,
    of('protection/person-marks', 'Restriction', 'sealed in `restriction` of the person'),
  ),
  item('registry', 'Person, forgotten', forGood, of('protection/person-marks', 'AnonymousPerson')),
  item('registry', 'Guard of a NIK', withPerson, of('records', 'GuardItem')),
  item(
    'registry',
    'Nomination',
    withPerson,
    of('records', 'NominationItem'),
    of('worker-record', 'WorkerRecord', 'sealed in `sealed`'),
  ),
  item(
    'registry',
    'Nomination as the journal follows it',
    withPerson,
    of('journal/item-trails', 'PersonTrailItem'),
  ),
  item(
    'registry',
    'Nomination, forgotten',
    forGood,
    of('protection/person-marks', 'AnonymousNomination'),
  ),
  item('registry', 'Word of names', withPerson, of('records', 'WordItem')),
  item(
    'registry',
    'Page of people who share something telling',
    withPerson,
    of('match-pages/page-record', 'PageItem'),
  ),
  item('registry', 'Quota card', withRegion, of('quota-records', 'BucketItem')),
  item('registry', 'Movement of a quota card', forGood, of('quota-records', 'MovementItem')),
  item(
    'registry',
    'Turn of a waiting list',
    'until the place is given or the wait ends',
    of('quota-records', 'WaitingItem'),
  ),
  item('registry', 'List', withList, of('records', 'ImportItem')),
  item('registry', 'Piece of a list', withList, of('records', 'ChunkItem')),
  item(
    'registry',
    'Outcomes of rows',
    withList,
    of('records', 'RowsItem'),
    of('records', 'RowOutcome', 'sealed in `rows`, many'),
  ),
  item('registry', 'Remembered columns', withRegion, of('records', 'LayoutItem')),
  item(
    'registry',
    'Answer kept for a key',
    '24 hours, of single nominations 31 days; nobody is given it after that, but in a stage it lies up to two days longer, on one machine until its key comes again',
    of('records', 'AnswerItem'),
  ),
  item(
    'registry',
    'Case of two nominations',
    'for good; what tells of the people until one of them is forgotten',
    of('cases/case-record', 'CaseItem'),
    of('cases/case-record', 'CaseCompared', 'sealed in `sealed`'),
  ),
  item(
    'registry',
    'Case, as an agency finds it',
    'while somebody has to answer it',
    of('cases/case-reads', 'PointerItem'),
  ),
  item(
    'registry',
    'Check of lists before a nomination',
    '7 days, or until somebody is erased',
    of('double-checks/double-check-records', 'DoubleCheckItem'),
  ),
  item(
    'registry',
    'List of such a check',
    '7 days, or until somebody is erased',
    of('double-checks/double-check-records', 'CheckedList', 'sealed in `lists` of the check'),
  ),
  item(
    'registry',
    'Comparison of the whole region',
    'the last one',
    of('match-models/match-model-records', 'PairUpItem'),
  ),
  item(
    'registry',
    'Model of comparison',
    withRegion,
    of('match-models/match-model-records', 'MatchModelItem'),
  ),
  item(
    'registry',
    'Model of comparison, its figures',
    withRegion,
    of('match-models/match-model-records', 'MatchModelBodyItem'),
  ),
  item(
    'registry',
    'Any paper on a shelf',
    'as its shelf says, below',
    of('shelves/shelf-reads', 'FiledItem'),
  ),
  item(
    'journal',
    'Journal entry',
    forGood,
    of('journal', 'EntryItem'),
    of('journal', 'EntryBody', 'as text in `body`'),
  ),
  item('journal', 'End of a lane', forGood, of('journal', 'HeadItem')),
  item('journal', 'Checkpoint', forGood, {
    name: 'StoredCheckpoint',
    file: 'packages/journal-check/src/checkpoint.ts',
  }),
  item('journal', 'What the relay has counted', withRegion, of('tally', 'TallyItem')),
  item(
    'crosscheck',
    'Region that agreed',
    'until the region leaves',
    of('crosscheck/cross-records', 'AgreedItem'),
  ),
  item(
    'crosscheck',
    'Claims of one token',
    'as long as a region claims these months',
    of('crosscheck/cross-records', 'ClaimsItem'),
  ),
  item('crosscheck', 'Case across regions', forGood, of('crosscheck/cross-records', 'CaseItem')),
  item(
    'crosscheck',
    'Case, as a region may know it',
    'until the region leaves',
    of('crosscheck/cross-records', 'OwnCaseItem'),
  ),
  item(
    'crosscheck',
    'Comparison of two regions',
    'until it ends; its key goes with the encodings',
    of('crosscheck/cross-records', 'ExchangeItem'),
  ),
  item(
    'crosscheck',
    'Encodings of such a comparison',
    'until it ends; at the latest the table takes them away by `lastsUntil`',
    of('crosscheck/cross-records', 'EncodingsItem'),
  ),
  item('crosscheck', 'Key of the tokens', forGood, of('crosscheck/cross-records', 'TokenKeyItem')),
];
