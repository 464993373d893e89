package dk.skranke.exports;

import java.util.Locale;

/** As which kind of table. */
enum Format {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
