export const pageImport: RegExp;
export function bringModulesLater(dir: string): void;
