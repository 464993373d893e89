package dk.skranke.configuration;

import dk.skranke.office.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a module has the office configure, as text. Parts are put to use in the order of their {@code @Order}: what is
 * named comes before what names it.
 *
 * @param <E> a record, written out by the names of its components; references by names and keys that another office has too
 */
public abstract class ConfigurationPart<E> {

    private final String name;
    private final String title;
    private final Class<E> entry;
    private final List<String> known;

    /**
     * @param name its place in the text
     * @param title the key of the words that its page has above it
     * @param known the fields by which an entry is the same in another office; none for what there is one of
     */
    protected ConfigurationPart(String name, String title, Class<E> entry, String... known) {
        this.name = name;
        this.title = title;
        this.entry = entry;
        this.known = List.of(known);
    }

    /** As the office has it, always in the same order. Nothing about people, clients or matters. */
    protected abstract List<E> exported(Member me);

    /** What is not written out, by its name, because it names somebody, a client or a matter. */
    protected List<String> leftOut(Member me) {
        return List.of();
    }

    /** Within the transaction of the whole. @throws Unfit when it cannot work here */
    protected abstract void use(E entry, Member me);

    final String name() {
        return name;
    }

    final String title() {
        return title;
    }

    final Class<E> entry() {
        return entry;
    }

    final List<String> known() {
        return known;
    }

    final boolean single() {
        return known.isEmpty();
    }

    /** What goes by the same name as another cannot be told from it in another office: the first of them counts. */
    final Map<String, E> labelled(Member me) {
        var all = new LinkedHashMap<String, E>();
        exported(me).forEach(it -> all.putIfAbsent(label(it), it));
        return all;
    }

    /** What an entry is known by, in one line. */
    protected final String label(Object it) {
        return Fields.of(it).entrySet().stream()
                .filter(field -> known.contains(field.getKey()))
                .map(field -> Objects.toString(field.getValue(), ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    final void take(Object it, Member me) {
        use(entry.cast(it), me);
    }
}
