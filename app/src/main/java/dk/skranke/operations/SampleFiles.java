package dk.skranke.operations;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files for the sample office: each opens in the program its name promises, and is about as large as the story says. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] file(String name, int kb) {
        try {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "pdf" -> pdf(name, kb);
                case "jpg" -> picture(name, "jpg");
                case "png" -> picture(name, "png");
                case "docx" ->
                    office(
                            name,
                            kb,
                            "word/document.xml",
                            "wordprocessingml.document.main",
                            Map.of("word/document.xml", document(name)));
                case "xlsx" -> office(name, kb, "xl/workbook.xml", "spreadsheetml.sheet.main", workbook());
                default -> name.getBytes(StandardCharsets.UTF_8);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String name, int kb) throws IOException {
        var text = name.replaceAll("[^\\x20-\\x7e]|[()\\\\]", "");
        var drawn = "BT /F1 14 Tf 72 760 Td (" + text + ") Tj ET";
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.4\n%".getBytes(StandardCharsets.US_ASCII));
        out.write(padding(name, kb));
        out.write('\n');
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (var i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.write(((i + 1) + " 0 obj" + objects[i] + "endobj\n").getBytes(StandardCharsets.US_ASCII));
        }
        var start = out.size();
        out.write((table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A comment of the wanted length, the same for the same name. */
    private static byte[] padding(String name, int kb) {
        var random = new Random(name.hashCode());
        var bytes = new byte[Math.max(0, kb * 1000 - 700)];
        for (var i = 0; i < bytes.length; i++) bytes[i] = (byte) ('a' + random.nextInt(26));
        return bytes;
    }

    private static byte[] picture(String name, String format) throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var random = new Random(name.hashCode());
        var graphics = image.createGraphics();
        for (var i = 0; i < 60; i++) {
            graphics.setColor(Color.getHSBColor(random.nextFloat(), 0.2f, 0.6f + 0.4f * random.nextFloat()));
            graphics.fillRect(
                    random.nextInt(640), random.nextInt(480), 40 + random.nextInt(200), 30 + random.nextInt(160));
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] office(String name, int kb, String part, String type, Map<String, String> content)
            throws IOException {
        var entries = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/"
                        + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type
                        + "+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\""
                        + part + "\"/></Relationships>"));
        entries.putAll(content);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var it : entries.entrySet())
                add(zip, it.getKey(), it.getValue().getBytes(StandardCharsets.UTF_8));
            zip.setLevel(0);
            add(zip, "padding.bin", padding(name, kb));
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String document(String name) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + name.replaceAll("[<>&]", "") + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static Map<String, String> workbook() {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Map.of(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + documents
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData/></worksheet>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                        + documents + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }
}
