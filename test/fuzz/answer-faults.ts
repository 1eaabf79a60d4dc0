import { Problem } from '@payung/contract';
import * as z from 'zod';
import { canaryFile, canaryWord } from '../support/http-targets.ts';
import { personalIn } from '../support/personal-data.ts';
import type { Operation, Shape } from './api-shape.ts';
import type { Asked } from './asked.ts';
import type { Came } from './wire.ts';

/** Who asks, as far as answers are judged by it. */
export type Distance = 'home' | 'elsewhere' | 'nobody';

const trace = /\n\s+at |node_modules|file:\/\/\/|\.ts:\d+|\b(Type|Range|Syntax|Reference)Error\b/;

const parsers = new WeakMap<Shape, z.ZodType>();
function parserOf(shape: Shape): z.ZodType {
  // what the description says, read by the library that did not write it down
  const known = parsers.get(shape) ?? z.fromJSONSchema(shape as z.core.JSONSchema.JSONSchema);
  parsers.set(shape, known);
  return known;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function describedFaults(operation: Operation, { status, headers, bytes }: Came): string[] {
  const contents = operation.answers.get(status);
  if (contents === undefined) return [`answers ${status}, which is not described`];
  if (contents.size === 0 || status === 304) return [];
  const type = String(headers['content-type'] ?? '');
  const shape = contents.get(type) ?? contents.get(type.split(';')[0] ?? '');
  if (shape === undefined) return [`answers ${status} as "${type}", which is not described`];
  if (!/^application\/(problem\+)?json$/.test(type.split(';')[0] ?? '')) return [];
  const parsed = parserOf(shape).safeParse(jsonIn(bytes));
  if (parsed.success) return [];
  const [first] = parsed.error.issues;
  return [`answers ${status} beside its schema: ${first?.path.join('.')} ${first?.message}`];
}

function problemFaults({ status, headers, bytes }: Came): string[] {
  const problem = Problem.safeParse(jsonIn(bytes));
  if (!problem.success) return [`answers ${status} without a problem`];
  const faults: string[] = [];
  if (problem.data.status !== status) faults.push('the problem has another status');
  if (headers['x-correlation-id'] !== problem.data.correlationId) {
    faults.push('the problem and the header name two requests');
  }
  return faults;
}

/** A body that its description forbids must not have been taken. */
function takenFaults(operation: Operation, asked: Asked, { status }: Came): string[] {
  const shape = operation.bodies.get('application/json');
  if (status >= 300 || shape === undefined || asked.method !== operation.method) return [];
  const isJson = asked.headers['content-type'] === 'application/json';
  if (!isJson || asked.body === null || operation.bodies.size > 1) return [];
  const parsed = parserOf(shape).safeParse(jsonIn(asked.body));
  if (parsed.success) return [];
  const [first] = parsed.error.issues;
  return [`takes what it forbids: ${first?.path.join('.')} ${first?.message}`];
}

/**
 * Everything that is wrong with an answer; nothing when it is as promised to whoever asks anything whatever.
 *
 * @param distance whether the things of the home region are the asker's at all
 */
export function answerFaults(
  operation: Operation,
  asked: Asked,
  came: Came,
  distance: Distance,
): string[] {
  const { status, headers, bytes } = came;
  const text = bytes.toString('utf8');
  const faults: string[] = [];
  if (status >= 500) faults.push(`answers ${status}`);
  if (trace.test(text) && status >= 400) faults.push('shows its insides');
  if (distance !== 'home' && (text.includes(canaryWord) || text.includes(canaryFile))) {
    faults.push('names somebody of another region');
  }
  const shown = Object.entries(headers).filter(([name]) => name !== 'etag');
  for (const [name, value] of shown) {
    if (personalIn('header', String(value)).length > 0) faults.push(`a person in header ${name}`);
  }
  // what is published may be kept, and nothing else
  const isKept = headers['cache-control'] !== 'no-store';
  if (isKept && operation.api !== '/public/v1') faults.push('lets others keep the answer');
  if (asked.method === 'HEAD') return faults;
  if (status >= 400) {
    // the greatest whole number that JSON can say is of nobody
    const said = text.replaceAll(String(Number.MAX_SAFE_INTEGER), '');
    if (personalIn('problem', said).length > 0) faults.push('repeats a number in a problem');
    faults.push(...problemFaults(came));
  }
  // a path that was bent may be another operation's, and another method is
  const isItsOwn = asked.method === operation.method && !/%2f|\.\.|\/\/|\/$/i.test(asked.target);
  if (isItsOwn) faults.push(...describedFaults(operation, came));
  return [...faults, ...(isItsOwn ? takenFaults(operation, asked, came) : [])];
}
