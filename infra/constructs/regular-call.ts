import { type Duration, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Schedule,
  type ScheduleExpression,
  type ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';

interface RegularCallProps {
  readonly fn: LambdaFunction;
  readonly schedule: ScheduleExpression;
  readonly description: string;
  /** What the function is told; nothing unless given. */
  readonly input?: ScheduleTargetInput;
  /** A call that could not be made is given up after this: the next one comes anyway. */
  readonly maxEventAge: Duration;
}

/** Calls a function by the clock, once each time, under a role that can call nothing else. */
export class RegularCall extends Construct {
  constructor(scope: Construct, id: string, props: RegularCallProps) {
    super(scope, id);
    const { fn, schedule, description, input, maxEventAge } = props;
    const stack = Stack.of(this);
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    });
    // the schedule only hands the call over: by itself Lambda would make a call that failed twice more
    fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge });
    const calledFunction = fn.node.defaultChild as CfnFunction; // so it is for every Function
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${stack.resolve(calledFunction.logicalId)}.Arn>:*]`,
      reason: 'The wildcard stands for the versions of the one function it may call.',
    });
    new Schedule(this, 'Schedule', {
      schedule,
      description,
      target: new LambdaInvoke(fn, {
        role,
        retryAttempts: 0,
        maxEventAge,
        ...(input === undefined ? {} : { input }),
      }),
    });
  }
}
