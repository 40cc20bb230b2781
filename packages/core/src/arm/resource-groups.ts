import type { Deployment } from './deployment.ts';
import { evaluateNode } from './evaluate-node.ts';
import { scopePrefix } from './scope-prefix.ts';
import type { Instance } from './instance.ts';
import type { DeploymentContext } from './scope.ts';
import { inlineTemplate, member, stringOf, type Template } from './template.ts';

/** The resource groups that a deployment makes, itself or through others that don't go into a group themselves. */
export function resourceGroupsOf(deployment: Deployment): ReadonlyMap<string, Instance> {
  const groups = new Map<string, Instance>();
  if (deployment.kind === 'resourceGroup') return groups;
  for (const instance of deployment.instances()) {
    const type = instance.type.toLowerCase();
    const isGroup = type === 'microsoft.resources/resourcegroups' && !instance.declaration.existing;
    const opens = instance.isDeployment() && declaresGroup(inlineTemplate(instance.declaration, deployment.template));
    if ((!isGroup && !opens) || instance.condition() !== true) continue;
    const id = isGroup ? instance.id() : undefined;
    if (typeof id === 'string') groups.set(id.toLowerCase(), instance);
    for (const [key, group] of instance.nested()?.resourceGroups() ?? []) groups.set(key, group);
  }
  return groups;
}

/** Whether a template has a resource group in it. Found out without evaluating anything: an answer must not depend on who asks first. */
function declaresGroup(template: Template | undefined): boolean {
  if (template === undefined || template.scope === 'resourceGroup') return false;
  return template.resources.some((declaration) => {
    const type = stringOf(declaration.node, 'type')?.toLowerCase();
    return type === 'microsoft.resources/resourcegroups' || declaresGroup(inlineTemplate(declaration, template));
  });
}

/** Where a resource group is and how it is tagged, if it is one that the deployments around make (as Microsoft's engine has it). */
export function declaredGroup(there: DeploymentContext, from: Deployment): Pick<DeploymentContext, 'location' | 'tags'> {
  const id = scopePrefix('resourceGroup', there)?.toLowerCase();
  if (id === undefined) return {};
  for (let at: Deployment | undefined = from; at; at = at.by?.deployment) {
    const group = at.resourceGroups().get(id);
    if (group) return { ...part(group, 'location'), ...part(group, 'tags') };
  }
  return {};
}

function part({ declaration, place }: Instance, name: 'location' | 'tags'): Pick<DeploymentContext, 'location' | 'tags'> {
  const node = member(declaration.node, name);
  return node ? { [name]: evaluateNode(node, place) } : {};
}
