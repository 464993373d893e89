package dk.skranke.operations;

/**
 * The threads of the machine that carry those of the requests. A request that waits for a class which another one is just
 * loading keeps its carrier (in Java 25 and older; JDK-8369238); with one carrier for each of two processors, as it is by
 * itself, two such requests stop every request for good when the one that they wait for gets no carrier any more.
 */
public final class Carriers {

    /** More than there are ever requests in the same class for the first time. Those not needed are never made. */
    static final int ENOUGH = 64;

    private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";

    private Carriers() {}

    /** To be called before the first virtual thread. What somebody set by hand counts. */
    public static void provide() {
        if (System.getProperty(SETTING) == null) System.setProperty(SETTING, Integer.toString(ENOUGH));
    }
}
