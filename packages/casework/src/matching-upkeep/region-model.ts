import type { ListFiles, TenantData } from '@payung/data';
import type { Region, TenantId } from '@payung/domain';
import { type Model, parseModel, shippedModel } from '@payung/matching';

/** The name of the model that comes with the service, where others are named by id. */
export const shippedId = 'shipped';

/** Where a model of a region lies; sealed, since it tells which names are frequent there. */
export function modelKey(tenant: TenantId, id: string): string {
  return `T/${tenant}/models/${id}`;
}

export async function keepModel(
  files: ListFiles,
  { keys, tenant }: TenantData,
  id: string,
  model: Model,
): Promise<void> {
  const key = modelKey(tenant, id);
  await files.put(key, keys.seal(JSON.stringify(model), key));
}

/** A model of the region; null when it is gone, or was made for another way of comparing. */
export async function readModel(
  files: ListFiles,
  { keys, tenant }: Pick<TenantData, 'keys' | 'tenant'>,
  id: string,
): Promise<Model | null> {
  if (id === shippedId) return shippedModel;
  const key = modelKey(tenant, id);
  const sealed = await files.get(key);
  if (sealed === null) return null;
  await keys.learn(sealed);
  const kept: unknown = JSON.parse(keys.open(sealed, key));
  try {
    return parseModel(kept);
  } catch {
    // the way of comparing has changed since; whoever looks at the models is told
    return null;
  }
}

/** By which model a region compares: the one it activated, or the one that comes with the service. */
export type ActiveModels = (region: Region, data: TenantData) => Promise<Model>;

/** Models are read once for each process: what one is never changes. */
export function createActiveModels(files: ListFiles): ActiveModels {
  const known = new Map<string, Model>();
  return async ({ tenantId, matchModels }, data) => {
    const id = matchModels?.active ?? shippedId;
    if (id === shippedId) return shippedModel;
    const name = modelKey(tenantId, id);
    const model = known.get(name) ?? (await readModel(files, data, id)) ?? shippedModel;
    known.set(name, model);
    return model;
  };
}
