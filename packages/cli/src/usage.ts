/** Bad usage, or an input without which nothing can be done: one message, exit code 2. */
export class UsageError extends Error {}
