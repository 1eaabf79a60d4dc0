import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { readAlarms, type StageAlarm } from './alarms.ts';
import { asked, nameOf } from './ask.ts';
import type { Asked } from './facts.ts';

/** Who watches over a stage, which `health` alone asks: a release does not need it. */
export interface StageWatch {
  readonly alarms: Asked<readonly StageAlarm[]>;
  /** Addresses that confirmed that they want to hear the alarms. */
  readonly hearers: Asked<ReadonlySet<string>>;
}

/** All in the stage's region. */
export interface WatchClients {
  readonly alarms: CloudWatchClient;
  readonly topics: SNSClient;
}

/** Asks AWS who watches over a stage, without changing anything. Never throws, as `readFacts` does not. */
export async function readWatch(stage: Stage, clients: WatchClients): Promise<StageWatch> {
  const [alarms, hearers] = await Promise.all([
    asked(() => readAlarms(stage, clients.alarms)),
    asked(() => readHearers(stage, clients.topics)),
  ]);
  return { alarms, hearers };
}

async function readHearers(stage: Stage, client: SNSClient): Promise<Set<string>> {
  const hearers = new Set<string>();
  try {
    const pages = paginateListSubscriptionsByTopic(
      { client },
      { TopicArn: namesOf(stage).alarmTopicArn },
    );
    for await (const { Subscriptions = [] } of pages) {
      for (const { Endpoint, SubscriptionArn = '' } of Subscriptions) {
        // until somebody follows the mail, "PendingConfirmation" stands in place of an ARN
        if (Endpoint !== undefined && SubscriptionArn.startsWith('arn:')) hearers.add(Endpoint);
      }
    }
  } catch (error) {
    // no topic: its stack is told as missing
    if (nameOf(error) !== 'NotFoundException') throw error;
  }
  return hearers;
}
