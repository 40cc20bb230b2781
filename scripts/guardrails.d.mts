export function guardrailIds(root: string): string[];
export function guardrailList(root: string): string;
export function aliasPathList(root: string, csv: string): string;
export function publishedAliases(): string | undefined;
