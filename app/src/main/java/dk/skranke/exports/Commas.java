package dk.skranke.exports;

import dk.skranke.shared.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets of the language read it. What a spreadsheet would take for a formula begins with an apostrophe. */
final class Commas implements Table {

    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Writer out;
    private final char separator;

    Commas(OutputStream out, Language language) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.separator = language == Language.EN ? ',' : ';';
        this.out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(separator);
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long it -> it.toString();
            case LocalDateTime it -> MOMENT.format(it);
            case String it -> quoted(inert(it));
            default -> value.toString();
        };
    }

    static String inert(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
