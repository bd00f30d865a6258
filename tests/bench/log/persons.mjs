import { askFrom } from '../../../scripts/browser/launch.mjs';

/** Somebody asks what is kept of them, and wants to be forgotten: as the desk asks it of the background. All times in ms. */
export async function* measurePersons(own, { count, rounds }) {
  const people = await own.evaluate(
    (all, times) =>
      Array.from({ length: times }, (_, n) =>
        globalThis.benchLog.personAt(Math.floor(((n + 0.5) * all) / 5 / times), all),
      ),
    count,
    rounds,
  );
  const timed = async (act) => {
    const times = [];
    for (const person of people) {
      const before = performance.now();
      await act(person);
      times.push(performance.now() - before);
    }
    return times;
  };
  yield [
    'person: found by name',
    await timed(async ({ author }) => {
      const { people: found } = await askFrom(own, 'findPeople', { text: author.name });
      if (found.length === 0) throw new Error(`nobody found: ${author.name}`);
    }),
  ];
  yield [
    'person: all that is kept, and what forgetting takes',
    await timed(async ({ site, author }) => {
      const { contacts, events } = await askFrom(own, 'readPerson', { site, author });
      if (events.length < 3 * contacts.length || contacts.length === 0) throw new Error('not all of it is there');
    }),
  ];
  yield [
    'person: forgotten',
    await timed(async ({ site, author }) => {
      const { contacts } = await askFrom(own, 'forgetPerson', { site, author, mask: true });
      if (contacts === 0) throw new Error('nothing was forgotten');
    }),
  ];
}
