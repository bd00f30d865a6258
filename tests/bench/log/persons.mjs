import { askFrom } from '../../../scripts/browser/launch.mjs';

/** Somebody asks what is kept of them, and wants to be forgotten: as the desk asks it of the background. All times in ms. */
export async function measurePersons(own, { count, rounds }) {
  const people = await own.evaluate(
    (all, times) =>
      Array.from({ length: times }, (_, n) =>
        globalThis.benchLog.personAt(Math.floor(((n + 0.5) * all) / 5 / times), all),
      ),
    count,
    rounds,
  );
  const times = { found: [], kept: [], forgotten: [] };
  const timed = async (name, type, body) => {
    const before = performance.now();
    const answer = await askFrom(own, type, body);
    times[name].push(performance.now() - before);
    return answer;
  };
  for (const { site, author } of people) {
    const { people: found } = await timed('found', 'findPeople', { text: author.name });
    if (found.length === 0) throw new Error(`nobody found: ${author.name}`);
    const { contacts, events } = await timed('kept', 'readPerson', { site, author });
    if (events.length < 3 * contacts.length || contacts.length === 0) throw new Error('not all of it is there');
    const forgotten = await timed('forgotten', 'forgetPerson', { site, author, mask: true });
    if (forgotten.contacts !== contacts.length) throw new Error('not all of it was forgotten');
  }
  return [
    ['person: found by name', times.found],
    ['person: all that is kept, and what forgetting takes', times.kept],
    ['person: forgotten, after a look at that', times.forgotten],
  ];
}
