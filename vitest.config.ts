import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,adapters,storage,browser,components,entrypoints,repository}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
  },
});
