import agenda from './congress/agenda';
import chair from './congress/chair';
import gates from './congress/gates';
import refusals from './congress/refusals';
import setup from './congress/setup';
import words from './congress/words';

export default { ...words, gates, agenda, chair, setup, refusals };
