/**
 * Mastodon's thread page shows no parent of a post, but its order and lines do: above the post of the page stand its
 * ancestors, one under the other; below it the replies, each branch written out before the next one begins.
 * Classes of `components/status` (2022–2026): `status--first-in-thread` begins a branch, `status__line` ties it to
 * the post above or to the page's post, `--full` also to the one below.
 */

type Of = (status: Element) => string | undefined;

/** Id of the post that this one answers, as far as the page proves it. */
export function parentInThread(root: Element, posts: readonly string[], idOf: Of, handleOf: Of): string | undefined {
  const column = root.closest('.scrollable') ?? root.closest('.column');
  const list = [...(column?.querySelectorAll(`:is(${posts})`) ?? [])].filter(
    (post) => !post.matches('.status--is-quote'),
  );
  const focal = list.findIndex((post) => post.matches('.detailed-status__wrapper'));
  const place = list.indexOf(root);
  if (focal < 0 || place < 0) return undefined;
  const parents = new Map<number, number>();
  for (let at = 1; at <= place; at++) {
    const parent = at <= focal ? at - 1 : replyParent(list, at, focal, parents, handleOf);
    if (parent !== undefined) parents.set(at, parent);
  }
  const parent = list[parents.get(place) ?? -1];
  return parent && idOf(parent);
}

function replyParent(
  list: readonly Element[],
  at: number,
  focal: number,
  parents: ReadonlyMap<number, number>,
  handleOf: Of,
): number | undefined {
  const reply = list[at];
  if (!reply?.matches('.status--in-thread')) return undefined;
  const isFirst = at === focal + 1;
  const isBranch = isFirst || reply.matches('.status--first-in-thread');
  if (!isBranch) return at - 1;
  if (reply.querySelector('.status__line:not(.status__line--full)')) return focal;
  // A line in both directions, or none: the parent is one of the posts from which the one above descends; the person
  // whom the text addresses first tells which. A post's own author is not addressed.
  const addressed = reply.querySelector('.status__content .mention')?.textContent?.replace('@', '').trim();
  const said = addressed ?? (isFirst ? localPart(handleOf(reply)) : undefined);
  for (let up: number | undefined = isFirst ? focal : parents.get(at - 1); up !== undefined; up = parents.get(up)) {
    const ancestor = list[up];
    if (up < focal) return undefined;
    if (ancestor && said !== undefined && localPart(handleOf(ancestor)) === localPart(said)) return up;
  }
  return undefined;
}

function localPart(handle: string | undefined): string | undefined {
  return handle?.split('@')[0]?.toLowerCase();
}
