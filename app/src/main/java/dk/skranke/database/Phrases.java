package dk.skranke.database;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Statements that differ by who asks and what for: one {@link Phrase} for each, as long as it is asked.
 *
 * @param <K> everything that the statement is built from, whoever asks above all: whoever is left out of it would be
 *     answered as somebody else
 */
public final class Phrases<K, T> {

    /** Each is some ten kilobytes. */
    private static final int MOST = 250;

    private final DSLContext sql;
    private final Function<K, Phrase<T>> put;
    private final Map<K, Phrase<T>> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Phrase<T>> eldest) {
            return size() > MOST;
        }
    });

    public Phrases(DSLContext sql, Function<K, Phrase<T>> put) {
        this.sql = sql;
        this.put = put;
    }

    public List<T> ask(K key, Map<String, ?> values) {
        var phrase = known.get(key);
        if (phrase == null) {
            phrase = put.apply(key);
            known.put(key, phrase);
        }
        return phrase.ask(sql, values);
    }
}
