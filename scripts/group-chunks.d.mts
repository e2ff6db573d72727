import type { Plugin } from 'vite';

export function groupChunks(): Plugin;
