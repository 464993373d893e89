package dk.skranke.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** XLSX. Texts are cells of text, whatever they begin with: none of them is a formula. A sheet that is full goes on in the next. */
final class Sheets implements Table {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int WRITTEN_AT_ONCE = 500;
    private static final int LONGEST_CELL = 32_000;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private int row;
    private int sheets;
    private List<?> headings = List.of();

    Sheets(OutputStream out, String name) {
        this.book = new Workbook(out, "Skranke", null);
        this.name = name;
        this.sheet = next();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (headings.isEmpty()) headings = cells;
        if (row == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = next();
            write(headings);
        }
        write(cells);
        if (row % WRITTEN_AT_ONCE == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }

    private Worksheet next() {
        row = 0;
        sheets++;
        var next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        return next;
    }

    private void write(List<?> cells) {
        for (var i = 0; i < cells.size(); i++) write(i, cells.get(i));
        row++;
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long it -> sheet.value(row, column, it);
            case LocalDate it -> {
                sheet.value(row, column, it);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime it -> {
                sheet.value(row, column, it);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.value(row, column, fitting(value.toString()));
        }
    }

    /** Excel reads no more of a cell, and none of what XML cannot hold. */
    private static String fitting(String text) {
        var clean = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }
}
