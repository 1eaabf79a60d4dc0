import {
  type AccessRequest,
  decide,
  type FunctionPolicies,
  resourceOf,
  type Statement,
} from '@payung/infra/policies';
import type { Asked } from './recorded-requests.ts';

/** A region that nothing of the run belongs to. */
const stranger = '01JD4Z5N6P7Q8R9S0T1V2W3X4Z';
const leadingKeys = 'dynamodb:LeadingKeys';
/** of a key of KMS only the statement is known that names it */
const byStatement = 'sid:';

function requestOf(
  asked: Asked,
  statements: readonly Statement[],
  tag: string | null,
): AccessRequest {
  const { action, context } = asked;
  const resource = asked.resource.startsWith(byStatement)
    ? resourceOf(statements, asked.resource.slice(byStatement.length))
    : asked.resource;
  return {
    action,
    resource,
    context: { ...context, ...(tag === null ? {} : { 'aws:PrincipalTag/tenant': [tag] }) },
  };
}

/** Without its keys; and as the one request that could name none. */
function keyless(request: AccessRequest): AccessRequest[] {
  const { [leadingKeys]: keys, ...context } = request.context;
  if (keys === undefined) return [];
  return [
    { ...request, context },
    { ...request, action: 'dynamodb:Scan', context },
    { ...request, action: 'dynamodb:Scan' },
  ];
}

function wrongIn(asked: Asked, session: readonly Statement[]): string[] {
  const own = asked.session ?? '';
  const told = `${asked.action} ${asked.resource} ${JSON.stringify(asked.context)}`;
  const request = requestOf(asked, session, own);
  const wrong: string[] = [];
  if (decide(session, request) !== 'allowed') wrong.push(`refused to its own tenant: ${told}`);
  // the second is a neighbour whose id is the beginning of ours
  for (const tag of [stranger, own.slice(0, -1), null]) {
    if (decide(session, requestOf(asked, session, tag)) === 'allowed') {
      wrong.push(`open to ${tag ?? 'a session without a tag'}: ${told}`);
    }
  }
  for (const without of keyless(request)) {
    if (decide(session, without) === 'allowed') wrong.push(`open without a key: ${told}`);
  }
  return wrong;
}

function wrongByItself(asked: Asked, own: readonly Statement[]): string[] {
  const told = `${asked.action} ${asked.resource} ${JSON.stringify(asked.context)}`;
  const request = requestOf(asked, own, null);
  const wrong = decide(own, request) === 'allowed' ? [] : [`refused: ${told}`];
  for (const without of keyless(request)) {
    if (decide(own, without) === 'allowed') wrong.push(`open without a key: ${told}`);
  }
  return wrong;
}

/**
 * Everything that was asked and is decided wrongly: refused to who needs it, or open to another. Empty when code
 * and policies agree.
 */
export function violations(asked: readonly Asked[], policies: FunctionPolicies): string[] {
  const { own, session } = policies;
  return asked.flatMap((one) => {
    if (one.session === null) return wrongByItself(one, own);
    if (session === null) return [`no session is taken, and yet: ${one.action} ${one.resource}`];
    const itself = decide(own, requestOf(one, session, null));
    return [
      ...wrongIn(one, session),
      ...(itself === 'allowed' ? [`open without a session: ${one.action} ${one.resource}`] : []),
    ];
  });
}

type Mutation = (statement: Statement) => Statement;
const likeAll = 'ForAllValues:StringLike';
const hasKeys = ({ Condition }: Statement): boolean => Condition[likeAll] !== undefined;

/** What somebody might do to the statements that hold leading keys; each has to be found out. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'the condition is dropped': (statement) => ({ ...statement, Condition: {} }),
  'the guard against absent keys is dropped': (statement) => {
    const { Null: _, ...Condition } = statement.Condition;
    return { ...statement, Condition };
  },
  'the terminator is dropped': (statement) => ({
    ...statement,
    Condition: {
      ...statement.Condition,
      [likeAll]: {
        [leadingKeys]: (statement.Condition[likeAll]?.[leadingKeys] ?? []).map((pattern) =>
          pattern.replace(/#\*$/, '*'),
        ),
      },
    },
  }),
  'Scan is added': (statement) => ({
    ...statement,
    Action: [...statement.Action, 'dynamodb:Scan'],
  }),
  'StringLike becomes StringNotLike': (statement) => {
    const { [likeAll]: like = {}, ...Condition } = statement.Condition;
    return { ...statement, Condition: { ...Condition, StringNotLike: like } };
  },
};

export function mutated(policies: FunctionPolicies, mutation: Mutation): FunctionPolicies {
  const change = (statements: readonly Statement[]): Statement[] =>
    statements.map((statement) => (hasKeys(statement) ? mutation(statement) : statement));
  const { own, session } = policies;
  return { own: change(own), session: session === null ? null : change(session) };
}
