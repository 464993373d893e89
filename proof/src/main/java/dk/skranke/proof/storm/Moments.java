package dk.skranke.proof.storm;

/** Waiting. */
final class Moments {

    private Moments() {}

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
