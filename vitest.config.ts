import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,adapters,storage,browser,components,entrypoints,repository}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    // A busy machine is no failure; what has to be fast is measured by `npm run bench`.
    testTimeout: 30_000,
  },
});
