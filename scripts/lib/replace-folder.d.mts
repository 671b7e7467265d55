export function replaceFolder(next: string, folder: string, options?: { readonly linger?: boolean }): void;
