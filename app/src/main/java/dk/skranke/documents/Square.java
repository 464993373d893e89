package dk.skranke.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** A square code in the corner of the first page, that leads a camera to an address. An ornament: it stands for no words. */
final class Square {

    private static final float SIDE = 62;
    private static final float FROM_EDGE = 50;

    /** It stays readable under a fold or a stamp. */
    private static final Map<EncodeHintType, ?> STURDY =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private Square() {}

    static void draw(PDDocument document, String address) throws IOException {
        var code = code(address);
        var page = document.getPage(0);
        var box = page.getMediaBox();
        var dot = SIDE / code.getWidth();
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setNonStrokingColor(0f, 0f, 0f);
            for (var y = 0; y < code.getHeight(); y++) {
                for (var x = 0; x < code.getWidth(); x++) {
                    if (!code.get(x, y)) continue;
                    var left = box.getUpperRightX() - FROM_EDGE - SIDE + x * dot;
                    content.addRect(left, box.getUpperRightY() - FROM_EDGE - (y + 1) * dot, dot, dot);
                }
            }
            content.fill();
            content.endMarkedContent();
        }
    }

    private static BitMatrix code(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, STURDY);
        } catch (WriterException e) {
            throw new IllegalArgumentException("not an address for a code", e);
        }
    }
}
