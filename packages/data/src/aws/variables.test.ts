import { describe, expect, it } from 'vitest';
import { ListVariables, readVariables } from './variables.ts';

const given = {
  AWS_REGION: 'ap-southeast-3',
  STAGE: 'uji',
  LOG_LEVEL: 'INFO',
  TENANCY_TABLE: 'tenancy',
  REGISTRY_TABLE: 'registry',
  JOURNAL_TABLE: 'journal',
  TENANT_ROLE_ARN: 'arn:aws:iam::111122223333:role/tenant',
  SEALING_KEY_ID: 'arn:aws:kms:ap-southeast-3:111122223333:key/one',
  LISTS_BUCKET: 'lists',
  IMPORT_QUEUE_URL: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/imports',
};

describe('the variables of a function', () => {
  it('are read, and those of others are left alone', () => {
    expect(readVariables(ListVariables, { ...given, PATH: '/bin' })).toEqual(given);
  });

  it.each(Object.keys(given))('are not complete without %s', (variable) => {
    expect(() => readVariables(ListVariables, { ...given, [variable]: undefined })).toThrow(
      variable,
    );
  });

  it('are reported all at once, or a deployment is repaired one variable at a time', () => {
    const wrong = {
      ...given,
      TENANT_ROLE_ARN: 'secret-one',
      IMPORT_QUEUE_URL: 'http://x',
      STAGE: '',
    };
    expect(() => readVariables(ListVariables, wrong)).toThrow(
      /STAGE.*TENANT_ROLE_ARN.*IMPORT_QUEUE_URL/,
    );
    expect(() => readVariables(ListVariables, wrong)).not.toThrow('secret-one');
  });
});
