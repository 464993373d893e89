package dk.skranke.database;

/** On whose behalf the current request or job runs. Bound once; nobody bound means that nothing is visible. */
public sealed interface Asker {

    /** Somebody of the office, or a guest of one ticket. */
    record Person(long id) implements Asker {}

    /** The program itself, in a role that the row policies name. */
    enum Role implements Asker {
        /** Takes letters in and sends them out. */
        MAIL,
        /** Sets up an office: first run, sample office. */
        SETUP,
        /** Watches what was promised, and tells or does something about it. */
        WATCH,
        /** Throws away what has served its time. */
        CLEANING,
        /** Watches over the dates that the law sets. */
        DEADLINES,
        /** Does what the office's rules say to tickets. */
        RULES
    }

    ScopedValue<Asker> CURRENT = ScopedValue.newInstance();

    /** Runs the work on behalf of the asker. */
    static <R, X extends Throwable> R call(Asker asker, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, asker).call(work);
    }

    static void run(Asker asker, Runnable work) {
        ScopedValue.where(CURRENT, asker).run(work);
    }
}
