/** `it(`, `describe.each(…)(`: what stands before a title; a test that is skipped has none */
const before = String.raw`(?:\b(?:it|test|describe)(?:\.(?:sequential|concurrent))?\(|\)\()`;
const after = String.raw`,\s*(?:async\b|\(|\{|\w+\s*=>)`;
const title = new RegExp(
  `${before}\\s*(?:'((?:[^'\\\\\\n]|\\\\.)*)'|"([^"\\n]*)"|\`([^\`]*)\`)${after}`,
  'g',
);

/** The titles of the tests of a file, and of what they stand under, as they are written there. */
export function titlesIn(source: string): string[] {
  const code = source.replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(title)].map(([, single, double, back]) =>
    (single ?? double ?? back ?? '').replaceAll(/\\(.)/g, '$1'),
  );
}
