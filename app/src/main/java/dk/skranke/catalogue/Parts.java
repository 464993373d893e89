package dk.skranke.catalogue;

import dk.skranke.configuration.Unfit;

/** What cannot work, as the configuration tells it. */
final class Parts {

    private Parts() {}

    static void fit(Runnable use) {
        try {
            use.run();
        } catch (Flawed it) {
            throw new Unfit(it.flaws().stream()
                    .map(one -> new Unfit.Reason(one.place(), 0, one.key(), one.arguments()))
                    .toList());
        }
    }
}
