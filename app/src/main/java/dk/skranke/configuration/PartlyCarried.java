package dk.skranke.configuration;

import dk.skranke.office.Member;
import java.util.List;
import java.util.Optional;

/** A part of which some stays behind, whole, because it names somebody, a client or a matter. */
public abstract class PartlyCarried<E> extends ConfigurationPart<E> {

    /**
     * @param called what its own page calls it
     * @param entry nothing where it stays behind
     */
    public record Kept<E>(String called, Optional<E> entry) {}

    protected PartlyCarried(String name, String title, Class<E> entry, String... known) {
        super(name, title, entry, known);
    }

    /** What the office set up, in the order in which it is written; nothing that is somebody's own. */
    protected abstract List<Kept<E>> kept(Member me);

    @Override
    protected final List<E> exported(Member me) {
        return kept(me).stream().flatMap(it -> it.entry().stream()).toList();
    }

    @Override
    protected final List<String> leftOut(Member me) {
        return kept(me).stream()
                .filter(it -> it.entry().isEmpty())
                .map(Kept::called)
                .toList();
    }
}
