import type { JsonNode, JsonObject, Source } from '../../source/index.ts';
import type { Report } from '../report.ts';
import { objectsOf, property, textOf, textsOf } from './fields.ts';
import type { Exemption } from './model.ts';
import { resourceSelectors } from './read-assignment.ts';
import { scopeOfId } from './scope.ts';

/**
 * Reads an exemption as the REST API and the Azure CLI write it.
 * https://learn.microsoft.com/azure/governance/policy/concepts/exemption-structure
 */
export function readExemption(node: JsonObject, source: Source, report: Report): readonly Exemption[] {
  const id = textOf(property(node, 'id'));
  const assignment = textOf(property(node, 'policyAssignmentId'));
  if (id === undefined || assignment === undefined) {
    report(
      'organisation/exemption',
      node,
      `The exemption has no "${id === undefined ? 'id' : 'policyAssignmentId'}": it exempts nothing.`,
    );
    return [];
  }
  const read = common(node, source, report);
  return read === undefined ? [] : [{ ...read, id, scope: scopeOfId(id), from: { assignment: assignment.toLowerCase() } }];
}

/**
 * Reads the exemptions of a file of Enterprise Policy as Code: each has a list of scopes, and names an assignment or a
 * definition. https://azure.github.io/enterprise-azure-policy-as-code/policy-exemptions/
 */
export function readEpacExemptions(file: JsonObject, source: Source, report: Report): readonly Exemption[] {
  return objectsOf(property(file, 'exemptions')).flatMap((node) => {
    const read = common(node, source, report);
    const from = exemptedFrom(node);
    if (read === undefined) return [];
    if (from === undefined) {
      report('organisation/exemption', node, `The exemption '${read.name}' names neither an assignment nor a definition.`);
      return [];
    }
    const scopes = [
      ...textsOf(property(node, 'scopes')),
      ...(textOf(property(node, 'scope')) === undefined ? [] : [textOf(property(node, 'scope'))!]),
    ];
    // A scope may carry the name that the exemption gets there: `name:/subscriptions/...`.
    return scopes.map((scope) => ({ ...read, id: '', scope: scope.slice(scope.indexOf('/')), from }));
  });
}

function exemptedFrom(node: JsonObject): Exemption['from'] | undefined {
  const assignment = textOf(property(node, 'policyAssignmentId'));
  if (assignment !== undefined) return { assignment: assignment.toLowerCase() };
  for (const name of ['policyDefinitionId', 'policyDefinitionName', 'policySetDefinitionId', 'policySetDefinitionName']) {
    const definition = textOf(property(node, name));
    if (definition !== undefined) return { definition: definition.toLowerCase() };
  }
  return undefined;
}

/** An exemption whose expiry can't be read exempts nothing: nobody could tell until when. */
function common(node: JsonObject, source: Source, report: Report): Omit<Exemption, 'id' | 'scope' | 'from'> | undefined {
  const name = textOf(property(node, 'name')) ?? '';
  const expiry = property(node, 'expiresOn');
  const expiresOn = expiresOnOf(expiry);
  if (expiresOn === 'unreadable') {
    report(
      'organisation/expiry',
      expiry!,
      `The exemption '${name}' has an "expiresOn" that is no date; it exempts nothing.`,
      'Write it as 2026-12-31T00:00:00Z.',
    );
    return undefined;
  }
  return {
    name,
    displayName: textOf(property(node, 'displayName')),
    referenceIds: textsOf(property(node, 'policyDefinitionReferenceIds')),
    category: CATEGORIES.find(
      (category) => category.toLowerCase() === textOf(property(node, 'exemptionCategory'))?.toLowerCase(),
    ),
    expiresOn,
    selectors: resourceSelectors(property(node, 'resourceSelectors')),
    location: { source, span: { start: node.start, end: node.end } },
  };
}

function expiresOnOf(node: JsonNode | undefined): number | undefined | 'unreadable' {
  if (node === undefined || node.kind === 'null' || (node.kind === 'string' && node.value === '')) return undefined;
  const time = node.kind === 'string' ? Date.parse(node.value) : NaN;
  return Number.isNaN(time) ? 'unreadable' : time;
}

const CATEGORIES = ['Waiver', 'Mitigated'] as const;
