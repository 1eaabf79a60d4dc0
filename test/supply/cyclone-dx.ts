import { createHash } from 'node:crypto';
import type { Shipped } from './shipped-packages.ts';

/** Sums of what the registry gave out, by `name@version`, as the lock file keeps them. */
export function integritiesIn(lockFile: string): ReadonlyMap<string, string> {
  const entry =
    /^ {2}'?((?:@[^/'\s]+\/)?[^@'\s]+@[^'\s:(]+)'?:\n {4}resolution: \{integrity: (sha512-[\w+/=]+)/gm;
  return new Map([...lockFile.matchAll(entry)].map(([, id = '', sum = '']) => [id, sum]));
}

/** The address of a package in every ecosystem (package URL). */
function purlOf({ name, version }: Shipped): string {
  return `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
}

function licencesOf(licence: string | null): object {
  if (licence === null) return {};
  const isExpression = / OR | AND |[()]/.test(licence);
  return { licenses: [isExpression ? { expression: licence } : { license: { id: licence } }] };
}

/** The same contents, the same number: an inventory that did not change can be seen not to have changed. */
function serialOf(contents: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
  ];
  return `urn:uuid:${parts.join('-')}-${digest.slice(20, 32)}`;
}

/**
 * The packages of others that the product runs with, as an inventory for programs that look up known holes
 * (CycloneDX 1.6, JSON). It holds no time: the same tree gives the same bytes.
 *
 * @param integrities as `integritiesIn` reads them
 */
export function cycloneDx(
  product: { readonly name: string; readonly version: string },
  shipped: readonly Shipped[],
  integrities: ReadonlyMap<string, string>,
) {
  const root = `${product.name}@${product.version}`;
  const components = shipped.map((one) => {
    const sum = integrities.get(one.id)?.slice('sha512-'.length);
    return {
      type: 'library',
      'bom-ref': one.id,
      name: one.name,
      version: one.version,
      purl: purlOf(one),
      ...licencesOf(one.licence),
      ...(sum === undefined
        ? {}
        : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }),
    };
  });
  const needed = new Set(shipped.flatMap(({ needs }) => needs));
  const dependencies = [
    { ref: root, dependsOn: shipped.map(({ id }) => id).filter((id) => !needed.has(id)) },
    ...shipped.map(({ id, needs }) => ({ ref: id, dependsOn: [...needs] })),
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf({ components, dependencies }),
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': root, ...product } },
    components,
    dependencies,
  };
}
