package dk.skranke.composing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people write on a ticket.
 *
 * @param colleague whether one of the office asked: no client is waited for then
 * @param noteHint the key of the sentence that says who reads a note
 * @param mode what is written at first
 * @param heads the ways in which something can leave, and whom it goes to then
 * @param seen the newest mail or reply on the page
 * @param waiting the letters that the page shows as waiting
 * @param key what makes pressing send twice one message
 * @param draft the draft that is being gone on with
 * @param phoneNames who could have been on the line; the first stands in the field
 * @param files what goes along already
 * @param kept what is being written in the other modes
 * @param elsewhere drafts that are not at hand: those of colleagues, and those that were laid aside
 * @param joined whom the office has not written to yet
 */
public record Composer(
        long ticket,
        boolean guest,
        boolean colleague,
        String noteHint,
        String mode,
        List<Head> heads,
        long seen,
        String waiting,
        String key,
        @Nullable Kept draft,
        String text,
        String letter,
        String signature,
        @Nullable String error,
        List<Doubt> doubts,
        String sure,
        List<String> phoneNames,
        String who,
        String direction,
        boolean filesGone,
        String at,
        boolean unless,
        List<Kept> kept,
        List<Elsewhere> elsewhere,
        List<String> joined,
        List<Module> modules)
        implements Page {

    /** @param side the conversation that it goes on with; null begins one */
    public record Head(
            String mode,
            String to,
            String cc,
            String bcc,
            String subject,
            boolean headed,
            @Nullable Long side) {

        public boolean copies() {
            return !cc.isBlank() || !bcc.isBlank();
        }
    }

    /** @param letter the markup, made of the text where there was none */
    public record Kept(
            long id,
            int version,
            String mode,
            String letter,
            boolean shared,
            boolean mine,
            String writer,
            Instant at,
            String returned,
            List<File> files) {}

    /** @param picture the address of its bytes, where it is shown in the text; otherwise empty */
    public record File(long id, String name, long size, String picture) {}

    /** @param kind what looks like a mistake; {@code about} whom or what it is about */
    public record Doubt(String kind, String about) {}

    public record Elsewhere(long id, String mode, String author, boolean mine, Instant at, String beginning) {}

    /** A text that can be put in. */
    public record Module(long id, String name) {}

    public boolean canReply() {
        return heads.stream().anyMatch(it -> it.mode().equals("REPLY"));
    }

    public boolean offers(String mode) {
        return heads.stream().anyMatch(it -> it.mode().equals(mode));
    }
}
