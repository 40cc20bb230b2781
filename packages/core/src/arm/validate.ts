import type { Deployment } from './deployment.ts';

export function validate(deployment: Deployment): void {
  void deployment;
}
