export const lexiconText = `
delivery: bezorg* *bezorgd* | deliver | |
`;
