import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread of a file of this folder: as JavaScript from program/; as TypeScript, which Node reads through tsx, where that is what runs. */
export function startThread(name: string, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), options);
  const tsx = import.meta.resolve('tsx/esm/api');
  const thread = new URL(`./${name}.ts`, import.meta.url);
  const code = `import('${tsx}').then(({ register }) => { register(); return import('${thread.href}'); });`;
  return new Worker(code, { ...options, eval: true });
}
