import { type Node, nameOf, quasisOf, walk } from './walk.ts';

/** A text for people that is shown without being looked up in the catalogue. */
export interface BareText {
  readonly text: string;
  readonly node: Node;
  readonly around: readonly Node[];
}

// Attributes and properties whose value is never read by people.
const unread = new Set(
  `className class id to key type href role autoComplete rel scope htmlFor tone icon kind lang dir accept
  pattern inputMode target params search hash look path queryKey mutationKey method mode style charSet src d transform viewBox points`.split(
    /\s+/,
  ),
);

// Attributes that people read even where they hold one small word.
const alwaysRead = new Set(
  'aria-label caption label lead none placeholder tabTitle title'.split(' '),
);

// Calls whose arguments are no texts for people.
const unreadCalls = new Set(
  `say phrase endsWith startsWith includes matchMedia getRouteApi querySelector querySelectorAll getElementById matches closest addEventListener removeEventListener
  Error TypeError NumberFormat DateTimeFormat Collator PluralRules RegExp getItem setItem removeItem import describe
  it invalidateQueries has`.split(/\s+/),
);

const unreadTypes = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSLiteralType',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAnnotation',
  'TSTypeParameterInstantiation',
  'TSImportType',
  'TaggedTemplateExpression',
]);

// Names of keys, kinds of officers in the journal, and others that look like words but are codes.
const codes =
  /^(Enter|Escape|Tab|Home|End|PageUp|PageDown|Arrow\w+|Space|Delete|Backspace|Shift|Control|Meta|Alt|Authorization|Accept|Bearer .*|(Region|Central)Admin|(Agency|Area|Insurer)Officer|Verifier|Approver|Treasurer|Auditor|System|Machine|Payung|Etag|Retry-After|Idempotency-Key|Content-\w+|If-Match|0 (kB|MB)|application\/.*|already told|.*\[role=\w+\].*|0-(petunjuk|yakin) 0-kesalahan|told too|Asia\/\w+)$/;

/** Whether a string reads like words for people rather than like a code. */
export function readsLikeText(text: string): boolean {
  const plain = text.trim();
  if (!/[A-Za-z]{2}/.test(plain) || codes.test(plain)) return false;
  if (/^[/#.?&@]/.test(plain) || /^https?:/.test(plain)) return false;
  // what a path draws, and what a selector finds
  if (/^M[\d.]+ ?[\d.]/.test(plain) || /\[[\w-]+(=|\])/.test(plain)) return false;
  // a word in brackets stands behind a name
  if (/^[A-Z][a-z]+$/.test(plain) || /^\([a-z]+\)$/.test(plain)) return true;
  if (!/\s/.test(plain))
    return /^[A-Z].*[.:]$|…$/.test(plain) || /^[A-Z][a-z]+[-/][A-Za-z]/.test(plain);
  return /[A-Za-z]{2}/.test(plain);
}

/** Whether what stands around a string tells that people do not read it. */
function isUnread(node: Node, around: readonly Node[]): boolean {
  let inner = node;
  for (const outer of around) {
    if (unreadTypes.has(outer.type)) return true;
    if (outer.type === 'JSXAttribute') return unread.has(nameOf(outer.name));
    if (outer.type === 'Property') {
      if (outer.key === inner) return true;
      if (unread.has(nameOf(outer.key))) return true;
    }
    if (outer.type === 'BinaryExpression' && /[=<>]|in/.test(String(outer.operator))) return true;
    if (outer.type === 'SwitchCase' && outer.test === inner) return true;
    if (outer.type === 'MemberExpression' && outer.property === inner) return true;
    if (outer.type === 'ExpressionStatement' && inner === node) return true;
    const isCall = outer.type === 'CallExpression' || outer.type === 'NewExpression';
    if (isCall && outer.callee !== inner && unreadCalls.has(nameOf(outer))) return true;
    if (outer.type === 'JSXElement' || outer.type.includes('Function')) return false;
    inner = outer;
  }
  return false;
}

/** All texts of a module that are shown as they are written, with the nodes in which they stand. */
export function bareTextsIn(tree: Node): BareText[] {
  const found: BareText[] = [];
  walk(tree, (node, around) => {
    if (isSaid(node)) return true;
    const text = wordOf(node, around) ?? textOf(node);
    if (text !== null && !isUnread(node, around) && !isOfSay(around)) {
      found.push({ text, node, around });
    }
    return true;
  });
  return found;
}

function wordOf(node: Node, [outer]: readonly Node[]): string | null {
  const isRead = outer?.type === 'JSXAttribute' && alwaysRead.has(nameOf(outer.name));
  const isWord = node.type === 'Literal' && /^[a-z]{2,}$/.test(String(node.value));
  return isRead && isWord ? String(node.value) : null;
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') {
    const text = String(node.value);
    return /\p{L}{2}|\p{Lu}/u.test(text) ? text.trim().replace(/\s+/g, ' ') : null;
  }
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return readsLikeText(node.value) ? node.value : null;
  }
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = quasisOf(node);
  return readsLikeText(quasis.join('0')) && quasis.some((one) => /[A-Za-z]{2}/.test(one))
    ? quasis.join('{}')
    : null;
}

function isSaid(node: Node): boolean {
  return node.type === 'CallExpression' && /^(say|phrase)$/.test(nameOf(node));
}

/** The text of <Say>, which is looked up by itself. */
function isOfSay(around: readonly Node[]): boolean {
  const [attribute, opening] = around.filter(({ type }) => type !== 'JSXExpressionContainer');
  return (
    attribute?.type === 'JSXAttribute' &&
    nameOf(attribute.name) === 'text' &&
    opening?.type === 'JSXOpeningElement' &&
    nameOf(opening.name) === 'Say'
  );
}
