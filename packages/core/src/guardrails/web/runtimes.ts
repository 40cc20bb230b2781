import type { Resource } from '../../resource/index.ts';
import type { Judge, Judgement } from '../guardrail.ts';
import { look, lookFrom, test, type Look } from '../look.ts';
import { judged, lower } from '../property.ts';
import { isOlder } from '../version.ts';

/**
 * Where a template says which version of a language an app runs on: `STACK|version` in linuxFxVersion on Linux, a property of
 * its own on Windows. https://learn.microsoft.com/azure/templates/microsoft.web/sites#siteconfig
 */
export interface Runtime {
  readonly stacks: readonly string[];
  readonly property: string;
  /** Reads the version, for example out of `17-java17`; `undefined` where none is said, or one that is never too old. */
  readonly version: (text: string) => string | undefined;
}

const SITES = ['microsoft.web/sites', 'microsoft.web/sites/slots'];

/** A judge that wants the version to be the guardrail's parameter `oldest` or newer. What a template doesn't say isn't judged. */
export function runtimeJudge(runtime: Runtime): Judge {
  return {
    types: [...SITES, ...SITES.map((type) => `${type}/config`)],
    judge: (resource, _, { oldest }) => judgeVersions(resource, runtime, lower(oldest) ?? ''),
  };
}

function judgeVersions(resource: Resource, runtime: Runtime, oldest: string): Judgement[] {
  const config = configOf(resource);
  const linux = lookFrom(config, 'linuxFxVersion');
  const own = lookFrom(config, runtime.property);
  const answers = [
    versionAt(resource, linux, (text) => stackVersion(text, runtime), oldest),
    versionAt(resource, own, runtime.version, oldest),
  ];
  return answers.filter((answer) => answer !== undefined);
}

/** The configuration that a resource is or contains. */
function configOf({ type, name, body }: Resource): Look {
  if (SITES.includes(type.toLowerCase())) return look(body, 'properties', 'siteConfig');
  return /(?:^|\/)web$/i.test(name) ? look(body, 'properties') : { value: undefined, pointer: '' };
}

function versionAt(
  resource: Resource,
  place: Look,
  read: (text: string) => string | undefined,
  oldest: string,
): Judgement | undefined {
  const silent = test(place.value, (known) => typeof known !== 'string' || read(known) === undefined);
  if (silent === true) return undefined;
  const right = test(place.value, (known) => typeof known !== 'string' || !isOlder(read(known) ?? oldest, oldest));
  return { ...judged(resource, place, right), expected: `${oldest} or newer` };
}

function stackVersion(text: string, { stacks, version }: Runtime): string | undefined {
  const [stack = '', said] = text.split('|');
  return said !== undefined && stacks.includes(stack.toUpperCase()) ? version(said) : undefined;
}

/** The first number with its parts: 8.0 of `v8.0`, 18 of `~18` or `18-lts`. */
export function leadingVersion(text: string): string | undefined {
  return /^[v~]?(\d{1,4}(?:\.\d{1,4}){0,2})/i.exec(text)?.[1];
}
