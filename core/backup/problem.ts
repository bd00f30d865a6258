/** Why a backup cannot be read; `assets/locales` has a sentence for each. */
export type BackupProblem =
  | 'notBackup'
  | 'newerBackup'
  /** A byte is not what was written, or the end is missing. */
  | 'damaged'
  | 'needsPassphrase'
  | 'wrongPassphrase';

/** Thrown while a backup is read. Nothing that was read before may be used. */
export class UnreadableBackup extends Error {
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem) {
    super(problem);
    this.name = 'UnreadableBackup';
    this.problem = problem;
  }
}
