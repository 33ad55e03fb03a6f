import { isWorkday } from 'chinese-days';

/** Whether people work on this day (`YYYY-MM-DD`): weekends and public holidays are off, make-up workdays (调休) are on. */
export const isWorkingDay = (isoDate: string): boolean => isWorkday(isoDate);
