/** Lines of figures with the goal beside them. */

export function printer() {
  let misses = 0;
  return {
    isMissed: () => misses > 0,
    /**
     * @param figures by name
     * @param goals by the name of the figure that it is about; `undefined`: none
     */
    print(what, figures, goals = {}, way = 'at most') {
      const told = Object.entries(figures).map(([name, value]) => `${name} ${format(value)}`);
      for (const [name, goal] of Object.entries(goals)) {
        if (goal === undefined || figures[name] === undefined) continue;
        const isReached = way === 'at most' ? figures[name] <= goal : figures[name] >= goal;
        if (!isReached) misses += 1;
        told.push(`(goal: ${name} ${way} ${format(goal)}: ${isReached ? 'reached' : 'MISSED'})`);
      }
      console.log(`${what.padEnd(38)} ${told.join('  ')}`);
    },
  };
}

export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { middle: at(0.5), lowest: at(0), ...(sorted.length >= 20 ? { p95: at(0.95) } : {}), longest: at(1) };
}

export function round(value) {
  return Math.round(value * 10) / 10;
}

function format(value) {
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}
