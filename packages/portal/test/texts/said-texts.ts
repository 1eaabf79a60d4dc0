import { type Node, nameOf, stringOf, walk } from './walk.ts';

/** The Indonesian texts that a module says, in their order; a call with anything but a literal says nothing here. */
export function saidTextsIn(tree: Node): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    const text = callText(node) ?? elementText(node);
    if (text !== null) found.push(text);
    return true;
  });
  return found;
}

function callText(node: Node): string | null {
  if (node.type !== 'CallExpression' || !/^(say|phrase)$/.test(nameOf(node))) return null;
  return Array.isArray(node.arguments) ? stringOf(node.arguments[0]) : null;
}

function elementText(node: Node): string | null {
  if (node.type !== 'JSXOpeningElement' || nameOf(node.name) !== 'Say') return null;
  const attributes: unknown[] = Array.isArray(node.attributes) ? node.attributes : [];
  for (const attribute of attributes) {
    const isText = isAttribute(attribute) && nameOf(attribute.name) === 'text';
    if (isText) return stringOf(attribute.value);
  }
  return null;
}

function isAttribute(node: unknown): node is Node {
  return (
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'JSXAttribute'
  );
}
