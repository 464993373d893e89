package dk.skranke.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.springframework.core.io.ClassPathResource;

/** Sets markup into a PDF/A-2 with tags for screen readers, in the product's two typefaces. */
class Press {

    private static final String STYLE = new String(read("document.css"), StandardCharsets.UTF_8);
    private static final String SCREEN =
            "body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font-size: 1rem }"
                    + " .foot { position: static } .letter__text { font-size: 1.0625rem } a { color: #00585a; text-decoration: underline }";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Typeface geist400 = new Typeface("Geist", 400, read("geist-400.ttf"));
    private final Typeface geist600 = new Typeface("Geist", 600, read("geist-600.ttf"));
    private final Typeface serif400 = new Typeface("Source Serif 4", 400, read("source-serif-4-400.ttf"));
    private final Typeface serif600 = new Typeface("Source Serif 4", 600, read("source-serif-4-600.ttf"));
    private final Glyphs glyphs = new Glyphs(geist400, serif400);

    private record Typeface(String name, int weight, byte[] bytes) implements Glyphs.Source {}

    Press() {
        XRLog.setLoggingEnabled(false); // its warnings quote what people wrote
    }

    String html(String markup) {
        var source = Jsoup.parse(markup);
        name(source);
        source.select("script, link, img, iframe, object, embed, svg").remove();
        source.head()
                .appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        source.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        source.head().appendElement("style").appendText(STYLE + SCREEN);
        return source.outerHtml();
    }

    /** A picture in what was written lies among the files; where it stood is told. */
    private static void name(Document source) {
        source.select("img[src^=cid:]").forEach(it -> it.replaceWith(new TextNode("[" + it.attr("alt") + "]")));
    }

    byte[] pdf(String markup, Instant at) throws IOException {
        var source = Jsoup.parse(markup);
        name(source);
        source.select("script, link, style, img, iframe, object, embed, svg").remove();
        source.head().appendElement("style").appendText(STYLE);
        glyphs.replaceMissing(source);
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Skranke")
                .useHttpStreamImplementation(Press::nothing)
                .useProtocolsStreamImplementation(Press::nothing, "file", "jar", "data", "ftp")
                .useUriResolver((_, _) -> null)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(source), "");
        for (var it : java.util.List.of(geist400, geist600, serif400, serif600))
            builder.useFont(() -> new ByteArrayInputStream(it.bytes()), it.name(), it.weight(), FontStyle.NORMAL, true);
        try (var renderer = builder.toStream(new ByteArrayOutputStream()).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            var square = source.selectFirst("meta[name=square]");
            if (square != null) Square.draw(document, square.attr("content"));
            return saved(document, source, at);
        }
    }

    /** Dates and identity come from the moment it is made at, so that the same writing is the same file. */
    private static byte[] saved(PDDocument document, Document source, Instant at) throws IOException {
        var date = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentId(at.toEpochMilli());
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Packet.of(source.title(), at).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static FSStream nothing(String uri) {
        throw new IllegalArgumentException("a document fetches nothing");
    }

    static byte[] read(String name) {
        try {
            return new ClassPathResource("dk/skranke/documents/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
