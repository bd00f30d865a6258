import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs of the Chromium family that this project runs in, in order of preference, per system. */
const CHROMIUM = {
  linux: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
      'brave',
    ],
    places: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  },
  darwin: {
    names: [],
    places: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ].flatMap((app) => [join('/Applications', app), join(process.env.HOME ?? '/', 'Applications', app)]),
  },
  win32: {
    names: ['chrome.exe', 'msedge.exe', 'brave.exe'],
    places: windowsPlaces([
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ]),
  },
};

const FIREFOX = {
  linux: {
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: ['/snap/bin/firefox', '/opt/firefox/firefox'],
  },
  darwin: {
    names: [],
    places: ['Firefox.app', 'Firefox Developer Edition.app'].map((app) =>
      join('/Applications', app, 'Contents/MacOS/firefox'),
    ),
  },
  win32: { names: ['firefox.exe'], places: windowsPlaces(['Mozilla Firefox\\firefox.exe']) },
};

/** @returns {string | undefined} path of Chromium, Chrome, Edge or Brave; `BROWSER_PATH` goes before all */
export function findChromium() {
  const chosen = process.env.BROWSER_PATH;
  return chosen && !/firefox/i.test(chosen) ? chosen : find(CHROMIUM);
}

/** @returns {string | undefined} path of Firefox; `FIREFOX_PATH`, or a `BROWSER_PATH` that is a Firefox, goes before all */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH ?? process.env.BROWSER_PATH;
  return chosen && /firefox/i.test(chosen) ? chosen : find(FIREFOX);
}

function find(browsers) {
  const { names, places } = browsers[process.platform] ?? browsers.linux;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function windowsPlaces(programs) {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
  const roots = [PROGRAMFILES, x86, LOCALAPPDATA].filter(Boolean);
  return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
}
