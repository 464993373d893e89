package dk.skranke.operations;

import dk.skranke.shared.Language;
import java.util.Locale;

/** Where the program is started and told what to do. */
public final class Terminal {

    private Terminal() {}

    /** The terminal's language, where we speak it. */
    public static Language language() {
        return switch (Locale.getDefault().getLanguage()) {
            case "da" -> Language.DA;
            case "de" -> Language.DE;
            default -> Language.EN;
        };
    }
}
