/** The looks a renderer asks for; what they become (colours, nothing) is up to the caller. */
export type Look = 'strong' | 'faint' | 'path' | 'good' | 'critical' | 'high' | 'medium' | 'low' | 'unknown';

export type Style = (look: Look, text: string) => string;

/** For files and pipes. */
export const plain: Style = (_look, text) => text;
