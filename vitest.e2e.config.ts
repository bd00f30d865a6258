import { defineConfig } from 'vitest/config';

/** The built extension in real browsers; one file at a time, since each starts a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    bail: 0,
  },
});
