// Node 20 has no Temporal; current Chrome and Firefox do.
import 'temporal-polyfill/global';
