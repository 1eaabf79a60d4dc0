export { awsDatabase, openAwsAccess } from './aws-access.ts';
export { awsAccounts, awsOutbox } from './aws-accounts.ts';
export { awsControlPlane } from './aws-control-plane.ts';
export { awsCrosscheck, awsCrossDesk, awsCrossing, awsDesk } from './aws-crosscheck.ts';
export { awsWorkQueue, openAwsParts } from './aws-parts.ts';
export { awsPublished } from './aws-published.ts';
export { awsRegencyHolders } from './aws-regency-holders.ts';
export { cognitoSecondFactors, type SecondFactors } from './cognito-second-factors.ts';
export { quickConnections } from './connections.ts';
export { kmsCheckpointSigner } from './kms-checkpoint-signer.ts';
export { kmsMasterKey } from './kms-master-key.ts';
export { lambdaHandOver } from './lambda-hand-over.ts';
export { s3JournalArchive } from './s3-journal-archive.ts';
export { awsSignInDatabase, type SignInDatabase } from './sign-in-database.ts';
export { type SnsMessage, type SnsPublish, snsMessages } from './sns-messages.ts';
export { stsClientSource } from './sts-client-source.ts';
export { stsTenantSessions } from './tenant-sessions.ts';
export {
  AccountVariables,
  ArchiveVariables,
  CrosscheckVariables,
  CrossingVariables,
  DeskVariables,
  ListVariables,
  MailVariables,
  NightlyVariables,
  readVariables,
  SignInVariables,
  TenantVariables,
} from './variables.ts';
