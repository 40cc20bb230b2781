import { literalText, type ExtensionDeclaration } from '../syntax/index.ts';

/** What a template says of an extension. */
export interface ExtensionSettings {
  readonly name: string;
  readonly version: string;
}

const BUILT_IN: Readonly<Record<string, ExtensionSettings>> = {
  az: { name: 'AzureResourceManager', version: '0.2.896' },
  kubernetes: { name: 'Kubernetes', version: '1.0.0' },
  microsoftGraph: { name: 'MicrosoftGraph', version: '1.0.0' },
};

/**
 * The name and version of an extension. An artifact says them itself, in types that are not read here: then its reference does,
 * `br:registry/.../name/channel:version` or `.../name:version`.
 */
export function extensionSettings(
  { specification }: ExtensionDeclaration,
  configured: Readonly<Record<string, string>>,
): ExtensionSettings {
  const written = specification.kind === 'identifier' ? specification.name : (literalText(specification) ?? '');
  if (Object.hasOwn(BUILT_IN, written)) return BUILT_IN[written]!;
  const reference = Object.hasOwn(configured, written) ? configured[written]! : written;
  const artifact = /^br(?:\/[^:]*)?:(.*):([^:]+)$/.exec(reference);
  if (!artifact) return { name: written, version: '1.0.0' };
  const segments = artifact[1]!.split('/');
  const named = /^(?:v?\d[\w.]*|beta)$/.test(segments.at(-1)!) ? segments.at(-2) : segments.at(-1);
  const name = /^microsoftgraph$/i.test(named ?? '') ? 'MicrosoftGraph' : (named ?? written);
  return { name, version: artifact[2]! };
}
