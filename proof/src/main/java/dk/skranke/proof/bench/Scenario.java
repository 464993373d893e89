package dk.skranke.proof.bench;

/** One thing that people do all day. */
record Scenario(String name, Step step) {

    interface Step {

        /**
         * @param hand which of those who work at once
         * @param turn how often they did it before
         * @return the bytes that came back
         */
        int take(int hand, int turn) throws Exception;
    }
}
