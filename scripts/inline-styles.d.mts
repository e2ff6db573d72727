export function inlineStyles(dir: string): void;
