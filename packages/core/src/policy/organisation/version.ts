import { isJsonObject, ownMember } from '../../resource/index.ts';
import type { PolicyDefinition } from '../definition.ts';

/** The version of a definition; built-in ones tell only in their metadata that it is a preview. */
export function versionOf({ version, metadata }: PolicyDefinition): string | undefined {
  const told = isJsonObject(metadata) ? ownMember(metadata, 'version') : undefined;
  return typeof told === 'string' && (version === undefined || told.startsWith(`${version}-`)) ? told : version;
}

/**
 * Whether a version fits a wanted one: `1.*.*` takes all of major version 1, `1.2.*` all of 1.2. A wanted preview takes
 * previews only. https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure#policy-definition-id-and-version-preview
 */
export function fitsVersion(version: string, wanted: string): boolean {
  const [numbers = '', suffix = ''] = split(version);
  const [wantedNumbers = '', wantedSuffix = ''] = split(wanted);
  if (wantedSuffix === 'preview' && suffix !== 'preview') return false;
  const parts = numbers.split('.');
  return wantedNumbers.split('.').every((part, i) => part === '*' || part === parts[i]);
}

function split(version: string): readonly string[] {
  const dash = version.indexOf('-');
  return dash < 0 ? [version] : [version.slice(0, dash), version.slice(dash + 1).toLowerCase()];
}
