package dk.skranke.texts;

import dk.skranke.letters.LetterReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

/**
 * A program of its own: reads a file from its standard input and writes the words to its standard output. It is given
 * little memory and little time, and no file, address or secret of the office; whatever a file does to it, it does to
 * nobody else.
 */
final class Reader {

    static final int LONGEST = 200_000;
    private static final int MOST_PAGES = 500;
    private static final long UNPACKED = 50_000_000;

    private Reader() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        out.print(text(Kind.valueOf(arguments[0]), System.in.readAllBytes()));
        out.flush();
        System.exit(out.checkError() ? 1 : 0);
    }

    static String text(Kind kind, byte[] bytes) throws Exception {
        var text = switch (kind) {
            case PDF -> pdf(bytes);
            case OFFICE -> office(bytes);
            case HTML -> Jsoup.parse(new ByteArrayInputStream(bytes), null, "").text();
            case RTF -> rtf(bytes);
            case MAIL -> mail(bytes);
            case PLAIN -> plain(bytes);
        };
        var clean =
                text.replace("\u0000", "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return stripper.getText(document);
        }
    }

    private static String mail(byte[] bytes) {
        var letter = new LetterReader().read(bytes);
        return letter.subject() + " " + letter.text();
    }

    private static String rtf(byte[] bytes) throws IOException, BadLocationException {
        var kit = new RTFEditorKit();
        var document = kit.createDefaultDocument();
        kit.read(new ByteArrayInputStream(bytes), document, 0);
        return document.getText(0, document.getLength());
    }

    private static String plain(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String office(byte[] bytes) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        var left = UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null && text.length() < LONGEST; entry = zip.getNextEntry()) {
                if (!holdsWords(entry)) continue;
                var part = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE));
                left -= part.length;
                if (left <= 0) throw new IOException("unpacks to too much");
                words(new ByteArrayInputStream(part), entry.getName().startsWith("xl/worksheets/"), text);
            }
        }
        return text.toString();
    }

    private static boolean holdsWords(ZipEntry it) {
        return it.getName()
                .matches("content\\.xml|word/(document|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml"
                        + "|xl/(sharedStrings|worksheets/[^/]+)\\.xml|ppt/(slides|notesSlides)/[^/]+\\.xml");
    }

    /**
     * Nothing that an XML file names is fetched, and nothing that it declares is unfolded.
     *
     * @param sheet whether it is the sheet of a workbook, where a cell may say the number of words kept elsewhere
     */
    private static void words(InputStream xml, boolean sheet, StringBuilder text) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new BufferedInputStream(xml));
        var said = !sheet;
        var elsewhere = false;
        while (reader.hasNext() && text.length() < LONGEST) {
            var event = reader.next();
            if (sheet && event == XMLStreamReader.START_ELEMENT) {
                if (reader.getLocalName().equals("c")) elsewhere = "s".equals(reader.getAttributeValue(null, "t"));
                said = reader.getLocalName().equals("t")
                        || reader.getLocalName().equals("v") && !elsewhere;
            }
            if (event == XMLStreamReader.CHARACTERS && said) text.append(reader.getText());
            else if (event == XMLStreamReader.END_ELEMENT && apart(reader.getLocalName())) text.append(' ');
        }
    }

    /** Runs of one word stand side by side; paragraphs, cells and tabs do not. */
    private static boolean apart(String element) {
        return switch (element) {
            case "p", "h", "tab", "br", "s", "line-break", "si", "is", "v", "tc", "table-cell" -> true;
            default -> false;
        };
    }
}
