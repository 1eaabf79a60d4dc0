import { parseSync } from 'vite';

/** A node of the syntax tree, as far as texts are concerned. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The syntax tree of a module. */
export function treeOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source, {
    lang: file.endsWith('x') ? 'tsx' : 'ts',
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  // the parser's own types do not name all nodes in one; each is told by its `type`
  return program as unknown as Node;
}

/** Goes through all nodes from the top, each with those around it, the nearest first; `false` leaves out what is inside. */
export function walk(
  node: Node,
  visit: (node: Node, around: readonly Node[]) => boolean,
  around: readonly Node[] = [],
): void {
  if (!visit(node, around)) return;
  const inside = [node, ...around];
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (isNode(one)) walk(one, visit, inside);
    }
  }
}

/** The value of a literal string or of a template without places; `null` for anything else. */
export function stringOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXExpressionContainer') return stringOf(node.expression);
  if (node.type !== 'TemplateLiteral') return null;
  const [only, ...more] = quasisOf(node);
  return more.length === 0 && only !== undefined ? only : null;
}

/** The fixed parts of a template. */
export function quasisOf(node: Node): string[] {
  const quasis = Array.isArray(node.quasis) ? node.quasis : [];
  return quasis.map((one) => String(one.value.cooked));
}

/** The name of an identifier, member, attribute or call; empty where there is none. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return String(node.name);
    case 'MemberExpression':
      return nameOf(node.property);
    case 'CallExpression':
    case 'NewExpression':
      return nameOf(node.callee);
    case 'JSXNamespacedName':
      return nameOf(node.name);
    case 'Literal':
      return String(node.value);
    default:
      return '';
  }
}
