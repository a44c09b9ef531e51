/** The first moment of a day to come. A day is not always 24 hours long: the clock changes twice a year. */
export function startOfDay(date: Date, daysLater = 0): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}
