/**
 * Every alarm of a stage, under the heading of those who feel it: the dashboard shows them in this order, most people
 * first. A test fails on an alarm that is missing here.
 */
export const effects = [
  {
    whom: 'Officers at work',
    alarms: [
      'SignInFails',
      'ApiFails',
      'ApiSlow',
      'FunctionsTurnedAway',
      'TenancyTableThrottled',
      'RegistryTableThrottled',
      'JournalTableThrottled',
    ],
  },
  {
    whom: 'Agencies that handed in a list',
    alarms: ['ChunksGivenUp', 'ListsWait', 'WorkFails', 'SweepFails', 'SweepMissing'],
  },
  {
    whom: 'Who determines, pays and audits',
    alarms: [
      'CrosscheckFails',
      'CrosscheckTableThrottled',
      'RelayFails',
      'RelayBehind',
      'RelayStopped',
      'EntriesGivenUp',
      'CopiesFail',
      'JournalBroken',
      'CheckpointsFail',
      'CheckpointsMissing',
    ],
  },
  {
    whom: 'Workers, families and the public',
    alarms: [
      'CalendarWorkFails',
      'CalendarWorkMissing',
      'PeoplePassedOver',
      'OwnCoverFails',
      'OwnCoverTriedOften',
      'PublicApiFails',
    ],
  },
  {
    whom: 'Regions yet to come, and the day that everything is lost',
    alarms: ['CentralApiFails', 'BackupFails', 'BackupMissing'],
  },
] as const;

export type EffectName = (typeof effects)[number]['alarms'][number];
