package dk.skranke.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What words can be read out of. */
enum Kind {
    PDF("pdf"),
    /** Word, OpenDocument, Excel, PowerPoint: XML in a ZIP. */
    OFFICE("docx", "odt", "xlsx", "ods", "pptx", "odp"),
    HTML("html", "htm"),
    RTF("rtf"),
    MAIL("eml"),
    PLAIN("txt", "csv", "md", "log");

    private final String[] endings;

    Kind(String... endings) {
        this.endings = endings;
    }

    /** By the file's name: what is inside is found out by whoever reads it. */
    static Optional<Kind> of(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(it -> Arrays.asList(it.endings).contains(ending))
                .findFirst();
    }
}
