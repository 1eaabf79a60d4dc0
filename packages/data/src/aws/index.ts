export { type AwsAccess, awsDatabase, openAwsAccess } from './aws-access.ts';
export { type Connections, fileConnections, quickConnections } from './connections.ts';
export { kmsMasterKey } from './kms-master-key.ts';
export { s3ListFiles } from './s3-list-files.ts';
export { sqsWorkQueue } from './sqs-work-queue.ts';
export { stsClientSource } from './sts-client-source.ts';
export {
  stsTenantSessions,
  type TenantCredentials,
  type TenantSessions,
} from './tenant-sessions.ts';
