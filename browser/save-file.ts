/** Hands a file to the browser, which saves it or asks where; nothing leaves the device. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only a link that stands in the document.
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; a minute is ample for the largest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
