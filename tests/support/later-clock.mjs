// A clock that runs some days ahead (DAYS_AHEAD), for a server that must live to see the next month: node --import.
const ahead = Number(process.env.DAYS_AHEAD ?? 0) * 86_400_000;
const Present = Date;

globalThis.Date = class Later extends Present {
  constructor(...given) {
    if (given.length === 0) super(Present.now() + ahead);
    else super(...given);
  }

  static now() {
    return Present.now() + ahead;
  }
};
