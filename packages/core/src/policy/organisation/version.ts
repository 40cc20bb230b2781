import { isJsonObject, ownMember, type Json } from '../../resource/index.ts';

/** What definitions and initiatives say about their version. */
export interface Versioned {
  readonly version?: string | undefined;
  readonly versions?: readonly string[];
  readonly metadata: Json;
}

/** The version of a definition; built-in ones may tell only in their metadata that it is a preview. */
export function versionOf({ version, metadata }: Versioned): string | undefined {
  const told = isJsonObject(metadata) ? ownMember(metadata, 'version') : undefined;
  return typeof told === 'string' && (version === undefined || told.startsWith(`${version}-`)) ? told : version;
}

/**
 * Whether a definition says what a wanted version of it says. Versions that differ in their last number or in being a preview
 * differ in texts only, so that a release stands in for the preview it was made from.
 * https://github.com/Azure/azure-policy/blob/master/built-in-policies/README.md#versioning
 */
export function hasVersion(versioned: Versioned, wanted: string): boolean {
  const version = versionOf(versioned);
  if (version === undefined || fitsVersion(version, wanted)) return true;
  return (versioned.versions ?? []).some((other) => fitsVersion(other, wanted) && rule(other) === rule(version));
}

/** What changes with the rule: the first two numbers. */
function rule(version: string): string {
  return version.split('.').slice(0, 2).join('.');
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
