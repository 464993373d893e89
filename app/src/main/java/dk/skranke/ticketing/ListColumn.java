package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What another module shows of each ticket in lists: its next deadline, the time left to answer. It is read within the
 * list's own statement, so that a column more is no statement more. Columns appear in the order of their {@code @Order}.
 */
public interface ListColumn<T> {

    /**
     * What stands in the list.
     *
     * @param state the colour of time: {@code late}, {@code near}, {@code ok}, {@code paused}, {@code met}
     * @param more the whole of it, where the words are short
     * @param besides what belongs to the words and may stand below them where room is scarce
     */
    record Cell(
            String words,
            String state,
            @Nullable String more,
            @Nullable String besides) {

        public Cell(String words, String state, @Nullable String more) {
            this(words, state, more, null);
        }
    }

    /** In addresses and kept arrangements: {@code deadline}. */
    String key();

    String heading(Language language);

    /** A sub-select that belongs to this ticket; it says itself what the member may know. Null where there is nothing. */
    Field<T> asked(Field<Long> ticket, Member me);

    /** What the list is sorted by, the smallest first; null comes last. */
    Field<Long> order(Field<Long> ticket, Member me);

    /** The headings of what is exported of it. */
    default List<String> headings(Language language) {
        return List.of(heading(language));
    }

    /** As many as there are headings: texts, numbers, days and times of the office. */
    List<@Nullable Object> exported(@Nullable T value, Language language, ZoneId zone);

    /** Drawn while the page is written, when the reader's language and day are known. */
    Optional<Supplier<Cell>> shown(T value);
}
