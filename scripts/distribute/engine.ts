export { words } from '../../.generated/locales/protocol.js';
export { parseProtocol } from '../../core/protocol/parse.ts';
export { sayProblem } from '../../core/protocol/say.ts';
export { signedBytes } from '../../core/protocol/signature.ts';
