package dk.skranke.forms;

import dk.skranke.shared.Language;
import dk.skranke.shared.Worded;

/** The same words in the languages of the office. */
public record Phrase(String da, String de, String en) implements Worded {

    @Override
    public String in(Language language) {
        return switch (language) {
            case DA -> da;
            case DE -> de;
            case EN -> en;
        };
    }

    public boolean whole() {
        return !da.isBlank() && !de.isBlank() && !en.isBlank();
    }
}
