// Node 20 has no Temporal; current Chrome and Firefox do.
import 'temporal-polyfill/global';
import { configureGlobal } from 'fast-check';

// What guards main says the same twice. To look for new cases: FC_SEED=$RANDOM npx vitest run tests/core
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_121) });
