import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { useLogState } from '../LogProvider.tsx';
import { goTo, hrefOf } from '../route.ts';
import { everything, type Filters } from './filters.ts';

/** No row to show: still opening, nothing logged yet, or nothing that fits. */
export function LogEmpty({
  isReady,
  isEmpty,
  filters,
  onFilters,
}: {
  readonly isReady: boolean;
  readonly isEmpty: boolean;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}) {
  const { log: say } = useWords(words);
  const { storage, log } = useLogState();
  if (!isReady) {
    const isRestoring = storage !== undefined && log === undefined;
    return (
      <div role="status">
        <EmptyState icon="past" tone="soon" title={isRestoring ? say.restoring : say.opening}>
          {isRestoring ? (storage.mode === 'journalOnly' ? say.journalOnlyWhy : say.restoringWhy) : say.openingWhy}
        </EmptyState>
      </div>
    );
  }
  if (isEmpty) {
    return (
      <EmptyState
        icon="list"
        title={say.empty}
        actions={
          <>
            <Button kind="primary" onClick={() => goTo(hrefOf({ screen: 'practice' }))}>
              {say.emptyPractice}
            </Button>
            <Button onClick={() => goTo(hrefOf({ screen: 'protocol' }))}>{say.emptyProtocol}</Button>
          </>
        }
      >
        {say.emptyWhy}
      </EmptyState>
    );
  }
  return (
    <div role="status">
      <EmptyState
        icon="filter"
        title={say.noMatch}
        actions={<Button onClick={() => onFilters(everything)}>{say.showAll}</Button>}
      >
        {filters.period === 'all' ? say.noMatchWhy : say.noMatchPeriodWhy}
      </EmptyState>
    </div>
  );
}
