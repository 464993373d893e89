package dk.skranke.web;

import dk.skranke.shared.Language;
import org.jspecify.annotations.Nullable;

/** Whoever looks at the page, as far as the page's frame needs to know. The signed-in principal is one. */
public interface Viewer {

    long number();

    String name();

    String title();

    int hue();

    Language language();

    /** {@code light} or {@code dark}; null follows the machine. */
    @Nullable
    String theme();

    /** Whether single letters do something. */
    boolean keys();

    boolean administrator();

    boolean guest();
}
