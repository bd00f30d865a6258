import { privacyOf } from '../../core/protocol/privacy.ts';
import { ok, type Result } from '../../core/result.ts';
import { changed } from './clock.ts';
import { makeTurn } from './in-turn.ts';
import { linkHandles, notePerson, numberPerson, type PersonPorts, unlinkHandle, viewPerson } from './linked-person.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';

type LinkedPersonHandlers = Pick<
  Handlers,
  'getPerson' | 'linkHandles' | 'unlinkHandle' | 'notePerson' | 'numberPerson' | 'countPersons' | 'forgetLinks'
>;

/** Persons over several sites, for the sidebar and the desk. */
export const linkedPersonHandlers: LinkedPersonHandlers = {
  getPerson: async (handle) => viewPerson(await ports(), handle),
  linkHandles: (body) => inTurn((all) => linkHandles(all, body)),
  unlinkHandle: (body) => inTurn((all) => unlinkHandle(all, body)),
  notePerson: (body) => inTurn((all) => notePerson(all, body)),
  numberPerson: (body) => inTurn((all) => numberPerson(all, body)),
  async countPersons() {
    return ok(await (await services()).store.countPersons());
  },
  forgetLinks: () => inTurn(async ({ store }) => ok(await store.forgetLinks())),
};

async function ports(): Promise<PersonPorts> {
  const { store, now, newId, settings } = await services();
  return {
    store,
    choices: privacyOf(await currentProtocol(store)),
    at: now().toISOString(),
    agent: (await settings()).initials,
    newId,
  };
}

const oneAtATime = makeTurn();

/** One after another: two links at once could make two persons of one. */
function inTurn<T>(act: (all: PersonPorts) => Promise<Result<T>>): Promise<Result<T>> {
  return oneAtATime(async () => {
    const answer = await act(await ports());
    if (answer.ok) changed(await services(), ['contacts', 'page']);
    return answer;
  });
}
