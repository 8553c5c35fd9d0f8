import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A thread of a file beside the one at `url`: as JavaScript where that is what runs; as TypeScript, which Node reads through tsx,
 * where that is.
 */
export function startThreadBeside(url: string, name: string, options: WorkerOptions = {}): Worker {
  if (!url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, url), options);
  const tsx = import.meta.resolve('tsx/esm/api');
  const thread = new URL(`./${name}.ts`, url);
  const code = `import('${tsx}').then(({ register }) => { register(); return import('${thread.href}'); });`;
  return new Worker(code, { ...options, eval: true });
}
