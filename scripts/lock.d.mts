export function lockProblems(lock: { packages: Readonly<Record<string, object>> }): string[];
