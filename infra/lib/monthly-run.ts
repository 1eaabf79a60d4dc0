import { Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import {
  ContextAttribute,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { letSendMail, mailVariables } from '../constructs/account-rights.ts';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { alarmOnMissingCall } from '../constructs/missing-call.ts';
import { RegularCall } from '../constructs/regular-call.ts';
import { letSendWork } from '../constructs/send-work.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { letListTenants } from '../constructs/tenant-list.ts';
import { allOwnItems } from '../constructs/tenant-role.ts';
import { passedOverCodes } from './log-codes.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** Two hours in which no office of the three time zones works: from one in the west, until five in the east. */
const nightHours = '1-2';
const everyMinutes = 5;
/** calls in these hours; the function shares the regions out among them, so that they do not all begin at once */
const calls = (2 * 60) / everyMinutes;

/** What has to happen by the calendar in every region, at night when nobody waits for an answer. */
export class MonthlyRunStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const monthlyRun = new TenantFunction(this, 'MonthlyRun', {
      stage,
      folder: 'monthly-run',
      exportName: 'handler',
      // for one region the longest that a function may run; what is not done by then goes on the next night
      timeout: Duration.minutes(15),
      memoryMb: 1024,
      tenantAccess: { items: allOwnItems, lists: 'read-write' },
    });
    const { fn, role } = monthlyRun;
    monthlyRun.tell(mailVariables(stage));
    letSendMail(stage, role);
    letListTenants(this, stage, role);
    // people are counted for the month and compared anew by whoever works on the queue
    letSendWork(stage, role);
    const { functionArn, functions } = namesOf(stage);
    // a call of the clock gives each region whose turn it is one of its own
    role.addToPolicy(
      new PolicyStatement({
        sid: 'HandRegionsOver',
        actions: ['lambda:InvokeFunction'],
        resources: [functionArn(functions.monthlyRun)],
      }),
    );
    new RegularCall(this, 'EachNight', {
      fn,
      schedule: ScheduleExpression.cron({
        hour: nightHours,
        minute: `0/${everyMinutes}`,
        timeZone: TimeZone.ASIA_JAKARTA,
      }),
      description: 'Does what the calendar asks in every region, some regions at each call',
      input: ScheduleTargetInput.fromObject({
        turn: { at: ContextAttribute.scheduledTime, everyMinutes, calls },
      }),
      maxEventAge: Duration.hours(2),
    });
    const runbook = 'docs/operations/alarms.md#the-nightly-run-fails';
    new EffectAlarm(this, 'CalendarWorkFails', {
      stage,
      metric: fn.metricErrors({ statistic: 'Sum', period: Duration.days(1) }),
      threshold: 0,
      evaluationPeriods: 1,
      effect:
        'In some region bills do not end, messages do not go out, or data of people stays longer than its own periods allow.',
      runbook,
    });
    alarmOnMissingCall(this, 'CalendarWorkMissing', {
      stage,
      fn,
      // a night and the two hours that a call may be late
      period: Duration.hours(1),
      periods: 26,
      effect:
        'No bill ends, no message goes out and nobody is forgotten: the night before nothing ran.',
      runbook,
    });
    this.watchPeople(stage, monthlyRun);
  }

  /** By itself: one person on whom no night can work must not hide a calendar that stands still. */
  private watchPeople(stage: Stage, monthlyRun: TenantFunction): void {
    const passedOver = new MetricFilter(monthlyRun, 'PassedOver', {
      logGroup: monthlyRun.logGroup,
      filterPattern: FilterPattern.any(
        ...passedOverCodes.map((code) => FilterPattern.stringValue('$.message', '=', code)),
      ),
      metricNamespace: `payung/${stage.name}`,
      metricName: 'PeoplePassedOver',
      metricValue: '1',
    });
    new EffectAlarm(this, 'PeoplePassedOver', {
      stage,
      metric: passedOver.metric({ statistic: 'Sum', period: Duration.days(1) }),
      threshold: 0,
      evaluationPeriods: 1,
      effect:
        'Somebody is kept longer than a region may, may hold two places, is found by a name of before, or stands on a list though erased.',
      runbook: 'docs/operations/alarms.md#somebody-is-passed-over',
    });
  }
}
