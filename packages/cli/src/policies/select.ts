import type { CatalogInfo } from '@azguard/core/finding';
import { PolicyCheck } from '@azguard/core/guardrails';
import type { DeploymentContext } from '@azguard/core/arm';
import {
  assignedPolicies,
  Library,
  outermost,
  readOrganisation,
  unassignedPolicies,
  type Organisation,
} from '@azguard/core/policy/organisation';
import { listed } from '@azguard/core/report';
import { Source, type Diagnostic } from '@azguard/core/source';
import { findFiles, linker, readSource } from '../files/index.ts';
import { UsageError } from '../usage.ts';
import { builtInId, isBuiltIn } from './built-in.ts';
import { catalogInfo, nameCatalog, openKnowledge } from './catalog.ts';

export interface PolicyOptions {
  readonly policies?: readonly string[];
  readonly assignments?: readonly string[];
  readonly scope?: string;
  readonly catalog?: string;
}

/** The policies that a command line asks for. */
export interface SelectedPolicies {
  readonly check: PolicyCheck;
  readonly catalog: CatalogInfo | undefined;
  /** The same for people. */
  readonly catalogName: string;
  /** Where `--scope` says that everything is deployed. */
  readonly context: DeploymentContext;
  readonly problems: readonly Diagnostic[];
  /** Assignments are among them, and nothing says yet where the templates go. */
  readonly needsScope: boolean;
  /** Nothing could be read, and the problems say why. */
  readonly isEmpty: boolean;
}

/** Reads the policies that a command line names, and puts them in force. */
export function selectPolicies(options: PolicyOptions, now: number): SelectedPolicies {
  const { policies: wanted = [], assignments: assigned = [], scope } = options;
  const knowledge = openKnowledge(options.catalog);
  const [builtIn, paths] = [wanted.filter(isBuiltIn), wanted.filter((one) => !isBuiltIn(one))];
  const own = readFolders(paths);
  const all = readFolders(assigned);
  const organisation: Organisation = {
    ...all.organisation,
    definitions: [...own.organisation.definitions, ...all.organisation.definitions],
    initiatives: [...own.organisation.initiatives, ...all.organisation.initiatives],
  };
  const diagnostics: Diagnostic[] = [...own.problems, ...all.problems];
  const library = new Library(organisation, knowledge.builtIns);
  const settings = { library, aliases: knowledge.aliases, diagnostics };
  const names = [...builtIn.map((name) => builtInId(name, knowledge)), ...outermost(own.organisation)];
  const policies = [
    ...names.flatMap((name) => unassignedPolicies(name, settings)),
    ...assignedPolicies(organisation.assignments, settings),
  ];
  if (policies.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
    throw new UsageError(nothingFound(paths, assigned));
  const { exemptions, hierarchy } = organisation;
  return {
    check: new PolicyCheck(policies, { exemptions, hierarchy, scope, now }),
    catalog: catalogInfo(knowledge.catalog),
    catalogName: nameCatalog(knowledge.catalog),
    context: scope === undefined ? {} : contextOf(scope),
    problems: [...diagnostics, ...library.diagnostics, ...expired(organisation, now)],
    needsScope: organisation.assignments.length > 0 && scope === undefined,
    isEmpty: policies.length === 0,
  };
}

function readFolders(paths: readonly string[]): {
  readonly organisation: Organisation;
  readonly problems: readonly Diagnostic[];
} {
  const { candidates, problems } = findFiles(paths);
  const read = candidates.map(({ path, name }) => readSource(path, name, POLICY_SIZE_LIMIT));
  const loaders = new Map(candidates.map((candidate) => [candidate.name, linker(candidate.root, candidate)]));
  const { organisation, diagnostics } = readOrganisation(
    read.filter((one) => one instanceof Source),
    (path, from) => loaders.get(from.name)?.(path, from),
  );
  const trouble = read.filter((one, i): one is Diagnostic => !(one instanceof Source) && candidates[i]!.named);
  return { organisation, problems: [...problems, ...trouble, ...diagnostics] };
}

/** What a scope tells `subscription()` and `resourceGroup()`. */
function contextOf(scope: string): DeploymentContext {
  const [, subscriptionId, resourceGroup] = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?$/i.exec(scope) ?? [];
  const managementGroupId = /^\/providers\/Microsoft\.Management\/managementGroups\/([^/]+)$/i.exec(scope)?.[1];
  if (subscriptionId === undefined && managementGroupId === undefined) {
    throw new UsageError(
      `--scope ${scope} is no scope. Give /subscriptions/ID, /subscriptions/ID/resourceGroups/NAME or /providers/Microsoft.Management/managementGroups/NAME.`,
    );
  }
  return {
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(resourceGroup !== undefined && { resourceGroup }),
    ...(managementGroupId !== undefined && { managementGroupId }),
  };
}

/** Exemptions that count no more; people should know why a finding is back. */
function expired({ exemptions }: Organisation, now: number): readonly Diagnostic[] {
  return exemptions
    .filter(({ expiresOn }) => expiresOn !== undefined && expiresOn <= now)
    .map(({ name, displayName, expiresOn, location }) => ({
      code: 'organisation/expired',
      severity: 'info',
      message: `The exemption '${displayName ?? name}' ended on ${new Date(expiresOn!).toISOString().slice(0, 10)} and counts no more.`,
      source: location.source,
      span: location.span,
    }));
}

function nothingFound(policies: readonly string[], assignments: readonly string[]): string {
  const where = listed([...policies, ...assignments]);
  return assignments.length > 0
    ? `No policy assignment is in ${where}. It looks for what az policy assignment list prints, and for folders of Enterprise Policy as Code and of the Azure landing zones library.`
    : `No policy definition or initiative is in ${where}. It looks for JSON files with a "policyRule" or with "policyDefinitions".`;
}

/** A list of all definitions of a tenant, built-in ones included, has some twenty megabytes. */
const POLICY_SIZE_LIMIT = 64 * 1024 * 1024;
