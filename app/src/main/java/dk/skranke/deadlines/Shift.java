package dk.skranke.deadlines;

/** What happens when the last day is no working day. It belongs to the rule, not to the country. */
enum Shift {
    /** Nothing: notice periods, Danish court periods, conditions. */
    NONE,
    /** § 193 BGB, § 222 Abs. 2 ZPO, forældelsesloven § 27, Art. 3(4) of Regulation 1182/71. */
    NEXT_WORKDAY,
    /** As before, and two working days at least: Art. 3(5) of Regulation 1182/71. */
    TWO_WORKDAYS,
    /** Back to the last working day: for rules that give the safe day itself. */
    PREVIOUS_WORKDAY,
    /** Hours of Saturdays, Sundays and holidays are not counted: § 222 Abs. 3 ZPO. */
    SKIP_CLOSED
}
