import * as z from 'zod';

const oneOrMore = z
  .union([z.string(), z.number().transform(String), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** One statement of an IAM policy, with plain ARNs. */
export const Statement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.unknown().optional(),
  Action: oneOrMore.default([]),
  NotAction: oneOrMore.optional(),
  Resource: oneOrMore.default(['*']),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMore)).default({}),
});
export type Statement = z.infer<typeof Statement>;

export interface AccessRequest {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request, `aws:PrincipalTag/tenant` among them. A missing key is absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/**
 * Decides a request as IAM does, for the part of IAM that our policies use. Throws on any operator it does not
 * know, so that a policy which needs more fails its test instead of passing it.
 */
export function decide(
  statements: readonly Statement[],
  request: AccessRequest,
): 'allowed' | 'denied' {
  const applying = statements.filter((statement) => applies(statement, request));
  if (applying.some((statement) => statement.Effect === 'Deny')) return 'denied';
  return applying.length > 0 ? 'allowed' : 'denied';
}

function applies(statement: Statement, { action, resource, context }: AccessRequest): boolean {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => matches(pattern, action.toLowerCase(), {}, true));
  return (
    (statement.NotAction ? !named(statement.NotAction) : named(statement.Action)) &&
    statement.Resource.some((pattern) => matches(pattern, resource, context)) &&
    Object.entries(statement.Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, context[key], context)),
    )
  );
}

function holds(
  operator: string,
  wanted: readonly string[],
  given: readonly string[] | undefined,
  context: AccessRequest['context'],
): boolean {
  // AWS counts an empty list as an absent key
  const present = given !== undefined && given.length > 0 ? given : null;
  const like = (value: string) => wanted.some((pattern) => matches(pattern, value, context));
  const equal = (value: string) => wanted.some((text) => filledIn(text, context) === value);
  switch (operator) {
    case 'Null':
      return wanted.includes(String(present === null));
    case 'Bool':
    case 'StringEquals':
      return present?.length === 1 && present.every(equal);
    case 'StringNotEquals':
      return present === null || !present.some(equal);
    case 'NumericLessThan':
      return present?.length === 1 && wanted.some((limit) => Number(present[0]) < Number(limit));
    case 'StringLike':
      return present?.length === 1 && present.every(like);
    case 'StringNotLike':
      return present === null || !present.some(like);
    case 'ForAllValues:StringEquals':
      return (present ?? []).every(equal);
    case 'ForAllValues:StringLike':
      return (present ?? []).every(like);
    case 'ForAnyValue:StringLike':
      return (present ?? []).some(like);
    default:
      throw new Error(`condition operator ${operator} is not known here`);
  }
}

const variable = /\$\{([^}]+)\}/;

/** The text with its policy variables filled in; null when one of them has no value. */
function filledIn(text: string, context: AccessRequest['context']): string | null {
  const parts = pieces(text, context);
  return parts === null ? null : parts.map((part) => part.text).join('');
}

function matches(
  pattern: string,
  value: string,
  context: AccessRequest['context'],
  anyCase = false,
): boolean {
  const parts = pieces(pattern, context);
  if (parts === null) return false;
  const source = parts
    .map(({ text, literal }) => {
      const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return literal ? escaped : escaped.replaceAll('\\*', '.*').replaceAll('\\?', '.');
    })
    .join('');
  return new RegExp(`^${source}$`, anyCase ? 'is' : 's').test(value);
}

/** Wildcards in the value of a variable are plain characters; those around it are not. */
function pieces(
  text: string,
  context: AccessRequest['context'],
): { text: string; literal: boolean }[] | null {
  const found: { text: string; literal: boolean }[] = [];
  for (const [position, part] of text.split(variable).entries()) {
    if (position % 2 === 0) {
      found.push({ text: part, literal: false });
      continue;
    }
    const [value] = context[part] ?? [];
    if (value === undefined) return null;
    found.push({ text: value, literal: true });
  }
  return found;
}
