import ballot from './ballot';
import congress from './congress';
import day from './day';
import identity from './identity';
import platform from './platform';
import report from './report';
import resolution from './resolution';
import roster from './roster';
import sealed from './sealed';

export default { platform, identity, roster, congress, day, report, ballot, sealed, resolution };
