export { awsDatabase, openAwsAccess } from './aws-access.ts';
export { openAwsParts } from './aws-parts.ts';
export { kmsMasterKey } from './kms-master-key.ts';
export { s3ListFiles } from './s3-list-files.ts';
export { sqsWorkQueue } from './sqs-work-queue.ts';
export { stsClientSource } from './sts-client-source.ts';
export { stsTenantSessions } from './tenant-sessions.ts';
export { ListVariables, readVariables, TenantVariables } from './variables.ts';
