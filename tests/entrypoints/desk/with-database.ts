// Imported first: Dexie looks for a database when it is loaded, and live queries do nothing without one.
import 'fake-indexeddb/auto';
