import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a module of this folder as its own process; `said` is its first line. */
export async function inChild(module, args) {
  const path = fileURLToPath(new URL(`../${module}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [chunk] = await Promise.race([once(child.stdout, 'data'), exited.then(() => [''])]);
  if (!String(chunk)) throw new Error(`${module} ended before it was ready`);
  return {
    said: String(chunk).trim(),
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
