import type { Json, Resource } from '../../resource/index.ts';
import type { Diagnostic } from '../../source/index.ts';
import type { Aliases } from '../aliases.ts';
import { classify, type PolicyClass } from '../classify.ts';
import { compilePolicy, type CompiledPolicy } from '../compile.ts';
import { isError, type PolicyDefinition } from '../definition.ts';
import { memberParameters, type Initiative, type InitiativeMember } from '../initiative.ts';
import { checkAssignedValues } from './assigned-values.ts';
import { lastSegment } from './fields.ts';
import type { Library } from './library.ts';
import type { Assignment, Override } from './model.ts';
import { meets, selectorsFor } from './selectors.ts';
import { hasVersion, versionOf, type Versioned } from './version.ts';

/** One policy as it is in force: by an assignment, as a part of an initiative, or just so. */
export interface AssignedPolicy {
  readonly id: string;
  /** The name that a person knows it by. */
  readonly title: string;
  readonly definition: PolicyDefinition | undefined;
  readonly class: PolicyClass | undefined;
  readonly assignment: Assignment | undefined;
  readonly initiative: Initiative | undefined;
  /** What the initiative calls it. */
  readonly referenceId: string | undefined;
  /** The controls of the initiative that it stands for. */
  readonly groups: readonly string[];
  /** What people are told who break it. */
  readonly message: string | undefined;
  /** Why it can't be judged at all. */
  readonly missing: string | undefined;
  /** The policy with the effect that it has for a resource; `undefined` where that depends on what isn't known. */
  readonly compiled: (resource: Resource) => CompiledPolicy | undefined;
  /** The types, in lower case, that it can be about; `undefined`: any. */
  readonly types: readonly string[] | undefined;
}

export interface PolicySettings {
  readonly library: Library;
  readonly aliases: Aliases;
  /** Takes what is wrong with the policies. */
  readonly diagnostics: Diagnostic[];
}

/** All policies that some assignments put in force. */
export function assignedPolicies(assignments: readonly Assignment[], settings: PolicySettings): readonly AssignedPolicy[] {
  return assignments.flatMap((assignment) => policiesOf(assignment.definition, assignment, settings));
}

/** The policies of a definition or of every member of an initiative, with their own default parameters. */
export function unassignedPolicies(idOrName: string, settings: PolicySettings): readonly AssignedPolicy[] {
  return policiesOf(idOrName, undefined, settings);
}

function policiesOf(idOrName: string, assignment: Assignment | undefined, settings: PolicySettings): readonly AssignedPolicy[] {
  const { library } = settings;
  const wantedVersions = versionsOf(assignment);
  if (!library.isInitiative(idOrName)) {
    return [policy({ definitionId: idOrName, assignment, wantedVersions, parameters: assignment?.parameters ?? {} }, settings)];
  }
  const found = library.initiative(idOrName);
  const missing = 'missing' in found ? found.missing : otherVersion(found.value, wantedVersions);
  if (missing !== undefined) return [policy({ definitionId: idOrName, assignment, parameters: {}, missing }, settings)];
  const { value: initiative } = found as { readonly value: Initiative };
  if (assignment !== undefined && assignment.incomplete === undefined) {
    settings.diagnostics.push(...checkAssignedValues(assignment, initiative.parameters));
  }
  return initiative.members.map((member) => {
    const { values, diagnostics } = memberParameters(initiative, member, assignment?.parameters ?? {});
    settings.diagnostics.push(...diagnostics);
    const versions = member.definitionVersion === undefined ? [] : [member.definitionVersion];
    return policy(
      { definitionId: member.definitionId, assignment, initiative, member, wantedVersions: versions, parameters: values },
      settings,
    );
  });
}

interface Part {
  readonly definitionId: string;
  readonly assignment: Assignment | undefined;
  readonly initiative?: Initiative;
  readonly member?: InitiativeMember;
  readonly wantedVersions?: readonly string[];
  readonly parameters: { readonly [name: string]: Json };
  readonly missing?: string;
}

function policy(part: Part, settings: PolicySettings): AssignedPolicy {
  const { definitionId, assignment, initiative, member, parameters } = part;
  const found = part.missing === undefined ? settings.library.definition(definitionId) : { missing: part.missing };
  const definition = 'value' in found ? found.value : undefined;
  if (
    assignment !== undefined &&
    member === undefined &&
    definition?.parameters !== undefined &&
    assignment.incomplete === undefined
  ) {
    settings.diagnostics.push(...checkAssignedValues(assignment, definition.parameters));
  }
  const variants = definition && new Variants(definition, parameters, settings);
  const base = variants?.with(undefined);
  const referenceId = member?.referenceId;
  const overrides = overridesFor(assignment, referenceId, definition?.name ?? lastSegment(definitionId));
  return {
    id: [assignment?.id, referenceId ?? definitionId].filter((text) => text !== undefined).join('#'),
    title: definition?.displayName ?? definition?.name ?? referenceId ?? lastSegment(definitionId),
    definition,
    class: definition && classify(definition),
    assignment,
    initiative,
    referenceId,
    groups: member?.groupNames ?? [],
    message: messageFor(assignment, referenceId),
    missing: 'missing' in found ? found.missing : (assignment?.incomplete ?? whyNot(definition!, variants!, part)),
    compiled: (resource) => {
      const chosen = effectFor(overrides, resource);
      return chosen && variants?.with(chosen.effect);
    },
    types: base?.types,
  };
}

/** Why a definition that is there can't be judged. */
function whyNot(definition: PolicyDefinition, variants: Variants, { wantedVersions = [] }: Part): string | undefined {
  if (variants.with(undefined) === undefined) return `its rule can't be evaluated: ${variants.problem}`;
  return otherVersion(definition, wantedVersions);
}

/** What is said of a definition or initiative that isn't at hand in one of the wanted versions. */
function otherVersion(versioned: Versioned, wanted: readonly string[]): string | undefined {
  const missing = wanted.find((version) => !hasVersion(versioned, version));
  return missing && `version ${missing} of it is asked for, and at hand is ${versionOf(versioned)}`;
}

/** The versions that an assignment asks for; an override of the version may hold for some locations only. */
function versionsOf(assignment: Assignment | undefined): readonly string[] {
  const overridden = assignment?.overrides.filter(({ kind }) => kind === 'definitionVersion').map(({ value }) => value) ?? [];
  return assignment?.definitionVersion === undefined ? overridden : [assignment.definitionVersion, ...overridden];
}

/** A message for one policy of an initiative goes before the one for all. */
function messageFor(assignment: Assignment | undefined, referenceId: string | undefined): string | undefined {
  const messages = assignment?.messages ?? [];
  const own = messages.find(
    (message) => message.referenceId !== undefined && message.referenceId.toLowerCase() === referenceId?.toLowerCase(),
  );
  return (own ?? messages.find((message) => message.referenceId === undefined))?.text;
}

/** The overrides of the effect that are about a policy, with what is left of their selectors: what they ask of resources. */
function overridesFor(assignment: Assignment | undefined, referenceId: string | undefined, name: string): readonly Override[] {
  return (assignment?.overrides ?? []).flatMap((override) => {
    const left = override.kind === 'policyEffect' ? selectorsFor(override.selectors, referenceId, name) : undefined;
    return left === undefined ? [] : [{ ...override, selectors: left }];
  });
}

/** The effect that an override gives a policy, its own where none does; `undefined` where that depends on what isn't known. */
function effectFor(overrides: readonly Override[], resource: Resource): { readonly effect: string | undefined } | undefined {
  for (const { value, selectors } of overrides) {
    const truth = meets(selectors, resource);
    if (truth === undefined) return undefined;
    if (truth) return { effect: value };
  }
  return { effect: undefined };
}

/** A policy with its own effect and with those of overrides, each compiled once. */
class Variants {
  /** Why it can't be compiled. */
  problem: string | undefined;
  private readonly definition: PolicyDefinition;
  private readonly parameters: { readonly [name: string]: Json };
  private readonly settings: PolicySettings;
  private readonly compiled = new Map<string | undefined, CompiledPolicy | undefined>();

  constructor(definition: PolicyDefinition, parameters: { readonly [name: string]: Json }, settings: PolicySettings) {
    this.definition = definition;
    this.parameters = parameters;
    this.settings = settings;
  }

  with(effect: string | undefined): CompiledPolicy | undefined {
    const key = effect?.toLowerCase();
    if (!this.compiled.has(key)) this.compiled.set(key, this.compile(effect));
    return this.compiled.get(key);
  }

  private compile(effect: string | undefined): CompiledPolicy | undefined {
    const { rule } = this.definition;
    const definition =
      effect === undefined
        ? this.definition
        : { ...this.definition, rule: { ...rule, effect: { ...rule.effect, kind: 'string', value: effect } as const } };
    const { policy: compiled, diagnostics } = compilePolicy(definition, {
      aliases: this.settings.aliases,
      parameters: this.parameters,
    });
    this.problem ??= diagnostics.find(isError)?.message;
    // What is built in isn't the user's to mend; that it can't be evaluated is told where it counts.
    if (!isBuiltIn(definition)) this.settings.diagnostics.push(...diagnostics);
    return compiled;
  }
}

function isBuiltIn({ policyType }: PolicyDefinition): boolean {
  return policyType?.toLowerCase() === 'builtin' || policyType?.toLowerCase() === 'static';
}
