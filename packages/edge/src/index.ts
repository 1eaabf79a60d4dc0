export { allowedMethods } from './allowed-methods.ts';
export { answerFault } from './answer-fault.ts';
export { askedAs, tellAsked } from './asked-as.ts';
export { claimsOf } from './bearer.ts';
export { type CallerRates, createCallerRates } from './caller-rates.ts';
export {
  createRoute,
  fileAnswer,
  json,
  jsonBody,
  ownBody,
  problemResponses,
} from './describe.ts';
export { describeApi } from './describe-api.ts';
export { faultsIn } from './faults-in.ts';
export { invalidRequest } from './invalid-request.ts';
export { type ApiHandler, lambdaHandler } from './lambda-handler.ts';
export { markAnswer, notKept } from './mark-answer.ts';
export { answerOpenFaults, callerOf, letOn, type OpenEnv } from './open-door.ts';
export { answerProblem, answerUnrouted, knownProblem } from './problem-answer.ts';
export { Problematic } from './problematic.ts';
export {
  type ApiLog,
  type AskedFacts,
  type FailureFacts,
  stageLog,
  stageVerifier,
} from './stage.ts';
export { type Bucket, type Rate, refilled, takeToken } from './token-bucket.ts';
