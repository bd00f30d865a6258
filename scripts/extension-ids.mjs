/** The fixed ids of the extension: Chromium's follows from the key in the manifest (wxt.config.ts). */
export const chromiumId = 'ajgojnjcbhiioepmkkhmkliopcjiadgf';
export const geckoId = 'kantlijn@kantlijn.example';
