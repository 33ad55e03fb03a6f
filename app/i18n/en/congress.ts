import type { Translated } from '../phrases';
import type source from '../zh-CN/congress';
import agenda from './congress/agenda';
import chair from './congress/chair';
import gates from './congress/gates';
import refusals from './congress/refusals';
import setup from './congress/setup';
import words from './congress/words';

const congress: Translated<typeof source> = { ...words, gates, agenda, chair, setup, refusals };

export default congress;
