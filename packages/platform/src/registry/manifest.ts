import { RegistryError } from './error.ts';

/** The layer of a manifest that holds the compiled template. */
export interface Layer {
  readonly digest: string;
  readonly size: number;
}

export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const LAYER = 'application/vnd.ms.bicep.module.layer.v1+json';

/**
 * Finds the module in a manifest. Throws {@link RegistryError} for anything that isn't a module of Bicep.
 * https://github.com/opencontainers/image-spec/blob/main/manifest.md
 */
export function readManifest(text: string): Layer {
  const { layers } = parse(text) as { readonly layers?: unknown };
  if (!Array.isArray(layers)) throw new RegistryError('What the registry has there is no manifest.');
  const [found, another] = layers.filter(isModule);
  if (found === undefined || another !== undefined) throw new RegistryError('What the registry has there is no Bicep module.');
  const { digest, size } = found as { readonly digest?: unknown; readonly size?: unknown };
  if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest) || typeof size !== 'number')
    throw new RegistryError('Its manifest names the module without a sha256 digest and a size.');
  return { digest, size };
}

function isModule(layer: unknown): boolean {
  const type = (layer as { readonly mediaType?: unknown } | null)?.mediaType;
  return typeof type === 'string' && type.toLowerCase() === LAYER;
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new RegistryError('The registry answers the question for the manifest with something else.');
}
