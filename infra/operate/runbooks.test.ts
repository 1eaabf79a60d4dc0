import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abroadRegion, endingAttributes, namesOf } from '../lib/names.ts';
import { functionNames } from '../lib/overview.ts';
import { aStage } from '../test/synthesised.ts';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');
const restore = textOf('docs/operations/restore.md');
const alarms = textOf('docs/operations/alarms.md');
const prod = namesOf({ ...aStage, name: 'prod' });
const sectionOf = (heading: string) =>
  alarms.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';

describe('the page that brings a table back', () => {
  it('names parameters that stand, or somebody restores under a key that no function can use', () => {
    const named = new Set(restore.match(/\/payung\/prod\/[\w/-]+/g));
    expect(named).toEqual(
      new Set([
        prod.parameters.tableKeyArn,
        prod.parameters.crosscheckTableKeyArn,
        prod.parameters.journalStreamArn,
      ]),
    );
  });

  it('restores from the vault under a name and a key, which is all that is left when the table is gone', () => {
    const job = /aws backup start-restore-job [\s\S]*?--metadata \S+/.exec(restore)?.[0] ?? '';
    expect(job).toContain('role/payung-prod-restore');
    for (const key of ['targetTableName=', 'encryptionType=KMS', 'kmsMasterKeyArn=']) {
      expect(job).toContain(key);
    }
    expect(restore).toContain(`role/${prod.roles.backup}\n`);
    expect(restore).toContain(`s3://${prod.archiveBucket.replace(aStage.account, '<account>')}/T/`);
    expect(restore).toContain(`--backup-vault-name ${prod.nightsVault} `);
    expect(restore).toContain(`--backup-vault-name ${prod.backupVault} `);
  });

  it('puts every ending back by its own attribute, and stops and calls functions by their names', () => {
    for (const [table, attribute] of Object.entries(endingAttributes)) {
      expect(restore).toMatch(new RegExp(`--table-name payung-prod-${table} .*=${attribute}`));
    }
    const stopped = /for f in (.+); do/.exec(restore)?.[1]?.split(' ') ?? [];
    // a restored tenancy table has nobody suspended any more: people would write into tables that are half restored
    expect(stopped).toEqual(['region-api', 'central-api', 'import-worker-sweep', 'monthly-run']);
    expect(functionNames).toEqual(expect.arrayContaining([...stopped, 'import-worker']));
    const given = [
      ...restore.matchAll(/delete-function-concurrency --function-name payung-prod-([\w-]+)/g),
    ].map(([, name]) => name);
    expect(given.toSorted()).toEqual(stopped.toSorted());
    // by the central rooms who was suspended for cause is so again, before their offices get in
    expect(given.indexOf('central-api')).toBeLessThan(given.indexOf('region-api'));
    expect(restore).toContain('lambda invoke --function-name payung-prod-monthly-run');
  });

  it('closes the queue rather than the worker, and opens it again, or all that waits becomes dead letters', () => {
    const [stopping = '', working = ''] = ['1. **Stop', '9. **Work'].map((step) =>
      restore.slice(restore.indexOf(step)),
    );
    expect(stopping).toMatch(
      /list-event-source-mappings --function-name payung-prod-import-worker .*\n.*--uuid \$queue --no-enabled/,
    );
    expect(restore).not.toMatch(
      /put-function-concurrency --function-name payung-prod-import-worker /,
    );
    // days lie between, and another sign-in
    expect(working).toMatch(
      /queue=.*list-event-source-mappings --function-name payung-prod-import-worker .*\n.*--uuid \$queue --enabled/,
    );
    expect(working).toContain(prod.deadLetterQueue);
  });

  it('has the new stream read by what can be replaced alone, or stacks that hold data go back where a release went back', () => {
    expect(restore.match(/roll-out prod.*/g)).toEqual(['roll-out prod --back']);
  });

  it('ends every copy that it makes, or what regions had erased lives on in it', () => {
    expect(restore).toMatch(/start-backup-job .*DeleteAfterDays=35/);
    expect(restore.match(/create-backup/g)).toHaveLength(1);
    expect(restore).toMatch(/delete-backup[\s\S]*payung-last-resort/);
  });
});

describe('the page of the alarms', () => {
  it('names a field that the access log has, or whoever looks for slowness finds nothing', () => {
    const [, field = ''] = /^1\. Compare `(\w+)`/m.exec(sectionOf('The api is slow')) ?? [];
    expect(textOf('infra/constructs/guarded-api.ts')).toContain(`${field}: '$context.`);
  });

  it.each(['A chunk was given up', 'Journal entries were given up'])(
    'takes each dead letter away once it was dealt with, or the next one rings for nobody: %s',
    (heading) => {
      expect(sectionOf(heading)).toContain('delete-message');
      expect(sectionOf(heading)).not.toContain('expires by itself');
    },
  );

  it.each(['The relay is behind', 'The archive takes no copies'])(
    'promises no twelve hours where tries may be used up before: %s',
    (heading) => {
      expect(sectionOf(heading)).toMatch(/tries are used up/);
    },
  );
});

it('who acted is looked for where the trail writes, and where AWS writes who changed a right', () => {
  const page = textOf('docs/operations/README.md');
  expect(page).toContain(prod.trailBucket.replace(aStage.account, '<account>'));
  expect(page).toContain(
    prod.trailArn.replace(aStage.account, '<account>').replace(aStage.region, 'ap-southeast-3'),
  );
  for (const region of [aStage.region, abroadRegion]) {
    expect(page).toContain(`aws cloudtrail lookup-events --region ${region} `);
    expect(page).toMatch(new RegExp(`aws s3 cp .*/CloudTrail/${region}/`));
  }
});

it('a first stage enables its region, asks for enough functions at once and knows of the firewall', () => {
  const page = textOf('docs/operations/first-stage.md');
  const [before = ''] = page.split('\n## Deployment');
  for (const step of [
    `aws account enable-region --region-name ${aStage.region}`,
    'Concurrent executions',
  ]) {
    expect(before).toContain(step);
  }
  expect(page).toContain('`webAclArn`');
  expect(before).toContain('`requestsPerSecond`');
});
