import * as z from 'zod';
import { sourceComments } from './source-comments.ts';
import type { FoundSchema } from './watch-schemas.ts';

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

export interface FieldRow {
  /** nested fields as `ended.at`, those of each of many as `lines[].nomination` */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** null when the sources say nothing of it */
  readonly said: string | null;
  /** names of the kinds that it is made of */
  readonly kinds: readonly string[];
  readonly isBytes: boolean;
}

/** A structure that several records have in them. */
export interface Part {
  readonly name: string;
  readonly above: string | null;
  readonly fields: readonly FieldRow[];
}

/** What is under the wrappers of a schema, and whether it may be missing or null. */
function bare(schema: Schema): { schema: Schema; isOptional: boolean; isNullable: boolean } {
  let [isOptional, isNullable] = [false, false];
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodLazy) {
      inner = inner._zod.innerType;
      continue;
    }
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) isOptional = true;
    else if (inner instanceof z.ZodNullable) isNullable = true;
    else if (inner instanceof z.ZodPipe) {
      inner = inner._zod.def.in instanceof z.ZodTransform ? inner._zod.def.out : inner._zod.def.in;
      continue;
    } else if (!(inner instanceof z.ZodReadonly || inner instanceof z.ZodCatch)) break;
    inner = inner._zod.def.innerType;
  }
  return { schema: inner, isOptional, isNullable };
}

/** Turns schemas into rows of words; remembers which structures were met on the way. */
export function schemaReader(found: readonly FoundSchema[]) {
  const named = new Map<Schema, FoundSchema>();
  for (const one of found) if (!named.has(one.schema)) named.set(one.schema, one);
  for (const one of found) {
    if (!(one.schema instanceof z.ZodLazy)) continue;
    const { schema } = bare(one.schema);
    if (!named.has(schema)) named.set(schema, one);
  }
  const parts = new Map<string, FoundSchema>();
  const commentsOf = (one: FoundSchema) => sourceComments(one.file, one.name);
  /** comments beside the fields of each structure: whatever spreads it whole keeps its words */
  const told: { readonly shape: Shape; readonly fields: ReadonlyMap<string, string> }[] = [];
  for (const one of found) {
    const { schema } = bare(one.schema);
    if (!(schema instanceof z.ZodObject)) continue;
    const { fields } = commentsOf(one);
    if (fields.size > 0) told.push({ shape: schema.shape, fields });
  }
  /** schemas such as that of a day are shared by fields that mean something else: one alike says nothing */
  const saidOf = (within: Shape, name: string): string | null => {
    const isWithin = ([key, member]: [string, Schema]) => within[key] === member;
    const source = told.find(
      ({ shape, fields }) => fields.has(name) && Object.entries(shape).every(isWithin),
    );
    return source?.fields.get(name) ?? null;
  };

  function typeOf(given: Schema, kinds: string[]): string {
    const { schema } = bare(given);
    const own = named.get(schema) ?? named.get(given);
    if (schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion) {
      if (own !== undefined) {
        parts.set(own.name, own);
        kinds.push(own.name);
        return `[${own.name}](#${own.name.toLowerCase()})`;
      }
    }
    if (own !== undefined && !(schema instanceof z.ZodEnum)) {
      kinds.push(own.name);
      return own.name;
    }
    if (schema instanceof z.ZodEnum) return schema.options.map((one) => `\`${one}\``).join(' · ');
    if (schema instanceof z.ZodLiteral) {
      return [...schema.values].map((one) => `\`${String(one)}\``).join(' · ');
    }
    if (schema instanceof z.ZodArray) return `many: ${typeOf(schema.element, kinds)}`;
    if (schema instanceof z.ZodRecord) {
      return `by ${typeOf(schema.keyType, kinds)}: ${typeOf(schema.valueType, kinds)}`;
    }
    if (schema instanceof z.ZodTuple) {
      return schema._zod.def.items.map((one) => typeOf(one, kinds)).join(' and ');
    }
    if (schema instanceof z.ZodUnion) {
      return schema.options.map((one) => typeOf(one, kinds)).join(' or ');
    }
    if (schema instanceof z.ZodObject) return 'together';
    if (schema instanceof z.ZodBoolean) return 'yes or no';
    if (schema instanceof z.ZodNumber)
      return schema.format?.includes('int') ? 'whole number' : 'number';
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'text';
    if (schema instanceof z.ZodCustom) return 'bytes';
    return schema._zod.def.type;
  }

  function rowsOf(given: Schema, comments: ReadonlyMap<string, string>, under: string): FieldRow[] {
    const { schema } = bare(given);
    if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
      const all = schema.options.flatMap((one) => rowsOf(one, comments, under));
      return all.filter(({ path }, i) => all.findIndex((one) => one.path === path) === i);
    }
    if (!(schema instanceof z.ZodObject)) return [];
    return Object.entries(schema.shape).flatMap(([name, member]) => {
      const path = under === '' ? name : `${under}.${name}`;
      const kinds: string[] = [];
      const { isOptional, isNullable } = bare(member);
      const type = typeOf(member, kinds);
      const plain = path.replaceAll('[]', '');
      const words = comments.get(plain) ?? saidOf(schema.shape, name);
      const more = [
        ...(isOptional ? ['may be missing'] : []),
        ...(isNullable ? ['may be null'] : []),
      ];
      const row: FieldRow = {
        path,
        name,
        type: [type, ...more].join('; '),
        said: words,
        kinds,
        isBytes: type === 'bytes',
      };
      return [row, ...nested(member, comments, path)];
    });
  }

  /** Fields of a structure that has no name of its own. */
  function nested(given: Schema, comments: ReadonlyMap<string, string>, path: string): FieldRow[] {
    const { schema } = bare(given);
    if (named.has(schema) || named.has(given)) return [];
    if (schema instanceof z.ZodArray) return nested(schema.element, comments, `${path}[]`);
    if (schema instanceof z.ZodRecord) return nested(schema.valueType, comments, `${path}[]`);
    return rowsOf(schema, comments, path);
  }

  return {
    /** the fields of a record, and what stands above its schema */
    record(schema: Schema): { above: string | null; fields: FieldRow[] } {
      const own = named.get(schema);
      const { above, fields } =
        own === undefined ? { above: null, fields: new Map<string, string>() } : commentsOf(own);
      return { above, fields: rowsOf(schema, fields, '') };
    },
    /** every structure met so far and, through it, those in it */
    parts(): Part[] {
      const done = new Map<string, Part>();
      for (const [name, own] of parts) {
        const { above, fields } = commentsOf(own);
        done.set(name, { name, above, fields: rowsOf(own.schema, fields, '') });
      }
      return [...done.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
