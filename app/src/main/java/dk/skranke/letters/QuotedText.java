package dk.skranke.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where the history below a reply begins. When in doubt the reader sees everything. */
public final class QuotedText {

    private static final int LONGEST_LINE = 400;
    private static final Pattern ORIGINAL = Pattern.compile(
            "[>* ]{0,9}-{2,20} ?(?:Oprindelig (?:meddelelse|mail)|Ursprüngliche (?:Nachricht|Mail)|Original Message|Original-Nachricht|Original[- ]?Mail|Original Appointment) ?-{2,20}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("[_*]{10,200}");
    private static final Pattern SENDER = Pattern.compile("[>* ]{0,9}(?:Fra|Von|From):\\*? .+");
    private static final Pattern SENT = Pattern.compile("[>* ]{0,9}(?:Sendt|Dato|Gesendet|Datum|Sent|Date):\\*? .+");
    private static final Pattern ADDRESSED = Pattern.compile("[>* ]{0,9}(?:Til|Emne|An|Betreff|To|Subject|Cc):\\*? .*");
    private static final Pattern WROTE =
            Pattern.compile("(?:.* )?(?:skrev|schrieb|wrote)(?: .*)?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATED = Pattern.compile("(?:Den|Am|On) .*[0-9].*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS_AT_END = Pattern.compile(".*<[^<>]*@[^<>]*>(?: skrev| schrieb| wrote)?:");

    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    private QuotedText(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at = next(at)) {
            starts.add(at);
        }
    }

    /** What was written now and what it answers; together they are the text, character for character. */
    public record Split(String fresh, String quoted) {}

    public static Split split(String text) {
        int cut = new QuotedText(text).cut();
        // Without a word above it, the history is what the sender wants to be read.
        return text.substring(0, cut).isBlank()
                ? new Split(text, "")
                : new Split(text.substring(0, cut), text.substring(cut));
    }

    private int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private int cut() {
        int lastAnswer = lastAnswer();
        for (int line = 0; line < starts.size(); line++) {
            if (isOriginal(line) || isHeaderBlock(line) || (line > lastAnswer && isQuoted(line))) {
                return starts.get(withRule(line));
            }
            int words = attribution(line);
            if (words > 0 && isFollowedByHistory(line, words, lastAnswer)) {
                return starts.get(line);
            }
        }
        return text.length();
    }

    /** The last line that somebody wrote below or between quoted lines. */
    private int lastAnswer() {
        int line = starts.size() - 1;
        while (line >= 0 && (line(line).isBlank() || isQuoted(line))) {
            line--;
        }
        return line;
    }

    /** Quoted lines must then go on to the end; without any, only an address tells history from a sentence. */
    private boolean isFollowedByHistory(int line, int words, int lastAnswer) {
        int after = line + words;
        while (after < starts.size() && line(after).isBlank()) {
            after++;
        }
        if (after < starts.size() && isQuoted(after)) {
            return lastAnswer < after;
        }
        return ADDRESS_AT_END.matcher(joined(line, words)).matches();
    }

    /** How many lines the words "on this day somebody wrote" take here, wrapped as they may be; 0 for none. */
    private int attribution(int line) {
        for (int words = 1; words <= 3 && line + words <= starts.size(); words++) {
            var joined = joined(line, words);
            if (joined.endsWith(":")) {
                return isAttribution(joined, line + words) ? words : 0;
            }
            if (line(line + words - 1).isBlank()) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isAttribution(String joined, int after) {
        return joined.length() <= LONGEST_LINE
                && WROTE.matcher(joined).matches()
                && (DATED.matcher(joined).matches() || (after < starts.size() && isQuoted(after)));
    }

    private String joined(int line, int words) {
        var joined = new StringBuilder();
        for (int index = line; index < line + words; index++) {
            joined.append(line(index).strip()).append(' ');
        }
        return joined.toString().strip();
    }

    private boolean isOriginal(int line) {
        return ORIGINAL.matcher(line(line).strip()).matches();
    }

    private boolean isHeaderBlock(int line) {
        if (!SENDER.matcher(line(line).strip()).matches()) {
            return false;
        }
        var sent = false;
        var addressed = false;
        for (int below = line + 1; below < Math.min(line + 6, starts.size()); below++) {
            var words = line(below).strip();
            sent |= SENT.matcher(words).matches();
            addressed |= ADDRESSED.matcher(words).matches();
        }
        return sent && addressed;
    }

    /** The rule that Outlook draws above the headers belongs to them. */
    private int withRule(int line) {
        int above = line - 1;
        while (above >= 0 && line(above).isBlank()) {
            above--;
        }
        return above >= 0 && RULE.matcher(line(above).strip()).matches() ? above : line;
    }

    private boolean isQuoted(int line) {
        return text.charAt(starts.get(line)) == '>';
    }

    private String line(int line) {
        int start = starts.get(line);
        int end = line + 1 < starts.size() ? starts.get(line + 1) : text.length();
        return text.substring(start, Math.min(end, start + LONGEST_LINE));
    }
}
