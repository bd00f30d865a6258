/** Numbers as text for a file: the bytes, lowest first whatever the machine, in base64. */

/** @param size bytes per number */
export function writeNumbers(numbers: ArrayLike<number>, size: 1 | 2 | 4): string {
  let binary = '';
  for (let at = 0; at < numbers.length; at += 1) {
    const value = numbers[at] ?? 0;
    for (let byte = 0; byte < size; byte += 1) binary += String.fromCharCode((value >>> (8 * byte)) & 255);
  }
  return btoa(binary);
}

/** @returns undefined when the text is no base64 or no whole numbers */
export function readNumbers(text: string, size: 1 | 2 | 4): number[] | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  if (binary.length % size !== 0) return undefined;
  return Array.from({ length: binary.length / size }, (_, at) => {
    let value = 0;
    for (let byte = size - 1; byte >= 0; byte -= 1) value = value * 256 + binary.charCodeAt(at * size + byte);
    return value;
  });
}
