package dk.skranke.proof.storm;

/**
 * What became of one attempt.
 *
 * @param ticket where it stands, as the program said; 0 when it said nothing of the kind
 * @param said in the other's own words
 */
record Answer(Outcome outcome, long ticket, String said) {

    enum Outcome {
        /** The program has said that it has it. */
        TAKEN,
        /** It was not reached, or asked to come again. */
        LATER,
        /** The line was cut before it answered: nobody knows. */
        UNKNOWN,
        /** It said no, and would say so again. */
        NEVER
    }

    static Answer taken(long ticket) {
        return new Answer(Outcome.TAKEN, ticket, "");
    }

    static Answer later(String said) {
        return new Answer(Outcome.LATER, 0, said);
    }

    static Answer unknown(String said) {
        return new Answer(Outcome.UNKNOWN, 0, said);
    }

    static Answer never(String said) {
        return new Answer(Outcome.NEVER, 0, said);
    }
}
