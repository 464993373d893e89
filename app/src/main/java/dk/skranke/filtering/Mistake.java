package dk.skranke.filtering;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a filter that cannot be understood: where it stands and what to write instead. */
public class Mistake extends RuntimeException {

    private final String typed;
    private final int from;
    private final int to;
    private final String key;
    private final List<Object> arguments;
    private final @Nullable String instead;

    Mistake(String typed, int from, int to, String key, @Nullable String instead, Object... arguments) {
        super(key, null, false, false);
        this.typed = typed;
        this.from = from;
        this.to = to;
        this.key = "filtering.mistake." + key;
        this.arguments = List.of(arguments);
        this.instead = instead;
    }

    public String before() {
        return typed.substring(0, from);
    }

    public String wrong() {
        return typed.substring(from, to);
    }

    public String after() {
        return typed.substring(to);
    }

    /** Counted from one. */
    public int position() {
        return from + 1;
    }

    /** All that was typed with the wrong word replaced; null where nothing comes near. */
    public @Nullable String corrected() {
        return instead == null ? null : before() + instead + after();
    }

    public @Nullable String instead() {
        return instead;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public String sentence(Language language) {
        return Text.in(language, key, arguments.toArray());
    }
}
