package dk.skranke.deadlines;

/** What can be set of a rule beside its place and its event. */
enum Setting {
    NOTHING,
    NUMBER,
    /** The days on which it stood still, as their number or from when to when. */
    DAYS_OR_SPANS,
    /** From when to when it stood still: what is left of it depends on the days. */
    SPANS;

    static Setting of(Rule rule) {
        if (!rule.settable()) return NOTHING;
        if (!rule.suspended()) return NUMBER;
        return rule.rest() == null ? DAYS_OR_SPANS : SPANS;
    }
}
