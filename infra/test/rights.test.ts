import { expect, it } from 'vitest';
import { type FunctionName, policiesOf } from './policies.ts';

const reads = ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query'];
const writes = ['PutItem', 'UpdateItem'];
const table = (actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);
const addedTo = table([...reads, ...writes]);
const allItems = [...addedTo, ...table(['DeleteItem'])];
const seals = ['kms:Decrypt', 'kms:Encrypt'];
const ownFiles = [
  's3:DeleteObject',
  's3:GetObject',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectTagging',
];
const accounts = ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'];
const worksOff = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];

/** What each function may do at all, by itself and in the session of a region; on which items, `test/policy` decides. */
const rights: Record<FunctionName, readonly [own: string[], session: string[] | null]> = {
  'central-api': [
    [
      ...accounts,
      ...table([...reads, 'DeleteItem', 'PutItem', 'UpdateItem']),
      ...seals,
      'lambda:InvokeFunction',
      'ses:SendEmail',
      'sqs:SendMessage',
    ],
    null,
  ],
  checkpoints: [
    [...table(['Query']), 'kms:Decrypt', 'kms:GetPublicKey', 'kms:Sign'],
    [...addedTo, ...seals, 's3:PutObject'],
  ],
  crosscheck: [[...table([...reads, 'DeleteItem', 'PutItem', 'UpdateItem']), ...seals], null],
  'crosscheck-desk': [[...table(['BatchGetItem', 'PutItem', 'Query']), ...seals], null],
  'import-worker': [
    [...table(['PutItem']), ...seals, 'lambda:InvokeFunction', ...worksOff, 'sqs:SendMessage'],
    [...allItems, ...seals, ...ownFiles],
  ],
  'journal-relay': [
    [
      ...table(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']),
      'kms:Decrypt',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
    ],
    [...addedTo, ...seals, 's3:PutObject'],
  ],
  'monthly-run': [
    [
      ...table(['Query']),
      'kms:Decrypt',
      'lambda:InvokeFunction',
      'ses:SendEmail',
      'sqs:SendMessage',
    ],
    [...allItems, ...seals, ...ownFiles],
  ],
  'own-cover': [
    [...table(['BatchGetItem']), 'kms:Decrypt'],
    [...addedTo, ...seals],
  ],
  'public-api': [[...table(['BatchGetItem', 'Query']), 'kms:Decrypt'], null],
  'region-api': [
    [
      ...accounts,
      'cognito-idp:AdminResetUserPassword',
      'cognito-idp:AdminUserGlobalSignOut',
      'cognito-idp:CreateUserPoolClient',
      ...table(['DeleteItem', 'PutItem', 'Query']),
      ...seals,
      'lambda:InvokeFunction',
      'sqs:SendMessage',
    ],
    [...allItems, ...seals, ...ownFiles],
  ],
  sweep: [
    [...table(['Query']), 'kms:Decrypt', 'sqs:SendMessage'],
    [...allItems, ...seals],
  ],
  'token-claims': [
    ['cognito-idp:AdminGetUser', ...table(['BatchGetItem', 'GetItem', 'Query']), 'kms:Decrypt'],
    null,
  ],
};

/** Every function writes its log and takes its own session; the other actions on a key follow from sealing. */
const ofAll = /^(logs:|sts:|kms:(DescribeKey|GenerateDataKey|ReEncrypt))/;

const named = Object.keys(rights) as FunctionName[]; // the keys of the record are the names of the functions
const policies = new Map(named.map((name) => [name, policiesOf(name)]));

it.each([...policies])(
  '%s may do what is listed here and nothing else, or a fault in it reaches further',
  (name, { own, session }) => {
    const granted = (statements: typeof own) =>
      [...new Set(statements.flatMap(({ Action }) => Action))]
        .filter((action) => !ofAll.test(action))
        .toSorted();
    const [mayItself, mayInSession] = rights[name];
    expect(granted(own)).toEqual(mayItself.toSorted());
    expect(session === null ? null : granted(session)).toEqual(mayInSession?.toSorted() ?? null);
  },
);

it.each([...policies])(
  '%s names what it reaches, or it would reach what comes later',
  (_, { own, session }) => {
    const statements = [...own, ...(session ?? [])];
    expect(statements.filter(({ NotAction }) => NotAction !== undefined)).toEqual([]);
    const wide = statements
      .flatMap(({ Resource }) => Resource)
      // a file of the session's own region is the one thing whose name is not known in advance
      .filter((resource) =>
        resource.replace(/\/T\/\$\{aws:PrincipalTag\/tenant\}\/\*$/, '').includes('*'),
      );
    expect(wide).toEqual([]);
  },
);
