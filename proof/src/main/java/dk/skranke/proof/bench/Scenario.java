package dk.skranke.proof.bench;

/**
 * One thing that people do all day.
 *
 * @param fewest how often it is done at least, however long that takes
 * @param alone done by one person only, as what is about the same tickets is
 */
record Scenario(String name, Step step, int fewest, boolean alone) {

    private static final int OFTEN = 80;
    private static final int SELDOM = 3;

    Scenario(String name, Step step) {
        this(name, step, OFTEN, false);
    }

    /** What takes seconds. */
    static Scenario large(String name, Step step) {
        return new Scenario(name, step, SELDOM, true);
    }

    interface Step {

        /**
         * @param hand which of those who work at once
         * @param turn how often they did it before
         * @return the bytes that came back
         */
        int take(int hand, int turn) throws Exception;
    }
}
