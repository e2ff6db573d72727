import { build } from 'vite';

/** One page's script in one file, made as the product's own scripts are. */
export async function bundle(entry: string, outDir: string, fileName: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: ['chrome148', 'firefox140'],
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => fileName },
    },
  });
}
