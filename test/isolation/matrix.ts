import type { Answer, Caller } from '../support/http-caller.ts';
import { verdictOf } from '../support/http-caller.ts';
import { canaryFile, canaryWord, type Targets } from '../support/http-targets.ts';
import type { About, Call, OperationCase } from './operation-cases.ts';
import { homeAgency, type RegionRole } from './roles.ts';

/** Where somebody stands who calls an operation. */
export type Standpoint =
  | { readonly kind: 'home'; readonly role: RegionRole }
  /** an agency's own system, which does what an officer of its agency does */
  | { readonly kind: 'machine' }
  | { readonly kind: 'other-agency'; readonly role: 'officer' | 'auditor' }
  | { readonly kind: 'other-area'; readonly role: 'village' | 'district' }
  | { readonly kind: 'elsewhere'; readonly role: RegionRole }
  | { readonly kind: 'suspended'; readonly role: RegionRole }
  | { readonly kind: 'central' }
  | { readonly kind: 'bad-token'; readonly code: string };

/** One column of the matrix: a caller, and where they stand. */
export interface Column {
  readonly name: string;
  readonly caller: Caller;
  readonly standpoint: Standpoint;
}

/** What is wrong with a cell; a leak is an answer that tells what it must not. */
export interface CellFault {
  readonly cell: string;
  readonly kind: 'wrong-answer' | 'leak';
  readonly what: string;
}

const refused = '403 not-allowed';
const asIfNeverMade = '404 not-found';
const neverMade = '01KA0000000000000000000000';

/** The verdict that a cell must give. */
export function expectedOf(operation: OperationCase, standpoint: Standpoint): string {
  switch (standpoint.kind) {
    case 'bad-token':
      // a token that holds, of whatever role, is enough where no region is asked for
      return operation.beforeRegion === true && standpoint.code === refused
        ? answerOf(operation)
        : standpoint.code;
    case 'central':
      return operation.beforeRegion === true ? answerOf(operation) : refused;
    case 'suspended':
      return operation.beforeRegion === true ? answerOf(operation) : '403 region-suspended';
    case 'machine':
      return operation.may.includes('officer') && operation.byPeople !== true
        ? answerOf(operation)
        : refused;
    case 'home':
      return operation.may.includes(standpoint.role) ? answerOf(operation) : refused;
    case 'other-agency':
    case 'other-area':
    case 'elsewhere':
      if (!operation.may.includes(standpoint.role)) return refused;
      return beyondReach(operation.about, standpoint.kind) ?? answerOf(operation);
  }
}

/** What whoever may do it is told. */
function answerOf({ status, refusal }: OperationCase): string {
  return refusal === undefined ? String(status) : `${status} ${refusal}`;
}

/** What somebody is told who has the role, but whose reach ends elsewhere; null when it is each one's own. */
function beyondReach(
  about: About,
  from: 'other-agency' | 'other-area' | 'elsewhere',
): string | null {
  switch (about.kind) {
    case 'region':
      return null;
    case 'own-contents':
      return from === 'elsewhere' ? about.elsewhere : null;
    case 'whole-region':
      return from === 'other-agency' ? refused : null;
    case 'for-agency':
      return from === 'elsewhere' ? null : about.answer;
    case 'thing':
      if (from === 'other-agency' && about.reach === 'whole-region') return refused;
      return from === 'elsewhere' || about.reach === 'agency' ? asIfNeverMade : null;
  }
}

/** What is acted on: a fresh thing where it will be used up, one for all who are to be refused. */
export interface Things {
  fresh(by: RegionRole | null): Promise<Call>;
  shared(): Promise<Call>;
}

export function thingsFor(operation: OperationCase, make: Targets): Things {
  const fresh = async (by: RegionRole | null): Promise<Call> =>
    (await operation.call?.(make, by)) ?? {};
  let one: Promise<Call> | null = null;
  return {
    fresh,
    shared() {
      one ??= fresh(null);
      return one;
    },
  };
}

function roleOf(standpoint: Standpoint): RegionRole | null {
  return 'role' in standpoint ? standpoint.role : null;
}

/** Asks one cell, and says everything that is wrong with the answer. */
export async function askCell(
  name: string,
  operation: OperationCase,
  column: Column,
  things: Things,
): Promise<CellFault[]> {
  const cell = `${name} by ${column.name}`;
  const wanted = expectedOf(operation, column.standpoint);
  const call = wanted.startsWith('2')
    ? await things.fresh(roleOf(column.standpoint))
    : await things.shared();
  const answer = await askThing(column.caller, name, call);
  const verdict = verdictOf(answer);
  const faults: CellFault[] = [];
  if (verdict !== wanted) {
    const isLeak = answer.status < 300 && !wanted.startsWith('2');
    faults.push({
      cell,
      kind: isLeak ? 'leak' : 'wrong-answer',
      what: `${verdict} instead of ${wanted}`,
    });
  }
  if (isAtHome(column.standpoint) && verdict === wanted && answer.status < 300) {
    const shows = call.shows ?? '';
    if (!answer.text.includes(shows)) {
      faults.push({ cell, kind: 'wrong-answer', what: 'the record did not come back' });
    }
  } else if (tellsTooMuch(column.standpoint, answer)) {
    faults.push({ cell, kind: 'leak', what: 'holds what belongs to another' });
  }
  if (verdict === asIfNeverMade) {
    const nothing = await askThing(column.caller, name, {
      ...call,
      id: nothingLike(call.id ?? ''),
    });
    if (seen(answer) !== seen(nothing)) {
      faults.push({ cell, kind: 'leak', what: 'differs from what was never made' });
    }
  }
  return faults;
}

function isAtHome({ kind }: Standpoint): boolean {
  return kind === 'home' || kind === 'machine';
}

/** Asks an operation about a thing. */
export function askThing(
  caller: Caller,
  name: string,
  { id = '', hold = '', query = '', ...sent }: Call,
): Promise<Answer> {
  const [method = '', path = ''] = name.split(' ');
  const address = path
    .replace(/\{(id|year|recipient|branch)\}/, id)
    .replace(/\{(hold|answer|result)\}/, hold);
  return caller.ask(method, `${address}${query}`, sent);
}

/** An id of the same form that was never given out. */
function nothingLike(id: string): string {
  if (/^[0-9A-Z]{26}$/.test(id)) return neverMade;
  if (/^[0-9A-Z]{26}-\d+$/.test(id)) return `${neverMade}-1`;
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(id)) return '2099-12';
  if (/^20\d\d-\d+$/.test(id)) return '2099-999';
  if (/^20\d\d-\d\d-\d\d\./.test(id)) return '2099-12-31.since.2099-12-01';
  if (/^(\d\d\.){3}\d{4}$/.test(id)) return `${id.slice(0, 9)}9999`;
  return 'never-made';
}

/** Of the things of Kudus, to a stranger; and to another region its very code, which its users' ids begin with. */
function tellsTooMuch(standpoint: Standpoint, { text }: Answer): boolean {
  if (isAtHome(standpoint)) return false;
  const { kind } = standpoint;
  const isElsewhere = kind === 'elsewhere' || kind === 'suspended';
  return (
    text.includes(canaryWord) ||
    text.includes(canaryFile) ||
    (isElsewhere && /33\.19["/.-]/.test(text))
  );
}

/** All that a client can see of an answer, but for the number of the request and the clock. */
function seen({ status, headers, text }: Answer): string {
  const shown = [...headers].filter(([name]) => name !== 'x-correlation-id' && name !== 'date');
  return JSON.stringify([status, shown, text.replace(/"correlationId":"[^"]*"/, '')]);
}

/** The role under which an operation is tried with tokens that should open nothing. */
export function someRightRole({ may }: OperationCase): RegionRole {
  const [role] = may;
  if (role === undefined) throw new Error(`nobody of ${homeAgency} may do this`);
  return role;
}
