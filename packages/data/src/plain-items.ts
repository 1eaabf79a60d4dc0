/** An item with plain values, as it is worked with. */
export type PlainItem = Record<string, unknown>;

/** What an answer of the database held, once its items were read out of its text. */
interface ReadOut {
  /** items of a query */
  items: PlainItem[] | null;
  /** items of a batch, by table */
  byTable: Readonly<Record<string, PlainItem[]>> | null;
}

/** An attribute as it stands in the text of an answer: bytes in base64, numbers in digits. */
interface Attribute {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly L?: readonly Attribute[];
  readonly M?: Attributes;
}
type Attributes = Readonly<Record<string, Attribute>>;

/** Nothing but what is needed of a command: the SDK's own types name each command anew. */
interface Command {
  readonly middlewareStack: {
    add(
      middleware: (next: (args: never) => Promise<unknown>) => (args: never) => Promise<unknown>,
      options: { step: 'deserialize'; priority: 'low'; name: string },
    ): void;
  };
}

interface Reply {
  readonly statusCode: 200;
  body: unknown;
}

/**
 * Lets the items of an answer be read out of its text, past the SDK: that reads each attribute twice, by way of its
 * schema and of `unmarshall`, which takes two thirds of the time of a read of a hundred items. Everything else of the
 * answer, errors above all, stays with the SDK, which is handed the rest of the text.
 *
 * @returns where the items are found after the command was sent; nothing is there when its answer was no success
 */
export function readingOut(command: Command): ReadOut {
  const out: ReadOut = { items: null, byTable: null };
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const reply = replyIn(result);
      if (reply !== null) await readOut(reply, out);
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'readItemsOut' },
  );
  return out;
}

function replyIn(result: unknown): Reply | null {
  if (!isObject(result) || !isObject(result.response)) return null;
  const { response } = result;
  return isReply(response) ? response : null;
}

function isReply(response: object): response is Reply {
  return 'statusCode' in response && response.statusCode === 200 && 'body' in response;
}

async function readOut(reply: Reply, out: ReadOut): Promise<void> {
  const text = await textOf(reply.body);
  const said: unknown = JSON.parse(text);
  if (!isObject(said)) {
    reply.body = Buffer.from(text);
    return;
  }
  const { Items: items, Responses: responses, ...rest } = said;
  if (Array.isArray(items)) out.items = items.map(plainItem);
  if (isObject(responses)) {
    out.byTable = Object.fromEntries(
      Object.entries(responses).map(([table, some]) => [
        table,
        Array.isArray(some) ? some.map(plainItem) : [],
      ]),
    );
  }
  reply.body = Buffer.from(JSON.stringify(rest));
}

async function textOf(body: unknown): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body).toString('utf8');
  const parts: Uint8Array[] = [];
  // what the SDK's handler hands on is a stream of bytes
  for await (const part of body as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The plain values of an item. Its attributes come in any order, in another one with each item; they are put into one
 * order, so that items of a kind have one shape in memory: reading a fact of ever new shapes takes many times as long.
 */
function plainItem(item: Attributes): PlainItem {
  const plain: PlainItem = {};
  for (const name of Object.keys(item).sort()) plain[name] = plainValue(item[name] ?? {});
  return plain;
}

/** @throws Error for a set, which nothing here is written as, and for a number that would be rounded */
function plainValue(value: Attribute): unknown {
  const { S, N, B, BOOL, NULL, L, M } = value;
  if (S !== undefined) return S;
  if (N !== undefined) return plainNumber(N);
  if (B !== undefined) return plainBytes(B);
  if (BOOL !== undefined) return BOOL;
  if (NULL !== undefined) return null;
  if (L !== undefined) return L.map(plainValue);
  if (M !== undefined) return plainItem(M);
  throw new Error('an attribute of a kind that is not read here');
}

function plainNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw new Error('a number of an item has more digits than can be read');
  }
  return number;
}

function plainBytes(text: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'base64');
  return new Uint8Array(buffer, byteOffset, byteLength);
}
