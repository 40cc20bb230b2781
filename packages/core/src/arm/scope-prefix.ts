import type { DeploymentContext, ScopeKind } from './scope.ts';

/** The id of what a deployment deploys into; `undefined` when a part of it isn't known. */
export function scopePrefix(kind: ScopeKind, context: DeploymentContext): string | undefined {
  const { subscriptionId, resourceGroup, managementGroupId } = context;
  switch (kind) {
    case 'tenant':
      return '/';
    case 'managementGroup':
      return typeof managementGroupId === 'string'
        ? `/providers/Microsoft.Management/managementGroups/${managementGroupId}`
        : undefined;
    case 'subscription':
      return typeof subscriptionId === 'string' ? `/subscriptions/${subscriptionId}` : undefined;
    case 'resourceGroup':
      if (typeof subscriptionId !== 'string' || typeof resourceGroup !== 'string') return undefined;
      return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  }
}
