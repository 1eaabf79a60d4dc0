import { namesOf, type StackName, stacksAbroad } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageFacts } from './facts.ts';
import { type Finding, lacks } from './finding.ts';
import type { StageWatch } from './read-watch.ts';

/**
 * What a stage lacks that should watch over it or work in it. It would look well: what does not stand has no state, and
 * what nobody hears never rings.
 */
export function lackFindings(
  stage: Stage,
  facts: StageFacts,
  watch: StageWatch,
  allStacks: readonly StackName[],
): Finding[] {
  return [
    ...unanswered(watch),
    ...missingStacks(stage, facts, allStacks),
    ...alarmsThatFail(facts.held, watch.alarms),
    ...unheard(stage, watch.hearers),
  ];
}

function unanswered({ alarms, hearers }: StageWatch): Finding[] {
  const asked = {
    'the alarms (cloudwatch:DescribeAlarms)': alarms,
    'who hears the alarms (sns:ListSubscriptionsByTopic)': hearers,
  };
  return Object.entries(asked).flatMap(([subject, answer]) =>
    answer.kind === 'told'
      ? []
      : [
          lacks(
            `AWS did not answer about ${subject}: ${answer.why}.`,
            'Ask with a role that has this right; what was not seen is not taken for good.',
          ),
        ],
  );
}

function missingStacks(
  stage: Stage,
  facts: Pick<StageFacts, 'stacks' | 'abroad'>,
  allStacks: readonly StackName[],
): Finding[] {
  return allStacks
    .filter((name) => {
      const there = stacksAbroad.includes(name) ? facts.abroad : facts.stacks;
      return there.kind === 'told' && !there.value.has(namesOf(stage).stack(name));
    })
    .map((name) => namesOf(stage).stack(name))
    .map((stack) =>
      lacks(
        `Stack ${stack} does not stand.`,
        `A release never came so far, or somebody deleted it: npx -y pnpm@10 roll-out ${stage.name}. ` +
          'A clone that is newer than what was released may know stacks that are still to come.',
      ),
    );
}

function alarmsThatFail(held: StageFacts['held'], alarms: StageWatch['alarms']): Finding[] {
  if (alarms.kind === 'refused') return [];
  const standing = new Set(alarms.value.map(({ name }) => name));
  const expected = held.kind === 'told' ? [...held.value.alarms] : [];
  const gone = expected
    .filter((name) => !standing.has(name))
    .map((name) =>
      lacks(
        `Alarm ${name} is gone: nothing rings in its place.`,
        'Somebody deleted it by hand, and CloudFormation believes that it stands. Make it anew with the settings that the ' +
          'template of its stack gives it, under this very name; the next change of it through a release finds it there.',
      ),
    );
  const blind = alarms.value
    .filter(({ state }) => state === 'blind')
    .map(({ name }) =>
      lacks(
        `Alarm ${name} has no data to judge by.`,
        'Made within the last hour: ask again later. Otherwise look at its metric in CloudWatch: what it measures was renamed, ' +
          'or CloudWatch may not read it.',
      ),
    );
  const muted = alarms.value
    .filter(({ isMuted }) => isMuted)
    .map(({ name }) =>
      lacks(
        `Alarm ${name} tells nobody: its actions are switched off.`,
        `When the work is over for which somebody did that: aws cloudwatch enable-alarm-actions --alarm-names ${name}`,
      ),
    );
  return [...gone, ...blind, ...muted];
}

/** By their place in cdk.json: an address is somebody's. */
function unheard(stage: Stage, hearers: StageWatch['hearers']): Finding[] {
  if (hearers.kind === 'refused') return [];
  const heard = hearers.value;
  return stage.operatorMail.flatMap((address, index) =>
    heard.has(address)
      ? []
      : [
          lacks(
            `Address ${index + 1} of operatorMail hears no alarm: it never confirmed, or left.`,
            'Follow the link in the mail that AWS sent it; after three days it is worth nothing: ' +
              `aws sns subscribe --protocol email --topic-arn ${namesOf(stage).alarmTopicArn} --notification-endpoint <address>`,
          ),
        ],
  );
}
