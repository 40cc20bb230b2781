import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { isOneOf, look, type Truth } from '../look.ts';

/** Whether a compute has machines that Azure makes for the workspace: a cluster or an instance. */
export function hasNodes(compute: Resource): Truth {
  return isOneOf(look(compute.body, 'properties', 'computeType').value, 'AmlCompute', 'ComputeInstance');
}

/**
 * Whether the workspace of a compute has a managed network, in which its machines run.
 * https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export function inManagedNetwork(compute: Resource, graph: ResourceGraph): Truth {
  const workspace = graph.parentOf(compute);
  if (workspace === undefined) return false;
  const mode = look(workspace.body, 'properties', 'managedNetwork', 'isolationMode').value;
  return isOneOf(mode, 'AllowInternetOutbound', 'AllowOnlyApprovedOutbound');
}
