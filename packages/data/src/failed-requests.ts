import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

const throttled = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'InternalServerError',
]);
/** answers after which a write may have been carried out, or still be */
const undecided = new Set(['InternalServerError', 'TransactionInProgressException']);

/** Whether a request is worth another try in a moment. */
export function isThrottle(error: unknown): boolean {
  return error instanceof DynamoDBServiceException && throttled.has(error.name);
}

/** Whether a write may have been carried out although this is what came of it: also where no answer came at all. */
export function mayBeWritten(error: unknown): boolean {
  if (!(error instanceof DynamoDBServiceException)) return true;
  return undecided.has(error.name) || (error.$metadata.httpStatusCode ?? 0) >= 500;
}
