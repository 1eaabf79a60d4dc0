import { describe, expect, it } from 'vitest';
import { ImportWorkerStack } from '../lib/import-worker.ts';
import { JournalRelayStack } from '../lib/journal-relay.ts';
import { MonthlyRunStack } from '../lib/monthly-run.ts';
import { namesOf } from '../lib/names.ts';
import { RegionApiStack } from '../lib/region-api.ts';
import { decide, type Statement } from '../test/policy-decision.ts';
import { aStage, statementsByRole, templateOf, trustOf } from '../test/synthesised.ts';

const names = namesOf(aStage);
const ours = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';
const theirs = '01JD4Z5N6P7Q8R9S0T1V2W3X4Z';

const templates = [RegionApiStack, ImportWorkerStack, JournalRelayStack, MonthlyRunStack].map(
  (stack) => templateOf(stack).template,
);
const roles = templates.flatMap((template) =>
  [...statementsByRole(template)].map(([role, statements]) => ({ template, role, statements })),
);
const tenantRoles = roles.filter(({ role }) => /TenantRole/.test(role));
const functionRoles = roles.filter(({ role }) =>
  /(Api|Worker|Sweep|Relay|Checkpoints|Run)Role/.test(role),
);

const adding = ['PutItem', 'UpdateItem'].map(inTables);
const writing = ['BatchWriteItem', 'DeleteItem'].map(inTables).concat(adding);
const itemActions = [
  ...['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query'].map(inTables),
  ...writing,
];

function inTables(action: string): string {
  return `dynamodb:${action}`;
}

const neverGranted = [
  'Scan',
  'PartiQLSelect',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
  'ExportTableToPointInTime',
  'DeleteTable',
  'UpdateTable',
].map(inTables);

function asked(statements: Statement[], action: string, resource: string, leading: string[]) {
  const context = { 'aws:PrincipalTag/tenant': [ours], 'dynamodb:LeadingKeys': leading };
  return decide(statements, { action, resource, context });
}

/** As `asked`, by a session of `ours`, with the condition keys of another service. */
function askedWith(
  statements: Statement[],
  action: string,
  resource: string,
  context: Record<string, string[]>,
) {
  return decide(statements, {
    action,
    resource,
    context: { 'aws:PrincipalTag/tenant': [ours], ...context },
  });
}

it('finds a tenant role beside each of the six functions', () => {
  expect(tenantRoles).toHaveLength(6);
  expect(functionRoles).toHaveLength(6);
});

describe.each(tenantRoles)('a session of $role', ({ template, role, statements }) => {
  const journal = names.tableArn('journal');

  const entriesAreClosed = /^(JournalRelay|Checkpoints)/.test(role);

  it.each(itemActions)('may %s items of its own tenant, or the region stands still', (action) => {
    const own = [`T#${ours}`, `T#${ours}#J#01`];
    const may = writing.includes(action) ? !entriesAreClosed && adding.includes(action) : true;
    const expected = may ? 'allowed' : 'denied';
    expect(asked(statements, action, journal, [`T#${ours}#J#07`])).toBe(expected);
    expect(asked(statements, action, journal, own)).toBe(expected);
  });

  it.each(['BatchWriteItem', 'DeleteItem'])(
    'may never %s in the journal, or one fault takes out what was noted',
    (action) => {
      for (const end of ['#J#07', '#TALLY', '#CHECKPOINTS', '#SEEN#x', '']) {
        const leading = [`T#${ours}${end}`];
        expect(asked(statements, inTables(action), journal, leading), end).toBe('denied');
      }
    },
  );

  it('takes items out of the other tables one by one, on a condition, where it works for a whole region', () => {
    for (const table of ['tenancy', 'registry'] as const) {
      const may = (action: string) =>
        asked(statements, inTables(action), names.tableArn(table), [`T#${ours}#P#1`]);
      expect(may('DeleteItem'), table).toBe(entriesAreClosed ? 'denied' : 'allowed');
      expect(may('BatchWriteItem'), table).toBe('denied');
    }
  });

  it.each(itemActions)('may not %s what another region owns', (action) => {
    for (const leading of [
      [`T#${theirs}#J#07`],
      [`T#${ours}#J#07`, `T#${theirs}#J#07`],
      [`T#${ours}X#J#07`],
      [`T#${ours}X`],
      ['TENANTS'],
      [],
    ]) {
      expect(asked(statements, action, journal, leading), leading.join()).toBe('denied');
    }
  });

  it.each(neverGranted)('may never %s, which names no tenant', (action) => {
    for (const leading of [[], [`T#${ours}#J#07`]]) {
      expect(asked(statements, action, journal, leading)).toBe('denied');
    }
  });

  it('opens root keys wrapped for its own tenant only, or sealed sections open to a neighbour', () => {
    if (role.startsWith('Checkpoints')) {
      const keys = statements.filter(({ Action }) => Action.includes('kms:Decrypt'));
      expect(keys.map(({ Sid }) => Sid)).toEqual(['TableKey', 'ArchiveKey']);
      return;
    }
    const key = statements.find(({ Sid }) => Sid === 'OwnSealedSections')?.Resource[0] ?? '';
    const wrappedFor = (tenant: string) => ({ 'kms:EncryptionContext:tenant': [tenant] });
    expect(askedWith(statements, 'kms:Decrypt', key, wrappedFor(ours))).toBe('allowed');
    expect(askedWith(statements, 'kms:Decrypt', key, wrappedFor(theirs))).toBe('denied');
    expect(askedWith(statements, 'kms:Decrypt', key, {})).toBe('denied');
  });

  it('uses the key of the tables through the tables only, or it would open a stolen copy', () => {
    const key = statements.find(({ Sid }) => Sid === 'TableKey')?.Resource[0] ?? '';
    const via = (service: string) => ({
      'kms:ViaService': [`${service}.ap-southeast-3.amazonaws.com`],
    });
    expect(askedWith(statements, 'kms:Decrypt', key, via('dynamodb'))).toBe('allowed');
    expect(askedWith(statements, 'kms:Decrypt', key, {})).toBe('denied');
  });

  it('is opened by its own function with the tag of one tenant, and by nothing else', () => {
    const trust = trustOf(template, role).map((statement) => ({ ...statement, Resource: ['*'] }));
    const opened = (context: Record<string, string[]>) =>
      decide(trust, { action: 'sts:AssumeRole', resource: '*', context });

    expect(trust.map(({ Principal }) => Principal)).toEqual([
      {
        AWS: `arn:${functionRoles.find((own) => own.template === template && role.startsWith(own.role.replace(/Role[0-9A-F]{8}$/, '')))?.role}`,
      },
    ]);
    expect(opened({ 'aws:RequestTag/tenant': [ours], 'aws:TagKeys': ['tenant'] })).toBe('allowed');
    expect(opened({})).toBe('denied');
    expect(opened({ 'aws:RequestTag/tenant': [''], 'aws:TagKeys': ['tenant'] })).toBe('denied');
    expect(opened({ 'aws:RequestTag/tenant': ['*'], 'aws:TagKeys': ['tenant'] })).toBe('denied');
    expect(opened({ 'aws:RequestTag/tenant': [ours], 'aws:TagKeys': ['tenant', 'admin'] })).toBe(
      'denied',
    );
  });
});

describe.each([
  ['JournalRelay', 'TALLY'],
  ['Checkpoints', 'CHECKPOINTS'],
])('%s', (name, part) => {
  const of = (start: string) =>
    roles.filter(({ role }) => role.startsWith(start)).flatMap(({ statements }) => statements);
  const session = of(`${name}TenantRole`);
  const own = of(`${name}Role`);
  const journal = names.tableArn('journal');
  const digest = { 'kms:MessageType': ['DIGEST'], 'kms:SigningAlgorithm': ['ECDSA_SHA_256'] };

  it(`writes ${part} and not one entry, or it could sign what it wrote itself`, () => {
    for (const action of writing) {
      const expected = adding.includes(action) ? 'allowed' : 'denied';
      expect(asked(session, action, journal, [`T#${ours}#${part}`])).toBe(expected);
      expect(asked(session, action, journal, [`T#${theirs}#${part}`])).toBe('denied');
      const others = ['J#07', 'SEEN#x', `${part}#x`, 'TALLY', 'CHECKPOINTS'];
      for (const other of others.filter((one) => one !== part)) {
        expect(asked(session, action, journal, [`T#${ours}#${other}`]), other).toBe('denied');
      }
      const tenancy = names.tableArn('tenancy');
      expect(asked(session, action, tenancy, [`T#${ours}#REGION`])).toBe('denied');
      expect(asked(own, action, journal, [`T#${ours}#${part}`])).toBe('denied');
    }
  });

  it('puts copies into the archive under its own tenant and takes nothing back', () => {
    const file = (tenant: string) => `${names.archiveBucketArn}/T/${tenant}/07.ndjson`;
    expect(askedWith(session, 's3:PutObject', file(ours), {})).toBe('allowed');
    expect(askedWith(session, 's3:PutObject', file(theirs), {})).toBe('denied');
    const granted = [...session, ...own].flatMap(({ Action }) => Action);
    expect(granted.filter((action) => action.startsWith('s3:'))).toEqual(['s3:PutObject']);
  });

  it('signs digests with the key of the checkpoints if it makes them, and by no session', () => {
    const signs = of('CheckpointsRole').find(({ Sid }) => Sid === 'SignCheckpoints');
    const key = signs?.Resource[0] ?? '';
    const expected = name === 'Checkpoints' ? 'allowed' : 'denied';
    expect(askedWith(own, 'kms:Sign', key, digest)).toBe(expected);
    expect(askedWith(own, 'kms:Sign', key, {})).toBe('denied');
    expect(askedWith(session, 'kms:Sign', key, digest)).toBe('denied');
  });
});

describe('lists of a region', () => {
  const withFiles = tenantRoles.filter(({ statements }) =>
    statements.some(({ Action }) => Action.includes('s3:GetObject')),
  );

  it('are reached by the API, the worker and the nightly run only', () => {
    expect(withFiles.map(({ role }) => role.replace(/TenantRole.*/, ''))).toEqual([
      'RegionApi',
      'ImportWorker',
      'MonthlyRun',
    ]);
  });

  it.each(withFiles)('are closed to a session of another region in $role', ({ statements }) => {
    const file = (tenant: string) =>
      `${names.listsBucketArn}/T/${tenant}/uploads/01JD4Z5N6P7Q8R9S0T1V2W3X50`;
    expect(askedWith(statements, 's3:GetObject', file(ours), {})).toBe('allowed');
    expect(askedWith(statements, 's3:PutObject', file(ours), {})).toBe('allowed');
    expect(askedWith(statements, 's3:GetObject', file(theirs), {})).toBe('denied');
    expect(askedWith(statements, 's3:GetObject', file(`${ours}X`), {})).toBe('denied');
    expect(askedWith(statements, 's3:ListBucket', names.listsBucketArn, {})).toBe('denied');
  });
});

describe.each(functionRoles)('the own role of $role', ({ role, statements }) => {
  it('reaches no item of any region without a tenant session', () => {
    for (const table of ['tenancy', 'registry', 'journal'] as const) {
      for (const action of [...itemActions, ...neverGranted]) {
        const leading = [`T#${ours}#REGION`];
        expect(asked(statements, action, names.tableArn(table), leading)).toBe('denied');
      }
    }
  });

  it('points users to regions in the API and the worker only, and writes no other item', () => {
    const tenancy = names.tableArn('tenancy');
    const may = (action: string) => asked(statements, `dynamodb:${action}`, tenancy, ['U#one']);
    const points = /^(RegionApi|ImportWorker)/.test(role);
    expect(may('PutItem')).toBe(points ? 'allowed' : 'denied');
    for (const action of ['Query', 'DeleteItem']) {
      expect(may(action)).toBe(role.startsWith('RegionApi') ? 'allowed' : 'denied');
    }
    for (const key of ['CENTRAL#ADMINS', 'U', `T#${ours}#MEMBERS`]) {
      for (const action of ['dynamodb:PutItem', 'dynamodb:Query']) {
        expect(asked(statements, action, tenancy, [key])).toBe('denied');
      }
    }
  });

  it('reads the list of regions where it goes through all of them only', () => {
    const answer = asked(statements, 'dynamodb:Query', names.tableArn('tenancy'), ['TENANTS']);
    expect(answer).toBe(/^(Sweep|Checkpoints|MonthlyRun)/.test(role) ? 'allowed' : 'denied');
  });

  it('takes one role, its own tenant role', () => {
    const taken = statements.filter(({ Action }) => Action.includes('sts:AssumeRole'));
    expect(taken.map(({ Action }) => Action)).toEqual([['sts:AssumeRole', 'sts:TagSession']]);
    expect(taken.flatMap(({ Resource }) => Resource)).toEqual([
      expect.stringMatching(new RegExp(`^arn:${role.replace(/Role[0-9A-F]{8}$/, '')}TenantRole`)),
    ]);
  });
});

it('grants no action by wildcard anywhere, or Scan comes in by the back door', () => {
  const granted = roles.flatMap(({ statements }) => statements.flatMap(({ Action }) => Action));
  expect(granted.filter((action) => action.includes('*'))).toEqual([]);
});
