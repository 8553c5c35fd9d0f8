import { directClient } from './search-client.ts';
import { answerQuestions } from './search-in-worker.ts';

/** Searches off the page's thread, in archives large enough for a pause to be felt. */
answerQuestions(self, directClient);
