import { describe, expect, it } from 'vitest';
import { decide } from '../test/policy-decision.ts';
import {
  aStage,
  only,
  resourcesOf,
  statementsByRole,
  templateOf,
  trustOf,
} from '../test/synthesised.ts';
import { namesOf, tableNames } from './names.ts';
import { ReleaseStack } from './release.ts';

const names = namesOf(aStage);
const { template } = templateOf(ReleaseStack);
const [roleId = ''] = resourcesOf(template, 'AWS::IAM::Role').keys();
const host = 'token.actions.githubusercontent.com';
const rights = only(statementsByRole(template));
const may = (action: string, resource: string) => decide(rights, { action, resource, context: {} });

describe('who may release', () => {
  const trusted = (subject: string, audience = 'sts.amazonaws.com') =>
    decide(trustOf(template, roleId), {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: '*',
      context: { [`${host}:sub`]: [subject], [`${host}:aud`]: [audience] },
    });

  it('is the environment where people approve', () => {
    expect(trusted('repo:operator/payung:environment:uji')).toBe('allowed');
  });

  it.each([
    'repo:operator/payung:environment:prod',
    'repo:operator/payung:ref:refs/heads/main',
    'repo:operator/payung:pull_request',
    'repo:somebody/payung:environment:uji',
    'repo:operator/payung-fork:environment:uji',
    'repo:operator/payung:environment:uji2',
  ])('is not %s, or whoever may push may release', (subject) => {
    expect(trusted(subject)).toBe('denied');
  });

  it('is nobody with a token that was made for another service', () => {
    expect(trusted('repo:operator/payung:environment:uji', 'sigstore')).toBe('denied');
  });

  it('is bound for an hour, and to one host of the account', () => {
    expect(resourcesOf(template, 'AWS::IAM::Role').get(roleId)?.Properties).toMatchObject({
      RoleName: 'payung-uji-release',
      MaxSessionDuration: 3600,
    });
    expect(only(resourcesOf(template, 'AWS::IAM::OIDCProvider')).Properties).toEqual({
      Url: `https://${host}`,
      ClientIdList: ['sts.amazonaws.com'],
    });
  });
});

describe('what a release may do', () => {
  it('changes stacks by the roles of the bootstrap only', () => {
    const role = (name: string) =>
      `arn:aws:iam::111122223333:role/${name}-111122223333-ap-southeast-3`;
    expect(may('sts:AssumeRole', role('cdk-hnb659fds-deploy-role'))).toBe('allowed');
    expect(may('sts:AssumeRole', role('cdk-hnb659fds-cfn-exec-role'))).toBe('denied');
    expect(may('sts:AssumeRole', names.roleArn('payung-uji-region-api'))).toBe('denied');
    expect(may('cloudformation:UpdateStack', '*')).toBe('denied');
  });

  it('reads and writes no item, no list and no copy of the journal', () => {
    for (const table of tableNames) {
      expect(may('dynamodb:DescribeTable', names.tableArn(table))).toBe('allowed');
      for (const action of ['GetItem', 'Query', 'Scan', 'PutItem', 'DeleteItem', 'DeleteTable']) {
        expect(may(`dynamodb:${action}`, names.tableArn(table)), action).toBe('denied');
      }
    }
    expect(may('s3:GetObject', `${names.listsBucketArn}/T/one`)).toBe('denied');
    expect(may('s3:PutObject', `${names.archiveBucketArn}/T/one`)).toBe('denied');
    expect(may('kms:Decrypt', '*')).toBe('denied');
  });

  it('puts files of the portal and deletes none, or open pages of the release before break', () => {
    const file = `arn:aws:s3:::${names.portalBucket}/index.html`;
    expect(may('s3:PutObject', file)).toBe('allowed');
    expect(may('s3:DeleteObject', file)).toBe('denied');
  });

  it('notes the commit and writes no other parameter, or it could hand functions another key', () => {
    expect(may('ssm:PutParameter', names.parameterArn(names.releasedCommit))).toBe('allowed');
    for (const parameter of Object.values(names.parameters)) {
      expect(may('ssm:GetParameters', names.parameterArn(parameter))).toBe('allowed');
      expect(may('ssm:PutParameter', names.parameterArn(parameter)), parameter).toBe('denied');
    }
  });
});
