import { describe, expect, it } from 'vitest';
import { onlyLeadingKeys } from '../constructs/tenant-role.ts';
import { type AccessRequest, decide, Statement } from './policy-decision.ts';

const table = 'arn:aws:dynamodb:ap-southeast-3:111122223333:table/registry';
const keys = 'dynamodb:LeadingKeys';

const sound = {
  Effect: 'Allow',
  Action: ['dynamodb:GetItem', 'dynamodb:ConditionCheckItem'],
  Resource: [table, `${table}/index/byAgency`],
  Condition: onlyLeadingKeys(`T#\${aws:PrincipalTag/tenant}#*`),
};

function asks(over: Partial<AccessRequest> & { tag?: string; keys?: string[] } = {}) {
  const { tag = '33A', keys: leading = ['T#33A#P#1'], ...request } = over;
  return {
    action: 'dynamodb:GetItem',
    resource: table,
    context: { 'aws:PrincipalTag/tenant': [tag], [keys]: leading },
    ...request,
  };
}

const decided = (statement: object, request: AccessRequest) =>
  decide([Statement.parse(statement)], request);

describe('the decision agrees with IAM, or the isolation tests prove nothing', () => {
  it.each([
    ['an own key', asks()],
    ['a batch of own keys', asks({ keys: ['T#33A#P#1', 'T#33A#P#2'] })],
    ['the index', asks({ resource: `${table}/index/byAgency` })],
    ['a condition check inside a transaction', asks({ action: 'dynamodb:ConditionCheckItem' })],
  ])('allows %s', (_, request) => {
    expect(decided(sound, request)).toBe('allowed');
  });

  it.each([
    ['a key of another tenant', asks({ keys: ['T#34B#P#1'] })],
    ['a batch of own and other keys', asks({ keys: ['T#33A#P#1', 'T#34B#P#1'] })],
    ['another table', asks({ resource: `${table}2` })],
    ['a tenant whose id begins with ours', asks({ keys: ['T#33AB#P#1'] })],
    ['a request without keys', asks({ context: { 'aws:PrincipalTag/tenant': ['33A'] } })],
    ['an empty list of keys', asks({ keys: [] })],
    ['a session without a tag', asks({ context: { [keys]: ['T#33A#P#1'] } })],
    ['a tag that is a wildcard', asks({ tag: '*' })],
    ['a tag with a wildcard in it', asks({ tag: '33?' })],
    ['an action that was not granted', asks({ action: 'dynamodb:Scan' })],
  ])('denies %s', (_, request) => {
    expect(decided(sound, request)).toBe('denied');
  });

  it('shows each of the four known holes as open', () => {
    const { Condition, ...noCondition } = sound;
    const like = Condition['ForAllValues:StringLike'];
    const noGuard = { ...sound, Condition: { 'ForAllValues:StringLike': like } };
    const noTerminator = {
      ...sound,
      Condition: onlyLeadingKeys(`T#\${aws:PrincipalTag/tenant}*`),
    };
    const anyValue = { ...sound, Condition: { 'ForAnyValue:StringLike': like } };
    const keyless = asks({ context: { 'aws:PrincipalTag/tenant': ['33A'] } });

    expect(decided(noCondition, asks({ keys: ['T#34B#P#1'] }))).toBe('allowed');
    expect(decided(noGuard, keyless)).toBe('allowed');
    expect(decided(noTerminator, asks({ keys: ['T#33AB#P#1'] }))).toBe('allowed');
    expect(decided(anyValue, asks({ keys: ['T#33A#P#1', 'T#34B#P#1'] }))).toBe('allowed');
  });

  it('lets a denial outweigh every grant', () => {
    const denial = { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' };
    const both = [sound, denial].map((statement) => Statement.parse(statement));
    expect(decide(both, asks())).toBe('denied');
  });

  it('refuses to guess at an operator it does not know', () => {
    const strange = { ...sound, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } };
    expect(() => decided(strange, asks())).toThrow('IpAddress');
  });
});
