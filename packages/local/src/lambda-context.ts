import type { Context } from 'aws-lambda';

/** Milliseconds: the longest that a function may run in AWS behind a queue. */
const functionTimeout = 15 * 60 * 1000;

/** The second argument of a Lambda handler, as far as handlers and their tools look at it. */
export function lambdaContext(functionName: string, requestId: string): Context {
  const unused = () => undefined;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: '512',
    getRemainingTimeInMillis: () => functionTimeout,
    done: unused,
    fail: unused,
    succeed: unused,
  };
}
